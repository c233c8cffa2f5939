package io.refract.posts;

import io.refract.access.CallerKind;
import io.refract.access.Policy;
import io.refract.access.WriteRules;
import io.refract.query.Condition;
import jakarta.enterprise.context.ApplicationScoped;

/// A published post is for everybody, a draft for its author and for staff.
///
/// The rule stands here in the two forms that are needed: for reads and for statements on sets of posts.
@ApplicationScoped
public class PostPolicy implements Policy {
    /// Of a live post `p`; `$2` is the caller's id or null, `$3` whether the caller is staff.
    static final String VISIBLE = "p.deleted_at is null and (p.published or p.author_id = $2::uuid or $3::boolean)";

    @Override
    public String model() {
        return "post";
    }

    @Override
    public Condition rows(CallerKind caller) {
        return switch (caller) {
            case ANONYMOUS -> Condition.field("published").isTrue();
            case USER ->
                Condition.any(
                        Condition.field("published").isTrue(),
                        Condition.field("authorId").equalToCaller());
            case MODERATOR, ADMIN, SYSTEM -> Condition.TRUE;
        };
    }

    /// For rows that are seen by those who see their post, while there is one to see.
    public Condition ofSeenPost(CallerKind caller) {
        return Condition.some("post", Condition.all(Condition.field("deletedAt").isNull(), rows(caller)));
    }

    /// For rows that are written by those who may change their post.
    Condition ofOwnPost() {
        return Condition.some(
                "post",
                Condition.all(
                        Condition.field("deletedAt").isNull(),
                        Condition.field("authorId").equalToCaller()));
    }

    @Override
    public WriteRules writes(CallerKind caller) {
        var own = WriteRules.of(
                Condition.field("authorId").equalToCaller(),
                "title",
                "content",
                "excerpt",
                "slug",
                "published",
                "categoryId",
                "metaTitle",
                "metaDescription");
        return switch (caller) {
            case ANONYMOUS -> WriteRules.nothing();
            case USER -> own;
            case MODERATOR -> own.and("featured").deleting(Condition.TRUE);
            case ADMIN, SYSTEM -> WriteRules.everything();
        };
    }
}
