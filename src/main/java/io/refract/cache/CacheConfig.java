package io.refract.cache;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/// Settings of the read-through cache.
@ConfigMapping(prefix = "refract.cache")
public interface CacheConfig {
    /// Whether documents are cached at all; if not, every read asks the database.
    @WithDefault("true")
    boolean enabled();

    /// The beginning of every key in Redis; give each environment that shares a Redis its own.
    @WithDefault("refract")
    String namespace();

    /// How long a document is kept.
    @WithDefault("300s")
    @Allowed(least = "1s", most = "365d")
    Duration ttl();

    /// The share of the time to live by which it varies up and down, so that documents that were cached together do
    /// not expire together; 0 to 1.
    @WithDefault("0.1")
    @Allowed(least = "0", most = "1")
    double jitter();

    /// How long it is remembered that there is no such row.
    @WithDefault("10s")
    @Allowed(least = "1s", most = "365d")
    Duration negativeTtl();

    /// How long one Redis command may take before it counts as a miss.
    @WithDefault("50ms")
    @Allowed(least = "1ms", most = "1m")
    Duration timeout();

    /// How long an invalidation may hold up the answer to the write that caused it, while neither Redis nor the
    /// other pods can be told.
    @WithDefault("5s")
    @Allowed(least = "0s", most = "10m")
    Duration invalidationWait();

    /// How many rows wait for Redis to come back before the pod gives up on single rows and drops the whole cache.
    @WithDefault("10000")
    @Allowed(least = "1", most = "10000000")
    int maxPendingRows();

    /// How pods keep each other informed.
    Pods pods();

    /// When to stop asking a Redis that fails.
    Breaking breaker();

    /// The lock that lets one pod of many load a document.
    Lock lock();

    /// How pods keep each other informed. All pods that share a Redis need the same.
    interface Pods {
        /// How often a pod asks whether it may use the cache: first the database, then Redis.
        @WithDefault("250ms")
        @Allowed(least = "10ms", most = "1m", notAbove = "refract.cache.pods.trust")
        Duration every();

        /// How long the answer counts: longer, and the pod leaves the cache alone. The first write during an outage of
        /// Redis is held up for so long.
        @WithDefault("2s")
        @Allowed(least = "10ms", most = "10m", notAbove = "refract.cache.pods.lease")
        Duration trust();

        /// How long a pod may be silent until the others take it for dead and the cache, about whose last changes it
        /// may have told nobody, for lost.
        @WithDefault("5s")
        @Allowed(least = "100ms", most = "1h")
        Duration lease();

        /// How long the notice of a pod that cannot tell Redis counts; it is prolonged as long as it is needed.
        @WithDefault("5s")
        @Allowed(least = "100ms", most = "1h")
        Duration notice();
    }

    /// Settings of the circuit breaker.
    interface Breaking {
        /// How many failures in a row open the breaker.
        @WithDefault("5")
        @Allowed(least = "1", most = "1000000")
        int failures();

        /// How long it stays open before one command is let through to try.
        @WithDefault("1s")
        @Allowed(least = "1ms", most = "1h")
        Duration openFor();
    }

    /// Settings of the lock between pods.
    interface Lock {
        /// After which time the lock of a pod that died is free again.
        @WithDefault("3s")
        @Allowed(least = "10ms", most = "1m")
        Duration ttl();

        /// How long a pod waits for the document that another one loads before it loads for itself.
        @WithName("wait")
        @WithDefault("250ms")
        @Allowed(least = "0s", most = "1m")
        Duration maxWait();
    }
}
