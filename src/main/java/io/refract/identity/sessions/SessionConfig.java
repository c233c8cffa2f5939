package io.refract.identity.sessions;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Sessions and their refresh tokens.
@ConfigMapping(prefix = "refract.sessions")
interface SessionConfig {
    /// How long a session lasts that is not used.
    @WithDefault("30d")
    @Allowed(least = "1m", most = "3650d", notAbove = "refract.sessions.lifetime")
    Duration idle();

    /// How long a session lasts at most, however often it is used.
    @WithDefault("90d")
    @Allowed(least = "1m", most = "3650d")
    Duration lifetime();

    /// For how long the token before the last one gives the last one again: to a second tab, or to a client that an
    /// answer did not reach.
    @WithDefault("10s")
    @Allowed(least = "0s", most = "1h", notAbove = "refract.sessions.idle")
    Duration grace();

    /// How many sessions a user may have; the oldest ones end.
    @WithDefault("20")
    @Allowed(least = "1", most = "10000")
    int most();

    /// How often sessions that have expired are deleted.
    @WithDefault("1h")
    @Allowed(least = "1s", most = "30d")
    Duration purgeEvery();
}
