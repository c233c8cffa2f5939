package io.refract.http.limits;

import io.refract.cache.Buckets;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// The limits on how many mails somebody can cause, as configured: for the address of who asks, and for the
/// user who is written to. The second is kept when a mail is written, and nobody who asks hears of it.
@Singleton
public class MailLimits {
    private static final Duration PERIOD = Duration.ofHours(1);

    private final boolean enabled;
    private final Buckets buckets;
    private final SharedLimiter addresses;
    private final SharedLimiter users;

    MailLimits(LimitsConfig config, Buckets buckets) {
        this.enabled = config.enabled();
        this.buckets = buckets;
        this.addresses = new SharedLimiter(
                "mail-from", config.mailRequestsPerHour(), PERIOD, config.remembered(), System::nanoTime);
        this.users = new SharedLimiter("mail-to", config.mailsPerHour(), PERIOD, config.remembered(), System::nanoTime);
    }

    /// Counts a request; fails with `RATE_LIMITED` if there were too many.
    ///
    /// @param address the client's, as far as it can be known
    public Uni<Void> admit(String address) {
        if (!enabled) {
            return Uni.createFrom().voidItem();
        }
        return SharedLimiter.take(buckets, addresses.claim(address))
                .invoke(wait -> wait.ifPresent(MailLimits::refuse))
                .replaceWithVoid();
    }

    /// Whether the user may be written to; the first attempt of a mail is counted.
    public Uni<Boolean> mayWrite(UUID user, String kind, int attempt) {
        return enabled && attempt == 1
                ? SharedLimiter.take(buckets, users.claim(kind, user.toString()))
                        .map(Optional::isEmpty)
                : Uni.createFrom().item(true);
    }

    private static void refuse(Duration wait) {
        throw Failure.of(ErrorCode.RATE_LIMITED, "Too many requests for mails within an hour.")
                .withRetryAfter(wait);
    }
}
