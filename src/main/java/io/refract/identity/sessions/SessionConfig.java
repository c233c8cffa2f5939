package io.refract.identity.sessions;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Sessions and their refresh tokens.
@ConfigMapping(prefix = "refract.sessions")
interface SessionConfig {
    /// How long a session lasts that is not used.
    @WithDefault("30d")
    Duration idle();

    /// How long a session lasts at most, however often it is used.
    @WithDefault("90d")
    Duration lifetime();

    /// For how long the token before the last one gives the last one again: to a second tab, or to a client that an
    /// answer did not reach.
    @WithDefault("10s")
    Duration grace();

    /// How many sessions a user may have; the oldest ones end.
    @WithDefault("20")
    int most();

    /// How often sessions that have expired are deleted.
    @WithDefault("1h")
    Duration purgeEvery();
}
