package io.refract.http.limits;

import io.refract.cache.Buckets;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/// The limits on how often somebody may fail to log in, as configured: for a pair of account and address, and for an
/// address.
///
/// No limit is an account's alone, so that nobody can lock others out of theirs. Whoever tries is counted
/// beforehand, so that many tries at once are no way around, and is not counted any more if the try did not
/// fail.
@Singleton
public class LoginLimits {
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final boolean enabled;
    private final Buckets buckets;
    private final SharedLimiter pairs;
    private final SharedLimiter addresses;

    @Inject
    LoginLimits(LimitsConfig config, Buckets buckets) {
        this(config, buckets, System::nanoTime);
    }

    LoginLimits(LimitsConfig config, Buckets buckets, LongSupplier nanoTime) {
        this.enabled = config.enabled();
        this.buckets = buckets;
        this.pairs = new SharedLimiter("login", config.failedLoginsPerMinute(), PERIOD, config.remembered(), nanoTime);
        this.addresses = new SharedLimiter(
                "login-from", config.failedLoginsOfAddressPerMinute(), PERIOD, config.remembered(), nanoTime);
    }

    /// Counts a login as one that fails; [#succeeded] must follow if it does not. Fails with `RATE_LIMITED`
    /// if there were too many, whether the password is right or not.
    ///
    /// @param account as the client names it, be there such a one or not
    /// @param address the client's, as far as it can be known
    public Uni<Void> admit(String account, String address) {
        if (!enabled) {
            return Uni.createFrom().voidItem();
        }
        return SharedLimiter.take(buckets, claims(account, address))
                .invoke(wait -> wait.ifPresent(LoginLimits::refuse))
                .replaceWithVoid();
    }

    /// The login that was admitted has not failed: the password was right, or could not be looked at.
    public Uni<Void> succeeded(String account, String address) {
        return enabled
                ? SharedLimiter.giveBack(buckets, claims(account, address))
                : Uni.createFrom().voidItem();
    }

    private SharedLimiter.Claim[] claims(String account, String address) {
        return new SharedLimiter.Claim[] {
            pairs.claim(account.toLowerCase(Locale.ROOT), address), addresses.claim(address)
        };
    }

    private static void refuse(Duration wait) {
        throw Failure.of(ErrorCode.RATE_LIMITED, "Too many failed logins within a minute.")
                .withRetryAfter(wait);
    }
}
