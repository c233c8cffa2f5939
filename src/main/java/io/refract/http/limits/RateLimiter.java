package io.refract.http.limits;

import io.refract.kernel.BoundedMap;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// A token bucket for each key, in bounded memory.
///
/// A bucket is kept as one number, the moment at which it will be full again: taking a token moves the moment on by
/// the time that one token takes to come back (the "generic cell rate algorithm"). Keys that were not seen for
/// longest are forgotten first; theirs are the fullest buckets, so that little is forgiven.
///
/// Tokens may also be nanoseconds of something that is used first and counted afterwards, see [#ofTime].
///
/// Safe for use by several threads.
final class RateLimiter {
    /// Fewer threads meet at one lock.
    private static final int STRIPES = 16;

    private final double tokenNanos;
    private final long bucketNanos;
    private final LongSupplier nanoTime;
    private final Stripe[] stripes = new Stripe[STRIPES];

    /// @param tokens how many may be taken at once, and how many come back within the period
    /// @param keys how many keys are remembered
    /// @param nanoTime a clock like [System#nanoTime]
    public RateLimiter(int tokens, Duration period, int keys, LongSupplier nanoTime) {
        this((long) tokens, period, keys, nanoTime);
    }

    /// One whose tokens are nanoseconds: see [#delay] and [#use].
    ///
    /// @param time how much may be used at once, and how much comes back within the period
    public static RateLimiter ofTime(Duration time, Duration period, int keys, LongSupplier nanoTime) {
        return new RateLimiter(time.toNanos(), period, keys, nanoTime);
    }

    private RateLimiter(long tokens, Duration period, int keys, LongSupplier nanoTime) {
        this.tokenNanos = (double) period.toNanos() / tokens;
        this.bucketNanos = period.toNanos();
        this.nanoTime = nanoTime;
        for (var i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe(Math.max(1, keys / STRIPES));
        }
    }

    /// Takes a token.
    ///
    /// @return empty if there was one, otherwise how long to wait for the next
    public Optional<Duration> take(Object key) {
        return take(key, 1);
    }

    /// Takes tokens, if there are so many.
    ///
    /// @return empty if there were, otherwise how long to wait for them
    public Optional<Duration> take(Object key, int tokens) {
        return stripe(key).take(key, nanoTime.getAsLong(), tokens);
    }

    /// How long to wait until there is a token, which is not taken; empty if there is one.
    public Optional<Duration> delay(Object key) {
        return stripe(key).delay(key, nanoTime.getAsLong(), 1);
    }

    /// How full a bucket is.
    ///
    /// @param left how many whole tokens there are
    /// @param untilFull how long it takes until there are as many as there can be
    record Level(long left, Duration untilFull) {}

    public Level level(Object key) {
        return stripe(key).level(key, nanoTime.getAsLong());
    }

    /// Takes tokens, whether there are so many or not: who owes some waits the longer for the next.
    public void use(Object key, long tokens) {
        stripe(key).use(key, nanoTime.getAsLong(), tokens);
    }

    /// Gives back a token that was taken.
    public void giveBack(Object key) {
        stripe(key).use(key, nanoTime.getAsLong(), -1);
    }

    private Stripe stripe(Object key) {
        var hash = key.hashCode();
        return stripes[(hash ^ hash >>> 16) & STRIPES - 1];
    }

    private final class Stripe {
        private final Map<Object, Long> fullAgain;

        Stripe(int keys) {
            fullAgain = BoundedMap.leastRecentlyUsed(keys);
        }

        synchronized Optional<Duration> take(Object key, long now, long tokens) {
            var delay = delay(key, now, tokens);
            if (delay.isEmpty()) {
                use(key, now, tokens);
            }
            return delay;
        }

        synchronized Optional<Duration> delay(Object key, long now, long tokens) {
            var wait = fullAgain(key, now) + nanos(tokens) - bucketNanos - now;
            return wait > 0 ? Optional.of(Duration.ofNanos(wait)) : Optional.empty();
        }

        synchronized Level level(Object key, long now) {
            var missing = fullAgain(key, now) - now;
            return new Level(Math.max(0, (long) ((bucketNanos - missing) / tokenNanos)), Duration.ofNanos(missing));
        }

        synchronized void use(Object key, long now, long tokens) {
            fullAgain.put(key, fullAgain(key, now) + nanos(tokens));
        }

        private long fullAgain(Object key, long now) {
            var known = fullAgain.get(key);
            return known == null || known - now < 0 ? now : known;
        }

        private long nanos(long tokens) {
            return (long) (tokens * tokenNanos);
        }
    }
}
