package io.refract.benchmark;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Keeps something going several times at once: each begins anew when it is done.
record Repeated(Vertx vertx, int atOnce) {
    /// Tells how often it was done. Fails with the first failure.
    int run(Supplier<Future<?>> act, Duration length) {
        var count = new AtomicInteger();
        var running = new AtomicInteger(atOnce);
        var done = new CompletableFuture<Integer>();
        var end = System.nanoTime() + length.toNanos();
        for (var i = 0; i < atOnce; i++) {
            vertx.runOnContext(_ -> loop(act, end, count, running, done));
        }
        return done.join();
    }

    private void loop(
            Supplier<Future<?>> act,
            long end,
            AtomicInteger count,
            AtomicInteger running,
            CompletableFuture<Integer> done) {
        if (System.nanoTime() >= end) {
            if (running.decrementAndGet() == 0) {
                done.complete(count.get());
            }
            return;
        }
        act.get().onComplete(answer -> {
            if (answer.failed()) {
                done.completeExceptionally(answer.cause());
            } else {
                count.incrementAndGet();
                vertx.runOnContext(_ -> loop(act, end, count, running, done));
            }
        });
    }
}
