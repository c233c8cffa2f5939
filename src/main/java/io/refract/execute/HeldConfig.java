package io.refract.execute;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How many transactions may span requests, and for how long.
@ConfigMapping(prefix = "refract.transactions")
public interface HeldConfig {
    /// How many one pod holds at once: each has a connection for itself, beyond the pool's.
    @WithDefault("20")
    int perPod();

    /// How many of them one caller may have.
    @WithDefault("10")
    int perCaller();

    /// The longest that a client may ask for, for either clock.
    @WithDefault("60s")
    Duration longest();

    /// How long one may last if its client does not say.
    @WithDefault("5s")
    Duration timeout();

    /// How long one may wait for its client's next call if that does not say.
    @WithDefault("2s")
    Duration idleTimeout();

    /// How long to wait for a free connection if the client does not say.
    @WithDefault("2s")
    Duration maxWait();

    /// How long a statement waits for what another transaction has locked.
    @WithDefault("2s")
    Duration lockTimeout();

    /// How long this pod remembers why a transaction has ended.
    @WithDefault("10m")
    Duration remembered();

    /// How long the database keeps the reason. That one was committed, it can tell for much longer.
    @WithDefault("7d")
    Duration kept();
}
