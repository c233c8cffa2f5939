package io.refract.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.sql.Experience;
import io.refract.testing.Eventually;
import io.refract.testing.RefractServers;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What clients may ask of the database, and what becomes of it when they go away.
class AdmissionTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final DatabaseConfig CONFIG =
            new TestDatabaseConfig(1, 4, Duration.ofMillis(500), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ReadClients clients = new ReadClients(
            vertx, CONFIG, registry, RefractServers.postgres().url(), Optional.empty(), Optional.empty());
    private final OneClient payers = new OneClient();
    private final Database database = new Database(
            clients,
            new Admission(vertx, CONFIG, clients, payers),
            new ResultMemory(vertx, TestMemoryConfig.PLENTY, new SimpleMeterRegistry()),
            new DatabaseErrors((_, _, _, _) -> Optional.empty()),
            new StatementMetrics(registry, CONFIG));

    /// Has used up its time after half a second.
    private static final class OneClient extends NobodyPays {
        private final AtomicLong nanos = new AtomicLong();

        @Override
        public @Nullable Object current() {
            return "client";
        }

        @Override
        public Optional<Duration> delay(Object payer) {
            return nanos.get() > 500_000_000 ? Optional.of(Duration.ofSeconds(7)) : Optional.empty();
        }

        @Override
        public void charge(Object payer, long more) {
            nanos.addAndGet(more);
        }
    }

    @AfterEach
    void close() {
        clients.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Statement ofClient(String sql, boolean heavy) {
        return new Statement("test", sql, List.of(), heavy, 1_000, new Experience(Set.of("test")), Treatment.PLAIN);
    }

    /// The planner need not be asked about it, which would take a place as well.
    private static Statement estimated(String sql) {
        var statement = ofClient(sql, true);
        statement.experience().estimated(1);
        return statement;
    }

    private static Failure failure(Uni<?> uni) {
        return catchThrowableOfType(Failure.class, () -> uni.await().atMost(LONG));
    }

    private double refused(String reason) {
        return registry.get("refract.statements.refused")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private int running(String what) {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery("""
                    select count(*) from pg_stat_activity
                     where application_name = 'refract-read' and state = 'active' and query like '%%%s%%'""".formatted(what));
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatCostsFarTooMuchIsRefusedWithoutBeingRun() {
        var endless =
                ofClient("select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b", false);

        for (var i = 1; i <= 2; i++) {
            var failure = failure(database.run(endless));

            assertThat(failure.code()).isEqualTo(ErrorCode.TOO_COMPLEX);
            assertThat(failure.meta()).containsEntry("limit", "cost").containsEntry("maximum", 1_000_000L);
            assertThat(refused("cost")).isEqualTo(i);
        }
        assertThat(payers.nanos).hasValueLessThan(500_000_000);
    }

    @Test
    void whatThePlannerExpectsToBeDearDoesNotHoldUpOthers() {
        var dear = ofClient("select pg_sleep(0.4) is null from generate_series(1, 1000000) g(x) limit 1", false);
        dear.experience().estimated(3_000);

        assertThat(clients.way(dear).kind()).isEqualTo(Way.Kind.HEAVY);
        dear.experience().estimated(1_000);
        assertThat(clients.way(dear).kind()).isEqualTo(Way.Kind.LIGHT);
    }

    @Test
    void whatHasLargeAnswersDoesNotHoldUpOthers() {
        var statement = ofClient("select 1 = 1", false);

        assertThat(clients.way(statement.treated(Treatment.of(true, 512 << 10))).kind())
                .isEqualTo(Way.Kind.LIGHT);
        assertThat(clients.way(statement.treated(Treatment.of(true, (512 << 10) + 1)))
                        .kind())
                .isEqualTo(Way.Kind.HEAVY);
    }

    @Test
    void whatWasDearIsHeavyUntilItWasCheapForLong() {
        var statement = ofClient("select pg_sleep(0.1) is null", false);
        assertThat(clients.way(statement).kind()).isEqualTo(Way.Kind.LIGHT);

        database.run(statement).await().atMost(LONG);

        assertThat(clients.way(statement).kind()).isEqualTo(Way.Kind.HEAVY);
        statement.experience().took(400_000_000);
        IntStream.range(0, 20).forEach(_ -> statement.experience().took(1_000));
        assertThat(clients.way(statement).kind()).isEqualTo(Way.Kind.HEAVY);
        IntStream.range(0, 100).forEach(_ -> statement.experience().took(1_000));
        assertThat(clients.way(statement).kind()).isEqualTo(Way.Kind.LIGHT);
    }

    @Test
    void whoHasUsedUpTheTimeIsToldWhenToComeBack() {
        database.run(ofClient("select pg_sleep(0.6) is null", true)).await().atMost(LONG);

        var failure = failure(database.run(ofClient("select 1", false)));

        assertThat(failure.code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(refused("time")).isOne();
    }

    @Test
    void whoHasManyCostlyStatementsUnderWayWaitsAndIsThenRefused() {
        var running = IntStream.range(0, 4)
                .mapToObj(_ ->
                        database.run(estimated("select pg_sleep(0.07) is null")).subscribeAsCompletionStage())
                .toList();

        var failure = failure(database.run(estimated("select 1")));

        assertThat(failure.code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(failure.retryAfter()).isPresent();
        assertThat(refused("at_once")).isOne();
        assertThat(running).allSatisfy(answer -> assertThat(answer).succeedsWithin(LONG));
        assertThat(database.run(estimated("select 1")).await().atMost(LONG)).hasSize(1);
    }

    @Test
    void whoWaitsTooLongBehindStatementsOfTheirOwnIsNotToldThatOthersAreToBlame() {
        var running = IntStream.range(0, 2)
                .mapToObj(_ ->
                        database.run(estimated("select pg_sleep(1.5) is null")).subscribeAsCompletionStage())
                .toList();

        assertThat(failure(database.run(estimated("select 1"))).code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(running).allSatisfy(answer -> assertThat(answer).succeedsWithin(LONG));
    }

    @Test
    void aWriteThatCostsFarTooMuchIsRefusedWithoutBeingRun() {
        var endless =
                ofClient("select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b", false);
        var written = new AtomicLong();

        var failure = failure(
                database.admitted(List.of(endless), _ -> Uni.createFrom().item(written::incrementAndGet)));

        assertThat(failure.code()).isEqualTo(ErrorCode.TOO_COMPLEX);
        assertThat(written).hasValue(0);
    }

    @Test
    void aWriteIsRefusedForAnyOfItsStatements() {
        var cheap = ofClient("select 1", false);
        var endless =
                ofClient("select count(*) from generate_series(1, 1000000) a, generate_series(1, 1000000) b", false);
        var written = new AtomicLong();

        var failure = failure(
                database.admitted(List.of(cheap, endless), _ -> Uni.createFrom().item(written::incrementAndGet)));

        assertThat(failure.code()).isEqualTo(ErrorCode.TOO_COMPLEX);
        assertThat(cheap.experience().isEstimated()).isTrue();
        assertThat(written).hasValue(0);
    }

    @Test
    void writesCountInTheTimeOfTheirClientAndInItsPlaces() {
        var slow = new CompletableFuture<String>();
        var running = IntStream.range(0, 4)
                .mapToObj(_ -> database.admitted(
                                List.of(estimated("select 1")),
                                time -> Uni.createFrom().completionStage(slow).invoke(() -> time.accept(200_000_000)))
                        .subscribeAsCompletionStage())
                .toList();

        assertThat(failure(database.admitted(
                                List.of(estimated("select 1")),
                                _ -> Uni.createFrom().item("never")))
                        .code())
                .isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(refused("at_once")).isOne();
        slow.complete("done");

        assertThat(running).allSatisfy(answer -> assertThat(answer).succeedsWithin(LONG));
        assertThat(payers.nanos).hasValueGreaterThanOrEqualTo(800_000_000);
        assertThat(failure(database.admitted(
                                List.of(estimated("select 1")),
                                _ -> Uni.createFrom().item("never")))
                        .retryAfter())
                .contains(Duration.ofSeconds(7));
        assertThat(refused("time")).isOne();
    }

    @Test
    void aWriteThatFailsGivesItsPlaceBack() {
        for (var i = 0; i < 10; i++) {
            assertThat(failure(database.admitted(
                                    List.of(estimated("select 1")),
                                    _ -> Uni.createFrom().failure(Failure.of(ErrorCode.CONFLICT, "no"))))
                            .code())
                    .isEqualTo(ErrorCode.CONFLICT);
        }
    }

    @Test
    void whatTheProgramAsksForIsNotCounted() {
        payers.charge("client", 1_000_000_000);

        assertThat(database.run(Statement.of("test.ours", "select 1")).await().atMost(LONG))
                .hasSize(1);
    }

    @Test
    void aHeavyStatementThatNobodyWaitsForIsEndedOnTheServer() {
        var statement = new Statement("test.gone", "select pg_sleep(9.1)", List.of(), true, Statement.ANY_SIZE);
        var asking = database.run(statement).subscribe().with(_ -> {}, _ -> {});
        Eventually.holds(LONG, () -> running("pg_sleep(9.1)") == 1);

        asking.cancel();

        Eventually.holds(LONG, () -> running("pg_sleep(9.1)") == 0);
        assertThat(registry.get("refract.statements.cancelled").counter().count())
                .isOne();
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> database.run(
                                        new Statement("test.next", "select " + i, List.of(), true, Statement.ANY_SIZE))
                                .subscribeAsCompletionStage())
                        .toList())
                .allSatisfy(answer -> assertThat(answer).succeedsWithin(LONG));
    }

    @Test
    void aLightStatementThatNobodyWaitsForGoesOnWithItsNeighbours() {
        var statement = Statement.of("test.light", "select pg_sleep(0.04) is null");
        var asking = database.run(statement).subscribe().with(_ -> {}, _ -> {});
        var behind = database.run(statement).subscribeAsCompletionStage();

        asking.cancel();

        assertThat(behind).succeedsWithin(LONG);
        assertThat(registry.get("refract.statements.cancelled").counter().count())
                .isZero();
    }

    @Test
    void whoLeavesTheLineIsNeverSentAndMakesRoom() {
        var running = IntStream.range(0, 4)
                .mapToObj(_ -> database.run(
                                new Statement("test.long", "select pg_sleep(0.3)", List.of(), true, Statement.ANY_SIZE))
                        .subscribeAsCompletionStage())
                .toList();
        var wrong = new Statement("test.wrong", "select pg_sleep(8.7)", List.of(), true, Statement.ANY_SIZE);
        var leaving = IntStream.range(0, 8)
                .mapToObj(_ -> database.run(wrong).subscribe().with(_ -> {}, _ -> {}))
                .toList();

        leaving.forEach(asking -> asking.cancel());

        assertThat(running).allSatisfy(answer -> assertThat(answer).succeedsWithin(LONG));
        assertThat(running("pg_sleep(8.7)")).isZero();
        assertThat(database.run(new Statement("test.after", "select 1", List.of(), true, Statement.ANY_SIZE))
                        .await()
                        .atMost(LONG))
                .hasSize(1);
    }
}
