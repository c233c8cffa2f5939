package io.refract.http.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How often somebody may call.
@ConfigMapping(prefix = "refract.limits")
interface LimitsConfig {
    /// Whether calls are counted at all; off while developing and testing.
    @WithDefault("true")
    boolean enabled();

    /// Calls of the API a minute for each signed-in caller, or for each address without one.
    @WithDefault("1200")
    int requestsPerMinute();

    /// How long PostgreSQL may work a minute on the queries of each caller, or of each address without one.
    @WithDefault("20s")
    Duration statementTime();

    /// How many costly queries of one caller or address may be under way.
    @WithDefault("2")
    int heavyAtOnce();

    /// How many more of them may wait.
    @WithDefault("16")
    int heavyWaiting();

    /// Registrations a minute for each address.
    @WithDefault("100")
    int registrationsPerMinute();

    /// How many callers and addresses are remembered at once; beyond that, those longest silent are forgotten.
    @WithDefault("100000")
    int remembered();
}
