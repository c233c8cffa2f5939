package io.refract.benchmark;

import io.refract.Servers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Statements as a specialist would write them for one screen each, with the same answers, sent over the same kind of
/// connections: the measure of what the compiled statements cost PostgreSQL.
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

    private static final String COMMENTS = """
            select p.id, p.title, p.created_at, l.rows
              from (select id, title, created_at from posts
                     where published and deleted_at is null
                     order by created_at desc, id desc offset $1 limit 20) p
              left join lateral (
                   select json_agg(json_build_array(c.id, c.content, c.created_at, c.username)) as rows
                     from (select m.id, m.content, m.created_at, a.username
                             from (select * from comments
                                    where post_id = p.id and deleted_at is null
                                    order by created_at desc, id desc limit 5) m
                             left join users a on a.id = m.author_id and a.deleted_at is null
                            order by m.created_at desc, m.id desc) c) l on true
             order by p.created_at desc, p.id desc""";
    private static final String WRITERS = """
            select u.id, u.username from users u
             where u.deleted_at is null
               and exists (select from posts p
                            where p.author_id = u.id and p.published and p.deleted_at is null
                              and exists (select from post_tags pt join tags t on t.id = pt.tag_id
                                           where pt.post_id = p.id and t.slug = $1))
             order by u.username, u.id limit 20""";
    private static final String GROUPS = """
            select following_id, count(*) from follows
             group by following_id order by count(*) desc, following_id limit 10""";

    private final Vertx vertx = Vertx.vertx();
    private final SqlClient client;
    private final SqlClient heavy;
    private final HandWrittenPosts posts;
    private final Map<String, Supplier<Future<?>>> acts;

    /// @param values for one run
    private static Supplier<Future<?>> statement(SqlClient client, String sql, Supplier<Tuple> values) {
        return () -> client.preparedQuery(sql).execute(values.get());
    }

    HandWritten(Servers servers) {
        client = client(servers, 4, 64);
        heavy = client(servers, 6, 1);
        var places = rows("select created_at, id from posts where published and deleted_at is null"
                        + " order by md5(id::text) limit 500")
                .map(row -> Tuple.of(row.get(OffsetDateTime.class, 0), row.get(UUID.class, 1)))
                .toList();
        var slugs = rows("select slug from tags order by name, id limit 100")
                .map(row -> Tuple.of(row.getString(0)))
                .toList();
        var page = statement(client, PAGE, () -> Workloads.any(places));
        posts = new HandWrittenPosts(
                vertx, options(servers).setPipeliningLimit(64), keys("users where deleted_at is null"), keys("tags"));
        acts = Map.of(
                Workloads.PAGE,
                page,
                Workloads.PAGE_BY_QUERY,
                page,
                Workloads.COMMENTS,
                statement(client, COMMENTS, () -> Tuple.of(Workloads.anySkip())),
                Workloads.WRITERS,
                statement(client, WRITERS, () -> Workloads.any(slugs)),
                Workloads.GROUPS,
                statement(heavy, GROUPS, Tuple::tuple),
                Workloads.CREATE,
                posts::create,
                Workloads.CREATE_BY_MUTATION,
                posts::create);
    }

    /// With as many connections as the server has, since PostgreSQL's CPU depends on how much runs at once.
    private SqlClient client(Servers servers, int connections, int pipelining) {
        return PgBuilder.client()
                .with(new PoolOptions().setMaxSize(connections))
                .connectingTo(options(servers).setPipeliningLimit(pipelining))
                .using(vertx)
                .build();
    }

    static PgConnectOptions options(Servers servers) {
        return PgConnectOptions.fromUri(servers.databaseUrl())
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlLimit(32_768);
    }

    private List<UUID> keys(String table) {
        return rows("select id from " + table + " order by id limit 100")
                .map(row -> row.getUUID(0))
                .toList();
    }

    private Stream<Row> rows(String sql) {
        var rows = client.query(sql)
                .execute()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return rows.stream();
    }

    /// Whether there is a statement to compare a workload with.
    boolean knows(String workload) {
        return acts.containsKey(workload);
    }

    /// Runs a workload's statement, or its transaction, for a while; tells how often it ran.
    int run(String workload, Duration length) {
        return new Repeated(vertx, CONCURRENCY).run(Objects.requireNonNull(acts.get(workload), workload), length);
    }

    @Override
    public void close() {
        client.close().toCompletionStage().toCompletableFuture().join();
        heavy.close().toCompletionStage().toCompletableFuture().join();
        posts.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
