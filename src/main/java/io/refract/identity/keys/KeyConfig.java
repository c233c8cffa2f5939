package io.refract.identity.keys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// API keys.
@ConfigMapping(prefix = "refract.keys")
interface KeyConfig {
    /// How many keys a user may have that are good.
    @WithDefault("50")
    int most();

    /// For how long keys are kept, and told of by the database, that have expired or were revoked.
    @WithDefault("90d")
    Duration keep();

    /// How often those are deleted that are past that.
    @WithDefault("1h")
    Duration purgeEvery();
}
