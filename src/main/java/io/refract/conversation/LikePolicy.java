package io.refract.conversation;

import static io.refract.query.Condition.all;
import static io.refract.query.Condition.any;
import static io.refract.query.Condition.field;
import static io.refract.query.Condition.some;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.access.WriteRules;
import io.refract.posts.PostPolicy;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/// That somebody likes something is public, so that counting likes asks nothing of each; what is liked, a like tells
/// those only who see it.
@ApplicationScoped
class LikePolicy implements Policy {
    private final PostPolicy posts;
    private final CommentPolicy comments;

    LikePolicy(PostPolicy posts, CommentPolicy comments) {
        this.posts = posts;
        this.comments = comments;
    }

    @Override
    public String model() {
        return "like";
    }

    @Override
    public Condition rows(CallerKind caller) {
        return Condition.TRUE;
    }

    @Override
    public List<FieldRule> fields(CallerKind caller) {
        return caller == CallerKind.SYSTEM
                ? List.of()
                : List.of(
                        rule("postId", posts.ofSeenPost(caller)),
                        rule("commentId", some("comment", all(field("deletedAt").isNull(), comments.rows(caller)))));
    }

    /// Everybody is told where there is none, so that likes of posts and of comments can be told apart.
    private static FieldRule rule(String id, Condition seen) {
        return new FieldRule(Set.of(id), any(field(id).isNull(), seen));
    }

    @Override
    public WriteRules writes(CallerKind caller) {
        var own = field("userId").equalToCaller();
        var seen = any(
                posts.ofSeenPost(caller), some("comment", all(field("deletedAt").isNull(), comments.rows(caller))));
        return switch (caller) {
            case ANONYMOUS -> WriteRules.nothing();
            case USER, MODERATOR ->
                WriteRules.of(own, "postId", "commentId")
                        .creating(all(own, seen))
                        .changing(Condition.FALSE);
            case ADMIN, SYSTEM -> WriteRules.everything();
        };
    }
}
