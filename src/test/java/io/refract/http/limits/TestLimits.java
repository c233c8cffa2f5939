package io.refract.http.limits;

import java.time.Duration;
import java.util.OptionalInt;

/// Low limits.
record TestLimits(boolean enabled, int requestsPerMinute, int registrationsPerMinute) implements LimitsConfig {
    @Override
    public Duration statementTime() {
        return Duration.ofSeconds(1);
    }

    @Override
    public OptionalInt heavyAtOnce() {
        return OptionalInt.of(1);
    }

    @Override
    public int streamsAtOnce() {
        return 2;
    }

    @Override
    public int heavyWaiting() {
        return 1;
    }

    @Override
    public int failedLoginsPerMinute() {
        return 3;
    }

    @Override
    public int failedLoginsOfAddressPerMinute() {
        return 5;
    }

    @Override
    public int mailsPerHour() {
        return 2;
    }

    @Override
    public int mailRequestsPerHour() {
        return 3;
    }

    @Override
    public int remembered() {
        return 1_000;
    }
}
