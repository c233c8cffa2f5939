package io.refract.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How often somebody may call.
@ConfigMapping(prefix = "refract.limits")
interface LimitsConfig {
    /// Whether calls are counted at all; off while developing and testing.
    @WithDefault("true")
    boolean enabled();

    /// Calls of the API a minute for each signed-in caller, or for each address without one.
    @WithDefault("1200")
    int requestsPerMinute();

    /// Registrations a minute for each address.
    @WithDefault("100")
    int registrationsPerMinute();

    /// How many callers and addresses are remembered at once; beyond that, those longest silent are forgotten.
    @WithDefault("100000")
    int remembered();
}
