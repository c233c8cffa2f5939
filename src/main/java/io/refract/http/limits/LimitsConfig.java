package io.refract.http.limits;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/// How often somebody may call.
@ConfigMapping(prefix = "refract.limits")
interface LimitsConfig {
    /// Whether calls are counted at all; off while developing and testing.
    @WithDefault("true")
    boolean enabled();

    /// Calls of the API a minute for each signed-in caller, or for each address without one.
    @WithDefault("1200")
    @Allowed(least = "1", most = "10000000")
    int requestsPerMinute();

    /// How long PostgreSQL may work a minute on the queries of each caller, or of each address without one.
    @WithDefault("20s")
    @Allowed(least = "1ms", most = "1d")
    Duration statementTime();

    /// How many costly queries of one caller or address may be under way; half as many as there are processors, and one
    /// at least, if not set.
    @Allowed(least = "1", most = "1000")
    OptionalInt heavyAtOnce();

    /// How many more of them may wait.
    @WithDefault("16")
    @Allowed(least = "0", most = "10000")
    int heavyWaiting();

    /// How many streams of rows of one caller or address may be under way.
    @WithDefault("2")
    @Allowed(least = "1", most = "100")
    int streamsAtOnce();

    /// Registrations a minute for each address.
    @WithDefault("100")
    @Allowed(least = "1", most = "10000000")
    int registrationsPerMinute();

    /// Failed logins a minute for a pair of account and address.
    @WithDefault("10")
    @Allowed(least = "1", most = "10000000")
    int failedLoginsPerMinute();

    /// Failed logins a minute for each address, whatever the accounts.
    @WithDefault("100")
    @Allowed(least = "1", most = "10000000")
    int failedLoginsOfAddressPerMinute();

    /// Mails that are sent to an account's address within an hour because somebody asked for them.
    @WithDefault("5")
    @Allowed(least = "1", most = "10000000")
    int mailsPerHour();

    /// How often each address may ask for mails within an hour, whatever the accounts.
    @WithDefault("50")
    @Allowed(least = "1", most = "10000000")
    int mailRequestsPerHour();

    /// How many callers and addresses are remembered at once; beyond that, those longest silent are forgotten.
    @WithDefault("100000")
    @Allowed(least = "1", most = "10000000")
    int remembered();
}
