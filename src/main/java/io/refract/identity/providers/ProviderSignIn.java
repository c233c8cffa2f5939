package io.refract.identity.providers;

import static io.refract.query.Assignment.to;

import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.http.CurrentRequest;
import io.refract.http.limits.RequestLimits;
import io.refract.identity.sessions.Device;
import io.refract.identity.sessions.SignIn;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.query.Assignment;
import io.refract.query.Related;
import io.refract.query.RowData;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Signs in whoever a provider knows: as the user who has the account, as the user whose address both have verified, or
/// as
/// a new user.
@Singleton
class ProviderSignIn {
    private final ProviderAccounts accounts;
    private final Attempts attempts;
    private final SignIn signIn;
    private final LinkedNotice notice;
    private final Transactions transactions;
    private final RequestLimits limits;
    private final CurrentRequest request;

    ProviderSignIn(
            ProviderAccounts accounts,
            Attempts attempts,
            SignIn signIn,
            LinkedNotice notice,
            Transactions transactions,
            RequestLimits limits,
            CurrentRequest request) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.signIn = signIn;
        this.notice = notice;
        this.transactions = transactions;
        this.limits = limits;
        this.request = request;
    }

    /// Fails with `UNAUTHENTICATED` if the account's user is deleted, `ACCOUNT_NOT_LINKED` if the address is somebody's
    /// who
    /// is not known to be the same, `VALIDATION` if the attempt was used or the provider tells no address.
    Uni<SignIn.SignedIn> as(Proving.Proved proved, Device device) {
        return accounts.of(proved.identity())
                .chain(known ->
                        known.map(it -> asKnown(proved, it, device)).orElseGet(() -> asUnknown(proved, device)));
    }

    private Uni<SignIn.SignedIn> asKnown(Proving.Proved proved, ProviderAccounts.Known known, Device device) {
        if (!known.live()) {
            return Uni.createFrom().failure(gone());
        }
        return transactions
                .send(
                        Caller.user(known.user(), Role.USER),
                        request.id(),
                        work -> attempts.use(proved.attempt(), work)
                                .chain(() -> signIn.proved(known.user(), device, work))
                                .call(() -> accounts.renew(known.account(), proved.tokens(), work)))
                .onFailure(ProviderSignIn::isNotFound)
                .transform(_ -> gone());
    }

    private Uni<SignIn.SignedIn> asUnknown(Proving.Proved proved, Device device) {
        var email = proved.identity()
                .email()
                .orElseThrow(() -> Failure.validation(
                        "email", "NotNull", "is not told by the provider, or not fit to be one of a user"));
        return accounts.ownerOf(email).chain(owner -> {
            if (owner.isEmpty()) {
                return asNew(proved, email, device);
            }
            return proved.identity().emailVerified() && owner.get().verified()
                    ? asOwner(proved, email, owner.get().user(), device)
                    : Uni.createFrom().failure(notLinked());
        });
    }

    /// Both sides have found out that the address is the same person's. That is looked at again, since the user's row
    /// may have changed.
    private Uni<SignIn.SignedIn> asOwner(Proving.Proved proved, String email, UUID user, Device device) {
        return transactions.send(
                Caller.user(user, Role.USER),
                request.id(),
                work -> attempts.use(proved.attempt(), work)
                        .chain(() -> accounts.lockVerified(user, email, work))
                        .invoke(still -> {
                            if (!still) {
                                throw notLinked();
                            }
                        })
                        .chain(() -> accounts.add(user, proved.identity(), proved.tokens(), work))
                        .chain(() -> notice.tell(user, proved.provider(), work))
                        .chain(() -> signIn.proved(user, device, work)));
    }

    private Uni<SignIn.SignedIn> asNew(Proving.Proved proved, String email, Device device) {
        limits.admitRegistration(request.clientAddress());
        var user = user(proved, email);
        return transactions.send(
                request.caller(),
                request.id(),
                work -> attempts.use(proved.attempt(), work).chain(() -> signIn.asNewUser(user, device, work)));
    }

    private static RowData user(Proving.Proved proved, String email) {
        var identity = proved.identity();
        var fields = new ArrayList<Assignment>();
        fields.add(to("email", email));
        fields.add(to("verified", identity.emailVerified()));
        identity.name().ifPresent(name -> fields.add(to("name", name)));
        identity.picture().ifPresent(picture -> fields.add(to("image", picture)));
        return new RowData(
                fields,
                List.of(
                        new Related.Make("settings", RowData.NOTHING),
                        new Related.Make("accounts", ProviderAccounts.data(identity, proved.tokens()))));
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof Failure refused && refused.code() == ErrorCode.NOT_FOUND;
    }

    private static Failure gone() {
        return Failure.of(ErrorCode.UNAUTHENTICATED, "There is no user who signs in with this account.");
    }

    static Failure notLinked() {
        return Failure.of(
                ErrorCode.ACCOUNT_NOT_LINKED,
                "A user has this e-mail address, who is not known to own the account: sign in as that user and add it.");
    }
}
