package io.refract.benchmark;

import io.refract.Servers;
import io.refract.benchmark.Workload.Request;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/// A queue of jobs, which are notifications that are not read yet: workers take the oldest ones that nobody else is
/// about to take, by batches over HTTP and by the same statements on connections of their own, one after the other.
final class JobQueue implements AutoCloseable {
    private static final int JOBS = Integer.getInteger("benchmark.jobs", 100_000);
    private static final int WORKERS = 16;

    private static final String FIND = """
            {"model":"notification","op":"findMany","args":{"where":{"read":false},"orderBy":{"createdAt":"asc"},\
            "take":%d,"lock":"updateSkipLocked","select":{"id":true}}}""";
    private static final String MARK = """
            {"model":"notification","op":"update","args":{"where":{"id":%s},"data":{"read":true},"select":{"id":true}}}""";
    private static final String MARK_MANY = """
            {"model":"notification","op":"updateMany","args":{"where":{"id":{"in":[%s]}},"data":{"read":true}}}""";
    private static final String FIND_BY_HAND = """
            select id from notifications where recipient_id = $1 and not read
             order by created_at, id limit %d for update skip locked""";
    private static final String MARK_BY_HAND = "update notifications set read = true where id = any($1)";

    private final Vertx vertx = Vertx.vertx();
    private final Load load = new Load(WORKERS);
    private final Connection connection;
    private final Pool pool;
    private final int port;
    private final UUID worker = UUID.randomUUID();
    private final List<Way> ways = List.of(new Way(1), new Way(10));

    /// @param connection of a role that may write everything
    JobQueue(Connection connection, Servers servers, int port) throws SQLException {
        this.connection = connection;
        this.port = port;
        this.pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(WORKERS))
                .connectingTo(HandWritten.options(servers))
                .using(vertx)
                .build();
        execute("insert into users (id, email, username, name) values ('%s', '%s@example.com', 'u%s', 'Worker')"
                .formatted(worker, worker, Long.toString(worker.getMostSignificantBits() >>> 1, 36)));
    }

    /// As many are done already: else PostgreSQL's planner would expect the next one to be the very first that it looks
    /// at,
    /// and not use the index that leads to it.
    private void fill() throws SQLException {
        empty();
        execute("""
                insert into notifications (recipient_id, type, title, message, read, created_at)
                select '%s', 'SYSTEM', 'Job', 'To do', i <= %d, now() + i * interval '1 millisecond'
                  from generate_series(1, %d) i""".formatted(worker, JOBS, 2 * JOBS));
        execute("vacuum (analyze) notifications");
    }

    private void empty() throws SQLException {
        execute("delete from notifications where recipient_id = '" + worker + "'");
    }

    /// How many jobs are taken at once.
    private final class Way {
        private final int jobs;
        private final Workload workload;
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> ratesByHand = new ArrayList<>();

        Way(int jobs) {
            this.jobs = jobs;
            var found = IntStream.range(0, jobs)
                    .mapToObj(i -> "{\"$ref\":\"0." + i + ".id\"}")
                    .collect(Collectors.joining(","));
            var mark = jobs == 1 ? MARK : MARK_MANY;
            var batch = '[' + FIND.formatted(jobs) + ',' + mark.formatted(found) + ']';
            this.workload = new Workload(
                    "jobs", false, () -> Request.post("/api/v1/data/$transaction/sequential", batch, "dev:" + worker));
        }

        /// Jobs a second.
        double byBatches(Duration length) {
            var round = load.run(port, workload, length);
            if (round.failures() > 0) {
                throw new IllegalStateException(round.failures() + " batches failed: is the queue empty?");
            }
            return rate(round.nanos().length, length);
        }

        double byHand(Duration length) {
            return rate(new Repeated(vertx, WORKERS).run(this::take, length), length);
        }

        private double rate(int times, Duration length) {
            return times * jobs / (length.toNanos() / 1e9);
        }

        private Future<?> take() {
            return pool.getConnection().compose(free -> take(free).eventually(() -> free.close()));
        }

        private Future<?> take(SqlConnection free) {
            var begun = free.query("begin").execute();
            var found = free.preparedQuery(FIND_BY_HAND.formatted(jobs)).execute(Tuple.of(worker));
            return begun.compose(_ -> found)
                    .compose(rows -> free.preparedQuery(MARK_BY_HAND)
                            .execute(Tuple.tuple().addArrayOfUUID(ids(rows))))
                    .compose(_ -> free.query("commit").execute());
        }

        private static UUID[] ids(Iterable<Row> rows) {
            return StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getUUID(0))
                    .toArray(UUID[]::new);
        }

        void round(Duration length) {
            rates.add(byBatches(length));
            ratesByHand.add(byHand(length));
        }

        void report(PrintStream out) {
            var ratios = IntStream.range(0, rates.size())
                    .mapToObj(i -> rates.get(i) / ratesByHand.get(i))
                    .toList();
            out.printf(
                    Locale.ROOT,
                    "a queue of %,d jobs, %d workers, %d jobs at once: %.0f jobs/s, %.0f by hand, %.2f of it%n",
                    JOBS,
                    WORKERS,
                    jobs,
                    median(rates),
                    median(ratesByHand),
                    median(ratios));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    /// Until the compilers of the JVM are mostly done.
    void warmUp(Duration length) throws SQLException {
        fill();
        ways.getFirst().byBatches(length);
    }

    /// Of each way to take jobs, from a full queue.
    void round(Duration length) throws SQLException {
        for (var way : ways) {
            fill();
            way.round(length);
        }
    }

    void report(PrintStream out) {
        ways.forEach(way -> way.report(out));
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        load.close();
        pool.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        empty();
        execute("delete from users where id = '" + worker + "'");
    }
}
