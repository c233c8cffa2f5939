package io.refract.cache;

/// How the cache fares, for the health report.
public enum CacheState {
    /// Redis answers.
    CONNECTED,
    /// Redis is slow, gone or has not yet heard of some changes: the database answers.
    DEGRADED,
    /// Switched off by configuration: the database answers.
    DISABLED
}
