package io.refract.identity.providers;

import io.refract.access.Caller;
import io.refract.http.CurrentRequest;
import io.refract.identity.UserRows;
import io.refract.identity.sessions.WaysIn;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.transaction.Transactions;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Adds accounts to users who are signed in, and takes them away.
@Singleton
class Linking {
    private final UserRows users;
    private final ProviderAccounts accounts;
    private final Attempts attempts;
    private final WaysIn waysIn;
    private final LinkedNotice notice;
    private final Transactions transactions;
    private final CurrentRequest request;

    Linking(
            UserRows users,
            ProviderAccounts accounts,
            Attempts attempts,
            WaysIn waysIn,
            LinkedNotice notice,
            Transactions transactions,
            CurrentRequest request) {
        this.users = users;
        this.accounts = accounts;
        this.attempts = attempts;
        this.waysIn = waysIn;
        this.notice = notice;
        this.transactions = transactions;
        this.request = request;
    }

    /// Whatever address the provider tells: the user has proved to be both. Fails with `ACCOUNT_NOT_LINKED` if it is
    /// another user's, be that one deleted or not.
    Uni<Void> link(Caller.SignedIn user, Proving.Proved proved) {
        return accounts.of(proved.identity())
                .chain(known -> transactions.send(
                        user,
                        request.id(),
                        work -> attempts.use(proved.attempt(), work)
                                .chain(() -> users.require(user.id(), work))
                                .chain(() -> known.map(it -> renew(user, it, proved, work))
                                        .orElseGet(() -> add(user, proved, work)))));
    }

    private Uni<Void> renew(Caller.SignedIn user, ProviderAccounts.Known known, Proving.Proved proved, Work work) {
        return known.user().equals(user.id())
                ? accounts.renew(known.account(), proved.tokens(), work)
                : Uni.createFrom()
                        .failure(Failure.of(ErrorCode.ACCOUNT_NOT_LINKED, "The account belongs to another user."));
    }

    private Uni<Void> add(Caller.SignedIn user, Proving.Proved proved, Work work) {
        return accounts.add(user.id(), proved.identity(), proved.tokens(), work)
                .chain(() -> notice.tell(user.id(), proved.provider(), work));
    }

    /// Fails with `P2025` if the user has no such account, `FORBIDDEN` if there would be no way left to sign in.
    Uni<Void> unlink(Caller.SignedIn user, UUID account) {
        return transactions.send(
                user,
                request.id(),
                work -> users.require(user.id(), work)
                        .chain(() -> accounts.remove(user.id(), account, work))
                        .invoke(removed -> {
                            if (!removed) {
                                throw Failure.notFound("account");
                            }
                        })
                        .chain(() -> waysIn.require(user.id(), work)));
    }
}
