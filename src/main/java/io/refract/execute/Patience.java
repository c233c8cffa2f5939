package io.refract.execute;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Gives up on answers that do not come.
///
/// All waits may take equally long and hardly any does, so they are looked through now and then: a timer for each
/// would be set and cancelled thousands of times a second for nothing. A wait ends up to a twentieth late.
final class Patience {
    private static final int LOOKS = 20;

    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private final long nanos;
    private final long timer;

    Patience(Vertx vertx, Duration patience) {
        this.vertx = vertx;
        this.nanos = patience.toNanos();
        this.timer = vertx.setPeriodic(Math.max(1, patience.toMillis() / LOOKS), _ -> look());
    }

    /// Begins to wait.
    ///
    /// @param givenUp runs on the caller's context if the wait takes too long
    Wait begin(Runnable givenUp) {
        var wait = new Wait(System.nanoTime(), vertx.getOrCreateContext(), givenUp);
        waits.add(wait);
        return wait;
    }

    /// Ends a wait, since the answer is there; false if it has been given up on.
    boolean end(Wait wait) {
        return waits.remove(wait);
    }

    private void look() {
        var now = System.nanoTime();
        for (var wait : waits) {
            if (now - wait.began > nanos && waits.remove(wait)) {
                wait.context.runOnContext(_ -> wait.givenUp.run());
            }
        }
    }

    void close() {
        vertx.cancelTimer(timer);
    }

    /// One wait. No record: each is equal to itself only.
    static final class Wait {
        private final long began;
        private final Context context;
        private final Runnable givenUp;

        private Wait(long began, Context context, Runnable givenUp) {
            this.began = began;
            this.context = context;
            this.givenUp = givenUp;
        }
    }
}
