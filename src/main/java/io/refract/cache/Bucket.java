package io.refract.cache;

import java.time.Duration;

/// A bucket of tokens that all pods share, see [Buckets].
///
/// @param name of whatever is counted, short and of bounded length
/// @param tokens how many may be taken at once, and how many come back within the period
public record Bucket(String name, int tokens, Duration period) {
    /// How long a token takes to come back.
    long tokenMicros() {
        return Math.max(1, periodMicros() / tokens);
    }

    long periodMicros() {
        return period.toNanos() / 1_000;
    }
}
