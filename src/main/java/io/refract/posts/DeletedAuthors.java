package io.refract.posts;

import io.refract.execute.Statement;
import io.refract.identity.UserDeletion;
import io.refract.identity.UserRows;
import io.refract.sql.Cells;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/// Deletes the posts of a user who is being deleted, softly as well.
@ApplicationScoped
class DeletedAuthors implements UserDeletion {
    /// Which posts go, and whose comments go out of sight with them.
    private static final String DELETE = """
            with gone as (
                update public.posts set deleted_at = now()
                 where author_id = $1::uuid and deleted_at is null
                returning id, slug
            )
            select g.id, g.slug, array(
                       select distinct c.author_id from public.comments c
                        where c.post_id = g.id and c.deleted_at is null)
              from gone g""";

    @Override
    public Uni<Void> deleting(UnitOfWork unit, UUID user) {
        return unit.run(Statement.of("post.deleteOfAuthor", DELETE, user))
                .invoke(rows -> rows.forEach(row -> announce(unit, row)))
                .replaceWithVoid();
    }

    private static void announce(UnitOfWork unit, Cells row) {
        unit.changed(PostKeys.post((UUID) Objects.requireNonNull(row.value(0))));
        unit.changed(PostKeys.slug(String.valueOf(row.value(1))));
        if (row.value(2) instanceof Object[] commenters) {
            for (var commenter : commenters) {
                unit.changed(UserRows.stats((UUID) commenter));
            }
        }
    }
}
