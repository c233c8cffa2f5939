package io.refract.http.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the program stops.
@ConfigMapping(prefix = "refract.shutdown")
interface ShutdownConfig {
    /// How long readiness says no before the server stops taking connections.
    @WithDefault("0S")
    Duration delay();

    /// How long the requests that run then may take; 0 ends them at once.
    @WithDefault("30S")
    Duration timeout();

    /// How long a connection without a request may stay then, because one may be on its way.
    @WithDefault("2S")
    Duration idle();
}
