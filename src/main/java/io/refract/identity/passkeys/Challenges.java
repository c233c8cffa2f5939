package io.refract.identity.passkeys;

import io.refract.identity.sessions.UsedOnce;
import io.refract.identity.tokens.Seals;
import io.refract.kernel.Secrets;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/// Makes challenges, knows them again, and sees to it that each is answered once.
@Singleton
class Challenges {
    static final Duration LASTING = Duration.ofMinutes(5);

    private static final int RANDOM_BYTES = 32;
    private static final int SEALED_BYTES = RANDOM_BYTES + Long.BYTES;
    private static final int SEAL_BYTES = 32;

    private static final String SIGN_IN = "passkey-sign-in";
    private static final String REGISTRATION = "passkey-registration:";

    private final Seals seals;
    private final UsedOnce used;
    private final InstantSource clock;

    @Inject
    Challenges(Seals seals, UsedOnce used) {
        this(seals, used, InstantSource.system());
    }

    Challenges(Seals seals, UsedOnce used, InstantSource clock) {
        this.seals = seals;
        this.used = used;
        this.clock = clock;
    }

    /// One that whoever signs in answers.
    Challenge toSignIn() {
        return made(SIGN_IN);
    }

    /// One that a user answers with a new passkey.
    Challenge toRegister(UUID user) {
        return made(REGISTRATION + user);
    }

    /// What was answered as one that is good for signing in; empty if it is not.
    Optional<Challenge> ofSignIn(byte[] answered) {
        return known(SIGN_IN, answered);
    }

    /// The same for a new passkey of a user.
    Optional<Challenge> ofRegistration(UUID user, byte[] answered) {
        return known(REGISTRATION + user, answered);
    }

    private Challenge made(String purpose) {
        var content = ByteBuffer.allocate(SEALED_BYTES)
                .put(Secrets.random(RANDOM_BYTES))
                .putLong(clock.instant().plus(LASTING).toEpochMilli())
                .array();
        return new Challenge(ByteBuffer.allocate(SEALED_BYTES + SEAL_BYTES)
                .put(content)
                .put(seals.seal(purpose, content))
                .array());
    }

    private Optional<Challenge> known(String purpose, byte[] answered) {
        if (answered.length != SEALED_BYTES + SEAL_BYTES) {
            return Optional.empty();
        }
        var content = Arrays.copyOf(answered, SEALED_BYTES);
        var seal = Arrays.copyOfRange(answered, SEALED_BYTES, answered.length);
        var end = ByteBuffer.wrap(content).getLong(RANDOM_BYTES);
        return seals.isSealed(purpose, content, seal) && clock.millis() < end
                ? Optional.of(new Challenge(answered))
                : Optional.empty();
    }

    /// Notes that it was answered, once the work is committed; whether it was not before.
    Uni<Boolean> use(Challenge challenge, Work work) {
        return used.first(challenge.mark(), LASTING, work);
    }
}
