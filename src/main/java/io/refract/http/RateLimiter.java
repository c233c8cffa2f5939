package io.refract.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/// A token bucket for each key, in bounded memory.
///
/// A bucket is kept as one number, the moment at which it will be full again: taking a token moves the moment on by
/// the time that one token takes to come back (the "generic cell rate algorithm"). Keys that were not seen for
/// longest are forgotten first; theirs are the fullest buckets, so that little is forgiven.
///
/// Safe for use by several threads.
public final class RateLimiter {
    /// Fewer threads meet at one lock.
    private static final int STRIPES = 16;

    private final long tokenNanos;
    private final long bucketNanos;
    private final LongSupplier nanoTime;
    private final Stripe[] stripes = new Stripe[STRIPES];

    /// @param tokens how many may be taken at once, and how many come back within the period
    /// @param keys how many keys are remembered
    /// @param nanoTime a clock like [System#nanoTime]
    public RateLimiter(int tokens, Duration period, int keys, LongSupplier nanoTime) {
        this.tokenNanos = Math.max(1, period.toNanos() / tokens);
        this.bucketNanos = tokenNanos * tokens;
        this.nanoTime = nanoTime;
        for (var i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe(Math.max(1, keys / STRIPES));
        }
    }

    /// Takes a token.
    ///
    /// @return empty if there was one, otherwise how long to wait for the next
    public Optional<Duration> take(Object key) {
        var hash = key.hashCode();
        return stripes[(hash ^ hash >>> 16) & STRIPES - 1].take(key, nanoTime.getAsLong());
    }

    private final class Stripe {
        private final Map<Object, Long> fullAgain;

        Stripe(int keys) {
            fullAgain = new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Object, Long> eldest) {
                    return size() > keys;
                }
            };
        }

        synchronized Optional<Duration> take(Object key, long now) {
            var known = fullAgain.get(key);
            var from = known == null || known - now < 0 ? now : known;
            var wait = from + tokenNanos - bucketNanos - now;
            if (wait > 0) {
                return Optional.of(Duration.ofNanos(wait));
            }
            fullAgain.put(key, from + tokenNanos);
            return Optional.empty();
        }
    }
}
