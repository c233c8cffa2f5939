package io.refract.identity.passwords;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Where hashes are made: on a few threads of their own, so that whoever asks for them by the dozen, from however many
/// addresses, leaves the rest of the processors to all others. A few may wait for each thread; more are sent away.
final class Workplace {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final int most;
    private final AtomicInteger asked = new AtomicInteger();
    private final WorkerExecutor workers;
    private final ThreadLocal<Pace> pace = ThreadLocal.withInitial(Pace::new);
    private final Counter refused;

    /// @param most how many may be under way or wait
    Workplace(Vertx vertx, int threads, int most, MeterRegistry registry) {
        this.most = most;
        this.workers = vertx.createSharedWorkerExecutor("refract-passwords", threads);
        Gauge.builder("refract.passwords.asked", asked, AtomicInteger::get)
                .description("Hashes of passwords that are being made or waited for")
                .register(registry);
        this.refused = Counter.builder("refract.passwords.refused")
                .description("Hashes of passwords that were refused because too many were waited for")
                .register(registry);
    }

    void close() {
        workers.close();
    }

    /// Does a piece of work. The result arrives on the context of whoever asks; `OVERLOADED` if too many wait already.
    /// What nobody waits for any more is not begun.
    <T> Uni<T> run(Supplier<T> work) {
        return Uni.createFrom().deferred(() -> {
            if (asked.incrementAndGet() > most) {
                asked.decrementAndGet();
                refused.increment();
                return Uni.createFrom()
                        .failure(Failure.of(ErrorCode.OVERLOADED, "The server is busy with the passwords of others.")
                                .withRetryAfter(RETRY_AFTER));
            }
            var wanted = new AtomicBoolean(true);
            return Uni.createFrom()
                    .completionStage(() -> workers.executeBlocking(() -> done(work, wanted), false)
                            .onComplete(_ -> asked.decrementAndGet())
                            .toCompletionStage())
                    .onCancellation()
                    .invoke(() -> wanted.set(false));
        });
    }

    private <T> T done(Supplier<T> work, AtomicBoolean wanted) {
        if (!wanted.get()) {
            throw new CancellationException();
        }
        return pace.get().done(work);
    }

    /// Of one thread: it rests after a hash as long as the hash has taken, before it begins the next.
    ///
    /// A thread that never rests takes a processor for itself, and all others wait for theirs behind it: where two
    /// processors had more to do than they could, ordinary reads took ten times as long.
    private static final class Pace {
        private long ended = System.nanoTime();
        private long took;

        <T> T done(Supplier<T> work) {
            LockSupport.parkNanos(ended + took - System.nanoTime());
            var begun = System.nanoTime();
            try {
                return work.get();
            } finally {
                ended = System.nanoTime();
                took = ended - begun;
            }
        }
    }
}
