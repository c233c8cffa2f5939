package io.refract.identity.providers;

import io.refract.encryption.Encryption;
import io.refract.identity.sessions.UsedOnce;
import io.refract.kernel.Failure;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Seals attempts, opens them again, and sees to it that each ends once.
@Singleton
class Attempts {
    private static final String PURPOSE = "attempt to sign in";

    private final Encryption encryption;
    private final UsedOnce used;
    private final Duration lasting;
    private final InstantSource clock;

    @Inject
    Attempts(Encryption encryption, UsedOnce used, ProvidersConfig config) {
        this(encryption, used, config.attempt(), InstantSource.system());
    }

    Attempts(Encryption encryption, UsedOnce used, Duration lasting, InstantSource clock) {
        this.encryption = encryption;
        this.used = used;
        this.lasting = lasting;
        this.clock = clock;
    }

    Attempt begin(Provider provider, String redirectUri, boolean cookie, Optional<UUID> linking, LoginToken holder) {
        return Attempt.made(
                provider, redirectUri, cookie, linking, holder, clock.instant().plus(lasting));
    }

    String sealed(Attempt attempt) {
        return encryption.seal(PURPOSE, attempt.written());
    }

    /// Fails with `VALIDATION` unless it was sealed here, for this provider and purpose, is not over, and is presented
    /// by
    /// who has begun it. Which of these is wrong is not told.
    ///
    /// @param linking the user who wants the account added; empty for signing in
    Attempt open(String state, Provider provider, Optional<UUID> linking, Optional<LoginToken> presented) {
        return encryption
                .open(PURPOSE, state)
                .map(Attempt::read)
                .filter(attempt -> attempt.provider().equals(provider.name())
                        && attempt.linking().equals(linking)
                        && attempt.end().isAfter(clock.instant())
                        && presented.filter(it -> it.hasHash(attempt.holder())).isPresent())
                .orElseThrow(Attempts::refused);
    }

    /// Notes that it was used, once the work is committed; fails with `VALIDATION` if it was before.
    Uni<Void> use(Attempt attempt, Work work) {
        return used.first(attempt.mark(), lasting, work)
                .invoke(first -> {
                    if (!first) {
                        throw refused();
                    }
                })
                .replaceWithVoid();
    }

    private static Failure refused() {
        return Failure.validation(
                "state", "State", "was not made for this browser and provider, was used already, or has expired");
    }
}
