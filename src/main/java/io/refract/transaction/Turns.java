package io.refract.transaction;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/// Lets things be done one after the other, in the order in which they came, each on its own context.
final class Turns {
    private static final int MOST_WAITING = 16;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean taken;

    Turns(Vertx vertx) {
        this.vertx = vertx;
    }

    /// Has something done once everything before it is over. It runs to its end even if nobody waits for
    /// it any more.
    ///
    /// Fails with `RATE_LIMITED` if too much waits already.
    <T> Uni<T> inTurn(Supplier<Uni<T>> work) {
        return Uncancelled.of(turn().chain(() ->
                Uni.createFrom().<T>deferred(work::get).onTermination().invoke(this::next)));
    }

    private Uni<Void> turn() {
        return Uni.createFrom().emitter(emitter -> {
            var context = vertx.getOrCreateContext();
            if (enter(context, () -> emitter.complete(null))) {
                emitter.complete(null);
            }
        });
    }

    /// Whether it is one's turn at once.
    private synchronized boolean enter(Context context, Runnable granted) {
        if (!taken) {
            taken = true;
            return true;
        }
        if (waiting.size() == MOST_WAITING) {
            throw Failure.of(ErrorCode.RATE_LIMITED, "Too many calls wait for their turn in this transaction.")
                    .withRetryAfter(SOON);
        }
        waiting.add(() -> context.runOnContext(_ -> granted.run()));
        return false;
    }

    private synchronized void next() {
        var next = waiting.poll();
        if (next == null) {
            taken = false;
        } else {
            next.run();
        }
    }
}
