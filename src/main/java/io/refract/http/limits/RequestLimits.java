package io.refract.http.limits;

import io.refract.access.Caller;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/// The limits on how often the API may be called, as configured. Each pod counts by itself.
@Singleton
public class RequestLimits {
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final boolean enabled;
    private final int perMinute;
    private final RateLimiter requests;
    private final RateLimiter registrations;

    RequestLimits(LimitsConfig config) {
        enabled = config.enabled();
        perMinute = config.requestsPerMinute();
        requests = new RateLimiter(config.requestsPerMinute(), PERIOD, config.remembered(), System::nanoTime);
        registrations = new RateLimiter(config.registrationsPerMinute(), PERIOD, config.remembered(), System::nanoTime);
    }

    /// Counts a call; fails with `RATE_LIMITED` if there were too many.
    public void admit(Caller caller, String address) {
        admit(caller, address, 1);
    }

    /// Counts several calls, as of one that asks for many things at once; fails with `RATE_LIMITED` if there
    /// were too many.
    public void admit(Caller caller, String address, int calls) {
        if (enabled) {
            requests.take(key(caller, address), calls).ifPresent(RequestLimits::refuse);
        }
    }

    /// What is left to a caller; empty where nobody counts.
    public Optional<Quota> quota(Caller caller, String address) {
        if (!enabled) {
            return Optional.empty();
        }
        var level = requests.level(key(caller, address));
        return Optional.of(new Quota(perMinute, PERIOD, level.left(), level.untilFull()));
    }

    private static Object key(Caller caller, String address) {
        return caller instanceof Caller.SignedIn user ? user.id() : address;
    }

    /// Fails with `RATE_LIMITED` if an address has no call left, of which none is taken: before work is done for
    /// credentials that may be invented. Calls with those count once they are found to be.
    public void checkGuesses(String address) {
        if (enabled) {
            requests.delay(address).ifPresent(RequestLimits::refuse);
        }
    }

    /// Counts a registration; fails with `RATE_LIMITED` if there were too many.
    ///
    /// @param address the client's, as far as it can be known
    public void admitRegistration(String address) {
        if (enabled) {
            registrations.take(address).ifPresent(RequestLimits::refuse);
        }
    }

    private static void refuse(Duration wait) {
        throw Failure.of(ErrorCode.RATE_LIMITED, "Too many requests within a minute.")
                .withRetryAfter(wait);
    }
}
