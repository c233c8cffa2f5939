package io.refract.benchmark;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// A post with three tags, made and read as a specialist would do it with the bare client: nobody waits for an answer
/// but
/// COMMIT, and for all of them.
final class HandWrittenPosts implements AutoCloseable {
    private static final String SETTINGS =
            "select set_config('app.user_id', $1, true), set_config('app.request_id', $2, true)";
    private static final String INSERT = """
            insert into posts (id, title, content, author_id, featured, published)
            values ($1, $2, $3, $4, false, false)""";
    private static final String TAGS = "insert into post_tags (post_id, tag_id) select $1, unnest($2::uuid[])";
    private static final String READ = """
            select p.id, p.title, p.slug, p.excerpt, p.content, p.published, p.featured, p.view_count, p.published_at,
                   p.created_at, p.updated_at, p.version, a.id, a.username, a.name,
                   t.ids, t.names, t.slugs
              from posts p
              left join users a on a.id = p.author_id and a.deleted_at is null
              left join lateral (
                   select array_agg(g.id) as ids, array_agg(g.name) as names, array_agg(g.slug) as slugs
                     from (select g.* from post_tags pt join tags g on g.id = pt.tag_id
                            where pt.post_id = p.id order by g.name, g.id) g) t on true
             where p.id = $1""";

    private final Pool pool;
    private final List<UUID> authors;
    private final List<UUID> tags;

    HandWrittenPosts(Vertx vertx, PgConnectOptions options, List<UUID> authors, List<UUID> tags) {
        this.pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(10))
                .connectingTo(options)
                .using(vertx)
                .build();
        this.authors = authors;
        this.tags = tags;
    }

    Future<?> create() {
        return pool.getConnection().compose(connection -> create(connection).eventually(() -> connection.close()));
    }

    private Future<?> create(SqlConnection connection) {
        var id = UUID.randomUUID();
        var author = Workloads.any(authors);
        var random = ThreadLocalRandom.current();
        var title = Workloads.CREATED + Long.toString(random.nextLong() >>> 1, 36);
        var three = random.ints(0, tags.size())
                .distinct()
                .limit(3)
                .mapToObj(tags::get)
                .toArray(UUID[]::new);
        var sent = new ArrayList<Future<?>>();
        sent.add(connection.query("begin").execute());
        sent.add(connection.preparedQuery(SETTINGS).execute(Tuple.of(author.toString(), id.toString())));
        sent.add(connection.preparedQuery(INSERT).execute(Tuple.of(id, title, Workloads.CONTENT, author)));
        sent.add(connection.preparedQuery(TAGS).execute(Tuple.of(id).addArrayOfUUID(three)));
        sent.add(connection.preparedQuery(READ).execute(Tuple.of(id)));
        return Future.all(sent).compose(_ -> connection.query("commit").execute());
    }

    @Override
    public void close() {
        pool.close().toCompletionStage().toCompletableFuture().join();
    }
}
