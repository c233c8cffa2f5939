package io.refract.content;

import io.refract.execute.Statement;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Says which cached documents a change of a post puts out of date.
final class PostInvalidation {
    private static final String SLUG = "select slug from public.posts where id = $1";
    private static final String COMMENTERS =
            "select distinct author_id from public.comments where post_id = $1 and deleted_at is null";

    private PostInvalidation() {}

    /// What a post was like before an edit.
    record Before(@Nullable String slug, boolean published) {
        static Before of(Post post) {
            return new Before(post.slug(), post.published());
        }
    }

    /// A post was written. Only if it is published may somebody have asked for its slug in vain.
    static Uni<Void> created(UnitOfWork unit, Post post, UUID author) {
        unit.changed(PostKeys.stats(author));
        return post.published()
                ? each(unit, Statement.of("post.slug", SLUG, post.id()), slug -> slug(unit, (String) slug))
                : Uni.createFrom().voidItem();
    }

    /// A post was changed, published or taken back.
    static Uni<Void> edited(UnitOfWork unit, Post post, Before before) {
        unit.changed(PostKeys.post(post.id()));
        slug(unit, before.slug());
        slug(unit, post.slug());
        return before.published() == post.published() ? Uni.createFrom().voidItem() : appearedOrGone(unit, post);
    }

    /// A post became visible or invisible: with it change the numbers of its author's posts and of its commenters'
    /// comments.
    static Uni<Void> appearedOrGone(UnitOfWork unit, Post post) {
        unit.changed(PostKeys.post(post.id()), PostKeys.stats(post.author().id()));
        slug(unit, post.slug());
        var commenters = Statement.of("post.commenters", COMMENTERS, post.id());
        return each(unit, commenters, user -> unit.changed(PostKeys.stats((UUID) user)));
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
