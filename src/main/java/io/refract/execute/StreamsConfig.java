package io.refract.execute;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What rows of any number may take on their way, see [Streams].
@ConfigMapping(prefix = "refract.streams")
public interface StreamsConfig {
    /// How many there may be at once, each on a connection of its own.
    @WithDefault("4")
    @Allowed(least = "1", most = "100")
    int connections();

    /// How long one may take in all. PostgreSQL keeps all rows as they were when it began for as long.
    @WithDefault("10m")
    @Allowed(least = "1s", most = "1d")
    Duration duration();

    /// How long PostgreSQL may work for the next rows, which it sends in pieces of 8 KiB. Shorter than
    /// `refract.database.silence`.
    @WithDefault("20s")
    @Allowed(least = "1s", most = "1d", notAbove = "refract.database.silence")
    Duration silence();
}
