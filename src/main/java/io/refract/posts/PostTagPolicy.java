package io.refract.posts;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.access.WriteRules;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;

/// That a post has a tag is seen by those who see the post.
@ApplicationScoped
class PostTagPolicy implements Policy {
    private final PostPolicy posts;

    PostTagPolicy(PostPolicy posts) {
        this.posts = posts;
    }

    @Override
    public String model() {
        return "postTag";
    }

    @Override
    public Condition rows(CallerKind caller) {
        return posts.ofSeenPost(caller);
    }

    @Override
    public WriteRules writes(CallerKind caller) {
        return switch (caller) {
            case ANONYMOUS -> WriteRules.nothing();
            case USER, MODERATOR -> WriteRules.of(posts.ofOwnPost(), "postId", "tagId");
            case ADMIN, SYSTEM -> WriteRules.everything();
        };
    }
}
