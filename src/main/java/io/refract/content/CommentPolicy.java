package io.refract.content;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;

/// A comment is seen by those who see its post, while there is one to see.
@ApplicationScoped
class CommentPolicy implements Policy {
    private final PostPolicy posts;

    CommentPolicy(PostPolicy posts) {
        this.posts = posts;
    }

    @Override
    public String model() {
        return "comment";
    }

    @Override
    public Condition rows(CallerKind caller) {
        return posts.ofSeenPost(caller);
    }
}
