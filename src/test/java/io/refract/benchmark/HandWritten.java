package io.refract.benchmark;

import io.refract.Servers;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// The post page as a specialist would write it for this one screen, with the same answer, sent over the same kind of
/// connections: the measure of what the compiled statement costs PostgreSQL.
final class HandWritten implements AutoCloseable {
    private static final int CONCURRENCY = 32;
    private static final String PAGE = """
            select p.id, p.title, p.slug, p.excerpt, p.published, p.featured, p.view_count, p.published_at,
                   p.created_at, p.updated_at, p.version,
                   a.id, a.username, a.image, a.name,
                   not exists (select from user_settings s where s.user_id = a.id and s.profile_private),
                   c.id, c.name, c.slug, c.color,
                   t.ids, t.names, t.slugs, t.colors,
                   (select count(*) from comments m where m.post_id = p.id and m.deleted_at is null),
                   (select count(*) from likes l where l.post_id = p.id),
                   exists (select from posts where published and deleted_at is null and (created_at, id) >= ($1, $2)
                           order by created_at, id limit 1)
              from (select * from posts
                     where published and deleted_at is null and (created_at, id) < ($1, $2)
                     order by created_at desc, id desc limit 21) p
              left join users a on a.id = p.author_id and a.deleted_at is null
              left join categories c on c.id = p.category_id
              left join lateral (
                   select array_agg(g.id) as ids, array_agg(g.name) as names, array_agg(g.slug) as slugs,
                          array_agg(g.color) as colors
                     from (select g.* from post_tags pt join tags g on g.id = pt.tag_id
                            where pt.post_id = p.id order by g.name, g.id) g) t on true
             order by p.created_at desc, p.id desc""";

    private final Vertx vertx = Vertx.vertx();
    private final SqlClient client;
    private final List<Tuple> places;

    HandWritten(Servers servers) {
        client = PgBuilder.client()
                .with(new PoolOptions().setMaxSize(4))
                .connectingTo(PgConnectOptions.fromUri(servers.databaseUrl())
                        .setCachePreparedStatements(true)
                        .setPreparedStatementCacheSqlLimit(32_768)
                        .setPipeliningLimit(64))
                .using(vertx)
                .build();
        places = places();
    }

    private List<Tuple> places() {
        var rows = client.query("select created_at, id from posts where published and deleted_at is null"
                        + " order by md5(id::text) limit 500")
                .execute()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return rows.stream()
                .map(row -> Tuple.of(row.get(OffsetDateTime.class, 0), row.get(UUID.class, 1)))
                .toList();
    }

    /// Runs the statement at random places for a while; tells how often it ran.
    int run(Duration length) {
        var count = new AtomicInteger();
        var running = new AtomicInteger(CONCURRENCY);
        var done = new CompletableFuture<Integer>();
        var end = System.nanoTime() + length.toNanos();
        for (var i = 0; i < CONCURRENCY; i++) {
            vertx.runOnContext(_ -> loop(end, count, running, done));
        }
        return done.join();
    }

    private void loop(long end, AtomicInteger count, AtomicInteger running, CompletableFuture<Integer> done) {
        if (System.nanoTime() >= end) {
            if (running.decrementAndGet() == 0) {
                done.complete(count.get());
            }
            return;
        }
        var place = places.get(ThreadLocalRandom.current().nextInt(places.size()));
        client.preparedQuery(PAGE).execute(place).onComplete(answer -> {
            if (answer.failed()) {
                done.completeExceptionally(answer.cause());
            } else {
                count.incrementAndGet();
                vertx.runOnContext(_ -> loop(end, count, running, done));
            }
        });
    }

    @Override
    public void close() {
        client.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
