package io.refract.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.refract.sql.Experience;
import io.refract.testing.Eventually;
import io.refract.testing.RefractServers;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Statements that wait on a pipelined connection, and those behind them.
class HeadOfLineTest {
    private static final Duration SOON = Duration.ofMillis(700);
    private static final DatabaseConfig ONE_CONNECTION =
            new TestDatabaseConfig(1, 2, Duration.ofSeconds(5), Duration.ofSeconds(4), Duration.ofSeconds(30));

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ReadClients clients = new ReadClients(
            vertx,
            ONE_CONNECTION,
            registry,
            TestRoute.to(vertx, RefractServers.postgres().url()));
    private final Database database = new Database(
            clients,
            new Admission(vertx, ONE_CONNECTION, clients, new NobodyPays()),
            new ResultMemory(vertx, TestMemoryConfig.PLENTY, new SimpleMeterRegistry()),
            new DatabaseErrors((_, _, _, _) -> Optional.empty()),
            new StatementMetrics(registry, ONE_CONNECTION));
    private final Experience lockedExperience = new Experience(Set.of("public.locked"));
    private final Connection locker;

    HeadOfLineTest() throws SQLException {
        locker = DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
    }

    @BeforeEach
    void tables() throws SQLException {
        execute("drop table if exists public.locked, public.other");
        execute("create table public.locked (id int)");
        execute("create table public.other (id int)");
        execute("grant select on public.locked, public.other to refract_app");
        answer(other());
    }

    @AfterEach
    void close() throws SQLException {
        unlock();
        clients.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        execute("drop table if exists public.locked, public.other");
        locker.close();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = locker.createStatement()) {
            statement.execute(sql);
        }
    }

    private void lock() throws SQLException {
        locker.setAutoCommit(false);
        execute("lock table public.locked in access exclusive mode");
    }

    private void unlock() throws SQLException {
        if (!locker.getAutoCommit()) {
            locker.commit();
            locker.setAutoCommit(true);
        }
    }

    private static Statement statement(String sql, Experience experience) {
        return new Statement("test", sql, List.of(), false, Statement.ANY_SIZE, experience, Treatment.PLAIN);
    }

    private Statement locked() {
        return statement("select count(*) from public.locked", lockedExperience);
    }

    private static Statement other() {
        return statement("select count(*) from public.other", new Experience(Set.of("public.other")));
    }

    private static Statement sleep(double seconds) {
        return statement("select pg_sleep(" + seconds + ") is null", new Experience(Set.of("public.slow")));
    }

    private CompletableFuture<@Nullable Object> ask(Statement statement) {
        Uni<@Nullable Object> value =
                database.run(statement).map(rows -> rows.getFirst().value(0));
        return value.subscribeAsCompletionStage();
    }

    private void answer(Statement statement) {
        assertThat(ask(statement)).succeedsWithin(10, TimeUnit.SECONDS);
    }

    private double count(String name) {
        return registry.get(name).counter().count();
    }

    private double suspects() {
        return registry.get("refract.statements.suspects").gauge().value();
    }

    @Test
    void whatStandsBehindAStatementThatWaitsForALockOvertakesIt() throws SQLException {
        lock();
        var waiting = ask(locked());

        var behind = IntStream.range(0, 5).mapToObj(_ -> ask(other())).toList();

        assertThat(behind).allSatisfy(answer -> assertThat(answer).succeedsWithin(SOON));
        assertThat(waiting).isNotDone();
        assertThat(count("refract.statements.overtaken")).isEqualTo(5);
        unlock();
        assertThat(waiting).succeedsWithin(SOON);
    }

    @Test
    void statementsAboutTheSameTableDoNotSpoilTheNextConnection() throws SQLException {
        lock();
        var waiting = ask(locked());
        Eventually.holds(Duration.ofSeconds(10), () -> suspects() == 1);

        var more = IntStream.range(0, 8).mapToObj(_ -> ask(locked())).toList();
        for (var i = 0; i < 20; i++) {
            assertThat(ask(other())).succeedsWithin(SOON);
        }

        assertThat(count("refract.statements.stalled")).isOne();
        assertThat(more).noneMatch(CompletableFuture::isDone);
        unlock();
        assertThat(waiting).succeedsWithin(SOON);
        assertThat(more).allSatisfy(answer -> assertThat(answer).succeedsWithin(SOON));
    }

    @Test
    void aTableIsTrustedAgainWhenItsLockIsGone() throws SQLException {
        lock();
        var waiting = ask(locked());
        Eventually.holds(Duration.ofSeconds(10), () -> suspects() == 1);

        unlock();
        answer(locked());

        assertThat(waiting).succeedsWithin(SOON);
        assertThat(suspects()).isZero();
    }

    @Test
    void aStatementThatIsSlowByItselfIsOvertakenAndAccusesNothing() {
        var slow = sleep(1.5);
        var first = ask(slow);
        assertThat(ask(other())).succeedsWithin(SOON);
        assertThat(count("refract.statements.overtaken")).isOne();
        assertThat(suspects()).isZero();
        assertThat(first).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void spareConnectionsAreBoundedAndUsedAgain() {
        for (var i = 0; i < 6; i++) {
            var slow = ask(sleep(0.3));
            assertThat(ask(other())).succeedsWithin(SOON);
            assertThat(slow).succeedsWithin(Duration.ofSeconds(5));
        }

        assertThat(registry.get("refract.connections.spare").gauge().value()).isOne();
    }

    @Test
    void withAllConnectionsHeldUpStatementsWaitAsTheyUsedTo() {
        var slow = IntStream.range(0, 3)
                .mapToObj(_ -> {
                    var stalls = count("refract.statements.stalled");
                    var answer = ask(sleep(1.5));
                    Eventually.holds(Duration.ofSeconds(10), () -> count("refract.statements.stalled") > stalls);
                    return answer;
                })
                .toList();

        assertThat(ask(other())).succeedsWithin(Duration.ofSeconds(8));
        assertThat(slow).allSatisfy(answer -> assertThat(answer).succeedsWithin(Duration.ofSeconds(8)));
        assertThat(ask(other())).succeedsWithin(SOON);
    }
}
