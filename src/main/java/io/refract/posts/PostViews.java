package io.refract.posts;

import io.refract.access.Needs;
import io.refract.engine.Engine;
import io.refract.execute.Statement;
import io.refract.kernel.Failure;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Counts how often posts are looked at.
///
/// A view is appended to a table of its own, so that readers of a popular post never wait for its row; from
/// time to time the views are added up and moved into the posts.
@ApplicationScoped
class PostViews {
    /// How many views one statement moves at most.
    static final int BATCH = 2_000;

    private static final String APPEND = """
            insert into public.post_view_increments (post_id)
            select p.id from public.posts p where p.id = $1::uuid and %s
            returning post_id""".formatted(PostPolicy.VISIBLE);

    /// One pod at a time, by a lock that ends with the transaction. Views and their sum move together or not
    /// at all.
    private static final String MOVE = """
            with turn as materialized (
                select pg_try_advisory_xact_lock(hashtextextended('public.post_view_increments', 0)) as mine
            ), moved as (
                delete from public.post_view_increments
                 where id in (
                    select i.id from turn, lateral (
                        select id from public.post_view_increments where turn.mine order by id limit $1::int) i)
                returning post_id, count
            ), sums as (
                select post_id, sum(count) as views, count(*) as increments from moved group by post_id
            ), counted as (
                update public.posts p
                   set view_count = least(p.view_count + s.views, 2147483647)::int
                  from sums s
                 where p.id = s.post_id
            )
            select 'post', post_id::text, increments from sums""";

    private static final Needs COUNTING = Needs.of("post", "update");

    private final Engine engine;

    PostViews(Engine engine) {
        this.engine = engine;
    }

    /// Counts one view. Fails with `P2025` if there is no such post that the caller may see.
    Uni<Void> count(Work work, UUID post) {
        var caller = work.caller();
        caller.require(COUNTING);
        return work.run(Statement.of("post.view", APPEND, post, caller.userId().orElse(null), caller.isStaff()))
                .invoke(rows -> {
                    if (rows.isEmpty()) {
                        throw Failure.notFound("post");
                    }
                })
                .replaceWithVoid();
    }

    /// Moves a batch of views into their posts.
    ///
    /// @return whether there may be more to move
    Uni<Boolean> move(Work work) {
        return engine.write(Statement.of("post.views", MOVE, BATCH), work)
                .map(rows -> BATCH
                        == rows.stream()
                                .mapToLong(row -> row.value(2) instanceof Long increments ? increments : 0)
                                .sum());
    }
}
