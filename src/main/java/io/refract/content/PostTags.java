package io.refract.content;

import io.refract.execute.Statement;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.RowKey;
import io.refract.sql.Cells;
import io.refract.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The tags of a post, written as a set in one statement.
final class PostTags {
    /// The tags are locked against being deleted in the meantime; what is already as wanted is not written, so that
    /// the version of the post stays.
    private static final String REPLACE = """
            with wanted as (
                select id from public.tags where id = any($2::uuid[]) for key share
            ), removed as (
                delete from public.post_tags where post_id = $1::uuid and tag_id <> all($2::uuid[])
            ), added as (
                insert into public.post_tags (post_id, tag_id) select $1::uuid, id from wanted on conflict do nothing
            )
            select id from wanted""";

    private PostTags() {}

    /// Gives the post these tags and no others; fails with `P2003` if one does not exist.
    static Uni<Void> replace(UnitOfWork unit, UUID post, List<UUID> tagIds) {
        unit.changed(RowKey.anyOf("postTag"));
        return unit.run(Statement.of("post.tags", REPLACE, post, tagIds.toArray(UUID[]::new)))
                .invoke(existing -> requireAll(tagIds, existing))
                .replaceWithVoid();
    }

    private static void requireAll(List<UUID> tagIds, List<Cells> existing) {
        var found = new HashSet<>();
        existing.forEach(row -> found.add(row.value(0)));
        for (var i = 0; i < tagIds.size(); i++) {
            if (!found.contains(tagIds.get(i))) {
                throw Failure.of(ErrorCode.FOREIGN_KEY, "The tag that tagIds[" + i + "] refers to does not exist.")
                        .withMeta(Map.of("model", "post", "target", List.of("tagIds")));
            }
        }
    }
}
