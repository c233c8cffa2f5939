package io.refract.http.entry;

import io.quarkus.runtime.configuration.MemorySize;
import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How requests are taken in.
@ConfigMapping(prefix = "refract.http")
interface HttpConfig {
    /// The largest request body.
    @WithDefault("1M")
    @Allowed(least = "1K", most = "1G", notAbove = "refract.http.max-large-body-size")
    MemorySize maxBodySize();

    /// The largest body of calls that may have large ones, which tell how long they are. It is less where the memory
    /// for
    /// them is.
    @WithDefault("16M")
    @Allowed(least = "1K", most = "1G", notAbove = "quarkus.http.limits.max-body-size")
    MemorySize maxLargeBodySize();
}
