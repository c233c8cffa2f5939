package io.refract.conversation;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.access.WriteRules;
import io.refract.posts.PostPolicy;
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

    @Override
    public WriteRules writes(CallerKind caller) {
        var own = Condition.field("authorId").equalToCaller();
        var rules = WriteRules.of(own, "content", "postId", "parentId")
                .creating(Condition.all(own, posts.ofSeenPost(caller), answersWhatIsThere()));
        return switch (caller) {
            case ANONYMOUS -> WriteRules.nothing();
            case USER -> rules;
            case MODERATOR -> rules.deleting(Condition.TRUE);
            case ADMIN, SYSTEM -> WriteRules.everything();
        };
    }

    /// That parent and reply are on the same post is the database's rule.
    private static Condition answersWhatIsThere() {
        return Condition.any(
                Condition.field("parentId").isNull(),
                Condition.some("parent", Condition.field("deletedAt").isNull()));
    }
}
