package io.refract.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.testing.Eventually;
import io.refract.testing.Proxy;
import io.refract.testing.RefractServers;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Reads while PostgreSQL is away, slow, silent, busy or changed.
class DatabaseFaultsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    /// Gives up soon on servers that say nothing.
    private static final DatabaseConfig CUT_OFF =
            new TestDatabaseConfig(1, 1, Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMillis(1_500));

    private static final String URL = RefractServers.postgres().url();

    private final Vertx vertx = Vertx.vertx();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Proxy proxy = Proxy.to(vertx, URL);

    @BeforeEach
    void connect() {
        open.add(proxy);
    }

    @AfterEach
    void disconnect() throws Exception {
        for (var each : open.reversed()) {
            each.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Database database(DatabaseConfig config) {
        var registry = new SimpleMeterRegistry();
        var clients = new ReadClients(vertx, config, registry, TestRoute.to(vertx, proxy.url(URL)));
        open.add(clients::close);
        return new Database(
                clients,
                new Admission(vertx, config, clients, new NobodyPays()),
                new ResultMemory(vertx, TestMemoryConfig.PLENTY, new SimpleMeterRegistry()),
                new DatabaseErrors((_, _, _, _) -> Optional.empty()),
                new StatementMetrics(registry, config));
    }

    private Database database() {
        return database(TestDatabaseConfig.SHORT);
    }

    private static Uni<@Nullable Object> value(Database database, String sql) {
        return database.run(Statement.of("test: " + sql, sql))
                .map(rows -> rows.getFirst().value(0));
    }

    private static @Nullable Object answer(Database database, String sql) {
        return value(database, sql).await().atMost(LONG);
    }

    private static Failure failure(Uni<?> uni) {
        try {
            var item = uni.await().atMost(LONG);
            throw new AssertionError("it answered " + item);
        } catch (Failure failure) {
            return failure;
        } catch (CompletionException e) {
            throw new AssertionError("no failure of the closed list", e);
        }
    }

    private static Failure failureWithin(Duration bound, Uni<?> uni) {
        var started = System.nanoTime();
        var failure = failure(uni);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(bound);
        return failure;
    }

    private static void unavailable(Failure failure) {
        assertThat(failure.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(failure.retryAfter()).isPresent();
    }

    private static Statement heavy(String sql) {
        return new Statement("test.heavy: " + sql, sql, List.of(), true, Statement.ANY_SIZE);
    }

    private static Statement clients(String sql) {
        return new Statement("test.clients: " + sql, sql, List.of(), true, 1_000);
    }

    private static void asSuperuser(String... statements) {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aServerThatIsAwayIsUnavailableAndWorksAgainWhenItIsBack() {
        var database = database();
        assertThat(answer(database, "select 1")).isEqualTo(1);

        RefractServers.postgres().stop();
        try {
            for (var i = 0; i < 5; i++) {
                unavailable(failureWithin(Duration.ofSeconds(3), value(database, "select 1")));
            }
        } finally {
            RefractServers.postgres().start();
        }

        assertThat(answer(database, "select 1")).isEqualTo(1);
    }

    @Test
    void connectionsThatTheServerEndsAreNotNoticed() {
        var database = database();
        for (var i = 0; i < 5; i++) {
            assertThat(answer(database, "select 1")).isEqualTo(1);
            asSuperuser("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where application_name = 'refract-read'""");
            assertThat(answer(database, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void aReadWhoseConnectionEndsUnderItIsSentOnceMore() {
        var database = database();
        var slow = value(database, "select pg_sleep(0.6) is not null").subscribeAsCompletionStage();
        pause(300);
        asSuperuser("""
                select pg_terminate_backend(pid) from pg_stat_activity
                 where application_name = 'refract-read' and state = 'active'""");

        assertThat(slow.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(true);
    }

    @Test
    void aStatementThatTakesTooLongIsEndedByTheServer() {
        var database = database(TestDatabaseConfig.SHORT.waiting(Duration.ofSeconds(10)));

        var failure = failureWithin(Duration.ofSeconds(8), value(database, "select pg_sleep(20)"));

        unavailable(failure);
        assertThat(failure.detail()).isEqualTo("The statement took longer than it may.");
    }

    @Test
    void aClientThatAsksForTooMuchWorkIsToldSoRatherThanToComeBack() {
        var database = database(TestDatabaseConfig.SHORT.waiting(Duration.ofSeconds(10)));

        var failure = failureWithin(Duration.ofSeconds(8), database.run(clients("select pg_sleep(20)")));

        assertThat(failure.code()).isEqualTo(ErrorCode.TOO_COMPLEX);
        assertThat(failure.retryAfter()).isEmpty();
    }

    @Test
    void rowsThatAreTooLargeTogetherAreRefusedAndTheConnectionStaysUsable() {
        var database = database(TestDatabaseConfig.SHORT);
        var rows = "select repeat('x', 400), array['y'] from generate_series(1, %d)";

        var refused = failure(database.run(clients(rows.formatted(10_000))));

        assertThat(refused.code()).isEqualTo(ErrorCode.TOO_COMPLEX);
        assertThat(database.run(clients(rows.formatted(2))).await().atMost(LONG))
                .extracting(row -> String.valueOf(row.value(0)).length())
                .containsExactly(400, 400);
    }

    @Test
    void whoFindsNoConnectionInTimeIsToldSoAndWhatHeAskedIsNeverSent() {
        var database = database();
        var running = database.run(heavy("select pg_sleep(0.9)")).subscribeAsCompletionStage();

        var refused = failureWithin(Duration.ofMillis(850), database.run(heavy("select 1 / 0")));

        assertThat(refused.code()).isEqualTo(ErrorCode.POOL_TIMEOUT);
        assertThat(refused.retryAfter()).isPresent();
        assertThat(running.join()).hasSize(1);
        assertThat(database.run(heavy("select 1")).await().atMost(LONG)).hasSize(1);
    }

    @Test
    void heavyStatementsLeaveTheOthersAlone() {
        var database = database();
        var running = database.run(heavy("select pg_sleep(0.9)")).subscribeAsCompletionStage();
        var started = System.nanoTime();

        assertThat(answer(database, "select 1")).isEqualTo(1);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(700));
        running.join();
    }

    @Test
    void manyAtOnceAreAllAnswered() {
        var database = database(TestDatabaseConfig.SHORT.waiting(Duration.ofSeconds(10)));
        var answers = IntStream.range(0, 500)
                .mapToObj(i -> value(database, "select " + i).subscribeAsCompletionStage())
                .toList();

        for (var i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).join()).isEqualTo(i);
        }
    }

    @Test
    void aServerThatSaysNothingIsUnavailableInBoundedTimeAndWorksWhenItSpeaksAgain() {
        var database = database();
        assertThat(answer(database, "select 1")).isEqualTo(1);

        proxy.freeze();
        unavailable(failureWithin(Duration.ofSeconds(3), value(database, "select 1")));
        proxy.thaw();

        assertThat(answer(database, "select 1")).isEqualTo(1);
    }

    @Test
    void connectionsThatAreCutOffWithoutAWordAreGivenUp() {
        var database = database(CUT_OFF);
        assertThat(answer(database, "select 1")).isEqualTo(1);

        proxy.silence();
        unavailable(failure(value(database, "select 1")));
        pause(1_500);

        assertThat(answer(database, "select 1")).isEqualTo(1);
    }

    @Test
    void connectionsThatAreNeverEstablishedAreGivenUp() {
        var database = database(CUT_OFF);

        proxy.freeze();
        unavailable(failure(value(database, "select 1")));
        proxy.acceptAgain();

        assertThat(answer(database, "select 1")).isEqualTo(1);
    }

    @Test
    void transactionsOnConnectionsThatAreCutOffWithoutAWordEnd() {
        var pool = new WritePool(CUT_OFF, TestRoute.to(vertx, proxy.url(URL))).create(input());
        open.add(pool::close);
        transaction(pool);

        proxy.silence();
        assertThatThrownBy(() -> transaction(pool)).hasCauseInstanceOf(ClosedConnectionException.class);
        pause(100);

        transaction(pool);
    }

    private PoolInput input() {
        return new PoolInput(vertx, new PoolOptions().setMaxSize(1));
    }

    @Test
    void connectionsForWritesAreOpenedAnewAfterTheServerHasTakenNone() {
        var pool = new WritePool(TestDatabaseConfig.SHORT, TestRoute.to(vertx, proxy.url(URL))).create(input());
        open.add(pool::close);
        asSuperuser(
                "drop table if exists public.written",
                "create table public.written (id int)",
                "grant insert on public.written to refract_app");
        var insert = "insert into public.written values (1)";
        var demoted = within(pool, "select pg_backend_pid()");
        assertThat(within(pool, "select pg_backend_pid()")).isEqualTo(demoted);

        within(pool, "set session default_transaction_read_only = on");
        assertThatThrownBy(() -> within(pool, insert))
                .satisfies(refused ->
                        assertThat(DatabaseErrors.isReadOnly(refused)).isTrue());

        // Who asks while the connection is being closed is told that it was
        Eventually.holds(LONG, () -> isDone(pool, insert));
        assertThat(within(pool, "select pg_backend_pid()")).isNotEqualTo(demoted);
        asSuperuser("drop table public.written");
    }

    private static @Nullable Object within(Pool pool, String sql) {
        var rows = pool.withTransaction(connection -> connection.query(sql).execute())
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(LONG.toSeconds(), TimeUnit.SECONDS)
                .join();
        return rows == null || rows.size() == 0 ? null : rows.iterator().next().getValue(0);
    }

    private static boolean isDone(Pool pool, String sql) {
        try {
            within(pool, sql);
            return true;
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(ClosedConnectionException.class);
            return false;
        }
    }

    private static void transaction(Pool pool) {
        pool.withTransaction(connection -> connection.query("select 1").execute())
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(LONG.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    @Test
    void aMigrationUnderPreparedStatementsIsNotNoticed() {
        var database = database();
        asSuperuser(
                "drop table if exists public.changing",
                "create table public.changing as select 1::int4 as a",
                "grant select on public.changing to refract_app");
        var all = IntStream.range(0, 10)
                .mapToObj(_ -> "select a from public.changing")
                .toList();
        assertThat(together(database, all)).containsOnly(1);

        asSuperuser("alter table public.changing alter column a type int8");
        assertThat(together(database, all)).containsOnly(1L);
        asSuperuser("alter table public.changing alter column a type text");
        assertThat(together(database, all)).containsOnly("1");
        asSuperuser("drop table public.changing");
    }

    private static List<@Nullable Object> together(Database database, List<String> statements) {
        var answers = statements.stream()
                .map(sql -> value(database, sql).subscribeAsCompletionStage())
                .toList();
        var values = new ArrayList<@Nullable Object>();
        answers.forEach(answer -> values.add(answer.join()));
        return values;
    }

    @Test
    void readsCannotWrite() {
        var failure = database()
                .run(Statement.of("test", "insert into public.tags (name) values ('x')"))
                .onFailure()
                .recoverWithItem(List.of())
                .await()
                .atMost(LONG);

        assertThat(failure).isEmpty();
    }

    private static void pause(long millis) {
        Eventually.passes(Duration.ofMillis(millis));
    }
}
