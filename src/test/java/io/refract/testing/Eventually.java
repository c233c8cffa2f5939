package io.refract.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Waits in tests: for a condition, or until the clock has moved on. The only place where a test's thread rests.
public final class Eventually {
    private static final long STEP = Duration.ofMillis(5).toNanos();

    private Eventually() {}

    /// Returns as soon as the condition holds, which is asked for again and again; fails if it does not in
    /// time, or if it cannot be asked.
    public static void holds(Duration atMost, Callable<Boolean> condition) {
        var began = System.nanoTime();
        while (!isTrue(condition)) {
            if (System.nanoTime() - began > atMost.toNanos()) {
                throw new AssertionError("did not happen within " + atMost);
            }
            LockSupport.parkNanos(STEP);
        }
    }

    private static boolean isTrue(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            throw new AssertionError("the condition could not be asked", e);
        }
    }

    /// Returns when so much time has passed, for what happens at a moment and not upon anything.
    public static void passes(Duration time) {
        var began = System.nanoTime();
        for (var left = time.toNanos(); left > 0; left = time.toNanos() - (System.nanoTime() - began)) {
            LockSupport.parkNanos(left);
        }
    }
}
