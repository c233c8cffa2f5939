package io.refract.execute;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How many transactions may span requests, and for how long.
@ConfigMapping(prefix = "refract.transactions")
public interface HeldConfig {
    /// How many one pod holds at once: each has a connection for itself, beyond the pool's.
    @WithDefault("20")
    @Allowed(least = "1", most = "1000")
    int perPod();

    /// How many of them one caller may have.
    @WithDefault("10")
    @Allowed(least = "1", most = "1000")
    int perCaller();

    /// The longest that a client may ask for, for either clock.
    @WithDefault("60s")
    @Allowed(least = "1s", most = "1h")
    Duration longest();

    /// How long one may last if its client does not say.
    @WithDefault("5s")
    @Allowed(least = "1ms", most = "1h", notAbove = "refract.transactions.longest")
    Duration timeout();

    /// How long one may wait for its client's next call if that does not say.
    @WithDefault("2s")
    @Allowed(least = "1ms", most = "1h", notAbove = "refract.transactions.longest")
    Duration idleTimeout();

    /// How long to wait for a free connection if the client does not say.
    @WithDefault("2s")
    @Allowed(least = "1ms", most = "1h", notAbove = "refract.transactions.longest")
    Duration maxWait();

    /// How long this pod remembers why a transaction has ended.
    @WithDefault("10m")
    @Allowed(least = "1s", most = "1d")
    Duration remembered();

    /// How long the database keeps the reason. That one was committed, it can tell for much longer.
    @WithDefault("7d")
    @Allowed(least = "1h", most = "3650d")
    Duration kept();
}
