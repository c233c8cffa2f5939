package io.refract.cache;

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

    /// How long a document is kept. It bounds how long a document can be wrong if an invalidation is lost with its
    /// pod.
    @WithDefault("300s")
    Duration ttl();

    /// The share of the time to live by which it varies up and down, so that documents that were cached together do
    /// not expire together; 0 to 1.
    @WithDefault("0.1")
    double jitter();

    /// How long it is remembered that there is no such row.
    @WithDefault("10s")
    Duration negativeTtl();

    /// How long one Redis command may take before it counts as a miss.
    @WithDefault("50ms")
    Duration timeout();

    /// The longest load whose document may still be stored; must exceed every statement timeout. Redis remembers
    /// each invalidation for this long.
    @WithDefault("60s")
    Duration loadWindow();

    /// How long an invalidation may hold up the answer to the write that caused it.
    @WithDefault("500ms")
    Duration invalidationWait();

    /// How many rows wait for Redis to come back before the pod gives up on single rows and drops the whole cache.
    @WithDefault("10000")
    int maxPendingRows();

    /// When to stop asking a Redis that fails.
    Breaking breaker();

    /// The lock that lets one pod of many load a document.
    Lock lock();

    /// Settings of the circuit breaker.
    interface Breaking {
        /// How many failures in a row open the breaker.
        @WithDefault("5")
        int failures();

        /// How long it stays open before one command is let through to try.
        @WithDefault("1s")
        Duration openFor();
    }

    /// Settings of the lock between pods.
    interface Lock {
        /// After which time the lock of a pod that died is free again.
        @WithDefault("3s")
        Duration ttl();

        /// How long a pod waits for the document that another one loads before it loads for itself.
        @WithName("wait")
        @WithDefault("250ms")
        Duration maxWait();
    }
}
