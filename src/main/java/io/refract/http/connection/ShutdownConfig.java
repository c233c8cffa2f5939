package io.refract.http.connection;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the program stops.
@ConfigMapping(prefix = "refract.shutdown")
interface ShutdownConfig {
    /// How long readiness says no before the server stops taking connections.
    @WithDefault("0S")
    @Allowed(least = "0s", most = "1h")
    Duration delay();

    /// How long the requests that run then may take; 0 ends them at once.
    @WithDefault("30S")
    @Allowed(least = "0s", most = "1d")
    Duration timeout();

    /// How long a connection without a request may stay then, because one may be on its way.
    @WithDefault("2S")
    @Allowed(least = "0s", most = "1h")
    Duration idle();
}
