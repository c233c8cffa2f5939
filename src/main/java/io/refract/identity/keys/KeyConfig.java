package io.refract.identity.keys;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// API keys.
@ConfigMapping(prefix = "refract.keys")
interface KeyConfig {
    /// How many keys a user may have that are good.
    @WithDefault("50")
    @Allowed(least = "0", most = "100000")
    int most();

    /// For how long keys are kept, and told of by the database, that have expired or were revoked.
    @WithDefault("90d")
    @Allowed(least = "0s", most = "36500d")
    Duration keep();

    /// How often those are deleted that are past that.
    @WithDefault("1h")
    @Allowed(least = "1s", most = "30d")
    Duration purgeEvery();
}
