package io.refract.posts;

import io.refract.execute.Statement;
import io.refract.identity.UserRows;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Says which cached documents a change of a post puts out of date.
final class PostInvalidation {
    private static final String COMMENTERS =
            "select distinct author_id from public.comments where post_id = $1 and deleted_at is null";

    private PostInvalidation() {}

    /// A post became visible or invisible: with it change the numbers of its author's posts and of its
    /// commenters'
    /// comments.
    static Uni<Void> appearedOrGone(UnitOfWork unit, Post post) {
        unit.changed(PostKeys.post(post.id()), UserRows.stats(post.author().id()));
        slug(unit, post.slug());
        var commenters = Statement.of("post.commenters", COMMENTERS, post.id());
        return each(unit, commenters, user -> unit.changed(UserRows.stats((UUID) user)));
    }

    private static void slug(UnitOfWork unit, @Nullable String slug) {
        if (slug != null) {
            unit.changed(PostKeys.slug(slug));
        }
    }

    private static Uni<Void> each(UnitOfWork unit, Statement statement, Consumer<Object> sink) {
        return unit.run(statement)
                .invoke(rows -> rows.forEach(row -> sink.accept(Objects.requireNonNull(row.value(0)))))
                .replaceWithVoid();
    }
}
