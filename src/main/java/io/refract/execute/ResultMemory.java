package io.refract.execute;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.refract.kernel.MemoryBudget;
import io.refract.kernel.MemoryShare;
import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/// Keeps what the rows of all statements, and the results made of them, take in memory within one budget.
///
/// A statement whose answer is expected to be large takes its memory before it is sent, and waits for it;
/// rows that arrive take more where that was not enough, and cannot wait.
@Singleton
class ResultMemory {
    private final Vertx vertx;
    private final MemoryBudget budget;
    private final long waitMillis;

    ResultMemory(Vertx vertx, MemoryConfig config, MeterRegistry registry) {
        this.vertx = vertx;
        this.budget = new MemoryBudget(config.budgetBytes());
        this.waitMillis = config.maxWait().toMillis();
        Gauge.builder("refract.memory.used", budget, MemoryBudget::used)
                .description("Bytes that answers take")
                .register(registry);
        Gauge.builder("refract.memory.limit", budget, MemoryBudget::limit)
                .description("Bytes that they may take together")
                .register(registry);
        FunctionCounter.builder("refract.memory.refusals", budget, MemoryBudget::refusals)
                .description("Answers that found no memory")
                .register(registry);
    }

    /// One for the whole process.
    @Produces
    @Singleton
    MemoryBudget budget() {
        return budget;
    }

    /// Runs a statement, accounted. What its answer takes is held until the request that it belongs to is
    /// over.
    Uni<List<Cells>> accounted(Statement statement, Function<Statement, Uni<List<Cells>>> run) {
        return accounted(List.of(statement), accounted -> run.apply(accounted.getFirst()));
    }

    /// The same for statements that are sent together: they wait for memory together, before the first is
    /// sent.
    <T> Uni<T> accounted(List<Statement> statements, Function<List<Statement>, Uni<T>> run) {
        var share = new MemoryShare(budget);
        var accounted = statements.stream()
                .map(statement -> statement.accountedIn(share))
                .toList();
        var expected = Math.min(expectedBytes(statements), budget.limit() / 2);
        var answer = expected <= MemoryBudget.LARGE
                ? run.apply(accounted)
                : granted(share, expected).chain(() -> run.apply(accounted));
        return answer.onItem()
                .invoke(taken -> keep(share))
                .onFailure()
                .invoke(share::close)
                .onCancellation()
                .invoke(share::close);
    }

    private static long expectedBytes(List<Statement> statements) {
        return statements.stream()
                .mapToLong(statement -> statement.treatment().expectedBytes())
                .sum();
    }

    /// What has been gathered is put together into one answer next, so it is there twice for a while.
    private static void keep(MemoryShare share) {
        share.doubleUp();
        HeldMemory.keep(share);
    }

    /// Takes memory for what the request under way holds besides an answer, until it is answered; waits for it as
    /// statements do.
    Uni<Void> held(long bytes) {
        var share = new MemoryShare(budget);
        return granted(share, Math.min(bytes, budget.limit() / 2))
                .invoke(() -> HeldMemory.keep(share))
                .onFailure()
                .invoke(share::close)
                .onCancellation()
                .invoke(share::close);
    }

    /// Completes on the caller's context once the share has so many bytes. If nobody waits any more by then,
    /// the share has been closed and passes them on.
    private Uni<Void> granted(MemoryShare share, long bytes) {
        return Uni.createFrom().emitter(emitter -> {
            var context = vertx.getOrCreateContext();
            var waiter = budget.take(bytes, () -> {
                share.grant(bytes);
                context.runOnContext(_ -> emitter.complete(null));
            });
            if (waiter != null) {
                var timer = vertx.setTimer(waitMillis, _ -> {
                    if (budget.leave(waiter)) {
                        budget.refused();
                        emitter.fail(MemoryShare.noMemory());
                    }
                });
                emitter.onTermination(() -> {
                    vertx.cancelTimer(timer);
                    budget.leave(waiter);
                });
            }
        });
    }
}
