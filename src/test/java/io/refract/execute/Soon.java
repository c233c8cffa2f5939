package io.refract.execute;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what is bound to happen.
final class Soon {
    private static final Duration MOST = Duration.ofSeconds(10);

    private Soon() {}

    static void until(BooleanSupplier condition) {
        var started = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - started > MOST.toNanos()) {
                throw new AssertionError("it has not happened within " + MOST);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
