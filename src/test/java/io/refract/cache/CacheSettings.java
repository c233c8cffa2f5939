package io.refract.cache;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/// The cache's configuration with its defaults, as Quarkus would read it, and a few values changed.
final class CacheSettings {
    private CacheSettings() {}

    /// @param changes name within `refract.cache` and value, in turn
    static CacheConfig with(String... changes) {
        // A machine that is busy with tests must not look like a slow Redis.
        var values = new HashMap<>(Map.of(
                "refract.cache.timeout", "2s",
                "refract.cache.pods.every", "50ms",
                "refract.cache.pods.trust", "1s",
                "refract.cache.pods.notice", "2s"));
        for (var i = 0; i < changes.length; i += 2) {
            values.put("refract.cache." + changes[i], changes[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withMapping(CacheConfig.class)
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withDefaultValues(values)
                .build()
                .getConfigMapping(CacheConfig.class);
    }
}
