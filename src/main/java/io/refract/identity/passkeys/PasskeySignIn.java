package io.refract.identity.passkeys;

import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.http.CurrentRequest;
import io.refract.http.limits.LoginLimits;
import io.refract.identity.UserRows;
import io.refract.identity.sessions.Device;
import io.refract.identity.sessions.SignIn;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.transaction.Transactions;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Signs users in whose devices have signed a challenge, as often as the limits on failed logins allow.
@Singleton
class PasskeySignIn {
    /// As limits count it: who it is that wants to sign in is not known before.
    private static final String ACCOUNT = "passkey";

    private final Challenges challenges;
    private final Ceremonies ceremonies;
    private final UserRows users;
    private final Passkeys passkeys;
    private final PasskeyNotices notices;
    private final SignIn signIn;
    private final LoginLimits limits;
    private final Transactions transactions;
    private final CurrentRequest request;

    PasskeySignIn(
            Challenges challenges,
            Ceremonies ceremonies,
            UserRows users,
            Passkeys passkeys,
            PasskeyNotices notices,
            SignIn signIn,
            LoginLimits limits,
            Transactions transactions,
            CurrentRequest request) {
        this.challenges = challenges;
        this.ceremonies = ceremonies;
        this.users = users;
        this.passkeys = passkeys;
        this.notices = notices;
        this.signIn = signIn;
        this.limits = limits;
        this.transactions = transactions;
        this.request = request;
    }

    /// What has come of a challenge that was signed in order. All of it is to be committed.
    private sealed interface Outcome {
        record Begun(SignIn.SignedIn session) implements Outcome {}

        /// The counter goes back: the user has been told.
        record Copied() implements Outcome {}
    }

    /// Fails with `UNAUTHENTICATED`, in the same words and after the same work, whatever is wrong.
    Uni<SignIn.SignedIn> with(SignedChallenge answer, Device device) {
        var address = request.clientAddress();
        return limits.admit(ACCOUNT, address)
                .chain(() -> passkeys.find(answer.credential())
                        .chain(found -> begin(answer, found, device))
                        .onItemOrFailure()
                        .call((_, failure) ->
                                isRefusal(failure) ? Uni.createFrom().voidItem() : limits.succeeded(ACCOUNT, address)));
    }

    private Uni<SignIn.SignedIn> begin(SignedChallenge answer, Optional<Credential> found, Device device) {
        var signed = ceremonies.signed(answer, found, challenges::ofSignIn).orElseThrow(PasskeySignIn::refused);
        var passkey =
                found.filter(it -> isHandleOf(it.user(), answer.userHandle())).orElseThrow(PasskeySignIn::refused);
        return transactions
                .send(
                        Caller.user(passkey.user(), Role.USER),
                        request.id(),
                        work -> begin(passkey, signed, device, work))
                .onFailure(PasskeySignIn::isGone)
                .transform(_ -> refused())
                .map(outcome -> switch (outcome) {
                    case Outcome.Begun(var session) -> session;
                    case Outcome.Copied() -> throw refused();
                });
    }

    /// The user's row is locked first, as whoever takes a passkey away does.
    private Uni<Outcome> begin(Credential passkey, Ceremonies.Signed signed, Device device, Work work) {
        return users.lock(passkey.user(), work)
                .invoke(PasskeySignIn::check)
                .chain(() -> challenges.use(signed.challenge(), work))
                .invoke(PasskeySignIn::check)
                .chain(() -> passkeys.used(passkey.id(), signed, work))
                .chain(counted -> counted
                        ? signIn.proved(passkey.user(), device, work).map(Outcome.Begun::new)
                        : notices.copied(passkey.user(), work).replaceWith(Outcome.Copied::new));
    }

    private static void check(boolean good) {
        if (!good) {
            throw refused();
        }
    }

    /// Devices say as whom they sign in, since nobody has told them.
    private static boolean isHandleOf(UUID user, byte @Nullable [] handle) {
        return handle != null && Arrays.equals(handle(user), handle);
    }

    /// What devices call a user.
    static byte[] handle(UUID user) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(user.getMostSignificantBits())
                .putLong(user.getLeastSignificantBits())
                .array();
    }

    private static boolean isRefusal(@Nullable Throwable failure) {
        return failure instanceof Failure refused && refused.code() == ErrorCode.UNAUTHENTICATED;
    }

    private static boolean isGone(Throwable failure) {
        return failure instanceof Failure refused && refused.code() == ErrorCode.NOT_FOUND;
    }

    private static Failure refused() {
        return Failure.of(
                ErrorCode.UNAUTHENTICATED,
                "There is no such passkey, or what it has signed is not good, or no longer.");
    }
}
