package io.refract.http.entry;

import io.quarkus.runtime.configuration.MemorySize;
import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How requests are taken in.
@ConfigMapping(prefix = "refract.http")
interface HttpConfig {
    /// How many reverse proxies of ours stand in front and append to `X-Forwarded-For`. With 0 the header is
    /// ignored, because then the client wrote it.
    @Allowed(least = "0", most = "100")
    @WithDefault("0")
    int trustedProxies();

    /// The largest request body.
    @Allowed(least = "1K", most = "1G", notAbove = "refract.http.max-large-body-size")
    @WithDefault("1M")
    MemorySize maxBodySize();

    /// The largest body of calls that may have large ones, which tell how long they are. It is less where the memory
    /// for
    /// them is.
    @Allowed(least = "1K", most = "1G", notAbove = "quarkus.http.limits.max-body-size")
    @WithDefault("16M")
    MemorySize maxLargeBodySize();
}
