package io.refract.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.MemoryBudget;
import io.refract.sql.Cells;
import io.refract.testing.Eventually;
import io.refract.testing.RefractServers;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What statements' rows take of the budget, whatever becomes of them.
class ResultMemoryTest {
    private static final TestDatabaseConfig CONFIG = TestDatabaseConfig.SHORT;

    private final Vertx vertx = Vertx.vertx();
    private final ReadClients clients = new ReadClients(
            vertx,
            CONFIG,
            new SimpleMeterRegistry(),
            TestRoute.to(vertx, RefractServers.postgres().url()));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ResultMemory memory =
            new ResultMemory(vertx, new TestMemoryConfig(1 << 20, Duration.ofMillis(300)), meters);
    private final MemoryBudget budget = memory.budget();
    private final Database database = new Database(
            clients,
            new Admission(vertx, CONFIG, clients, new NobodyPays()),
            memory,
            new DatabaseErrors((_, _, _, _) -> Optional.empty()),
            new StatementMetrics(meters, CONFIG));

    @AfterEach
    void disconnect() {
        clients.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Statement rows(int kilobytes) {
        return Statement.of("test", "select repeat('x', 10240) from generate_series(1, " + kilobytes / 10 + ")");
    }

    private static Statement expecting(int bytes) {
        return rows(100).treated(Treatment.of(true, bytes));
    }

    private static List<Cells> await(Uni<List<Cells>> rows) {
        return rows.await().atMost(Duration.ofSeconds(20));
    }

    private void nothingIsHeld() throws Exception {
        Eventually.holds(Duration.ofSeconds(10), () -> budget.used() == 0);
    }

    private void isRefused(Uni<List<Cells>> rows) throws Exception {
        assertThatThrownBy(() -> await(rows)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(failure.retryAfter()).isPresent();
        });
        nothingIsHeld();
        assertThat(meters.get("refract.memory.refusals").functionCounter().count())
                .isPositive();
    }

    @Test
    void rowsThatFindNoMemoryAreDroppedAndTheStatementFails() throws Exception {
        assertThat(await(database.run(rows(200)))).hasSize(20);
        nothingIsHeld();
        isRefused(database.run(rows(4_000)));
    }

    @Test
    void aLargeAnswerWaitsForMemoryForAWhile() throws Exception {
        budget.tryTake(700_000, 700_000);
        var waiting = database.run(expecting(300_000)).subscribeAsCompletionStage();
        assertThat(waiting).isNotDone();
        budget.giveBack(700_000);
        assertThat(waiting.orTimeout(20, TimeUnit.SECONDS).join()).hasSize(10);
        nothingIsHeld();
    }

    @Test
    void oneThatWaitsTooLongIsSentAway() throws Exception {
        budget.tryTake(700_000, 700_000);
        assertThatThrownBy(() -> await(database.run(expecting(300_000)))).isInstanceOf(Failure.class);
        assertThat(await(database.run(rows(20)))).hasSize(2);
        budget.giveBack(700_000);
        nothingIsHeld();
    }

    @Test
    void whoGoesAwayGivesEverythingBack() throws Exception {
        var sleeping = Statement.of("test", "select pg_sleep(0.2)::text").treated(Treatment.of(true, 300_000));
        database.run(sleeping).subscribe().with(_ -> {}).cancel();
        nothingIsHeld();

        budget.tryTake(700_000, 700_000);
        database.run(sleeping).subscribe().with(_ -> {}).cancel();
        budget.giveBack(700_000);
        nothingIsHeld();
    }

    @Test
    void whatAnAnswerTakesIsHeldUntilItsRequestIsOver() throws Exception {
        var held = new CompletableFuture<HeldMemory>();
        var context = ((io.vertx.core.impl.ContextInternal) vertx.getOrCreateContext()).duplicate();
        context.runOnContext(_ -> {
            var request = HeldMemory.begin();
            database.run(rows(100)).subscribe().with(_ -> held.complete(request), held::completeExceptionally);
        });
        var request = held.orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(budget.used()).isBetween(200_000L, 400_000L);
        request.release();
        request.release();
        assertThat(budget.used()).isZero();
    }
}
