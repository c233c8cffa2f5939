package io.refract.identity.sessions;

import io.refract.http.CurrentRequest;
import io.refract.http.limits.LoginLimits;
import io.refract.identity.passwords.Passwords;
import io.refract.identity.passwords.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Has whoever calls prove with a password who they are, as often as the limits allow.
@Singleton
class Proof {
    private final Passwords passwords;
    private final LoginLimits limits;
    private final CurrentRequest request;

    Proof(Passwords passwords, LoginLimits limits, CurrentRequest request) {
        this.passwords = passwords;
        this.limits = limits;
        this.request = request;
    }

    /// What came of it.
    ///
    /// @param account there is one unless the verdict is [Verdict.Wrong]
    record Result(Optional<Account> account, Verdict verdict) {}

    /// The same work is done whether there is an account or not. Fails with `RATE_LIMITED` before any of it.
    ///
    /// @param name of the account, as limits count it
    /// @param account found once the limits allow it
    Uni<Result> of(String name, String password, Uni<Optional<Account>> account) {
        var address = request.clientAddress();
        return limits.admit(name, address)
                .chain(() -> account.chain(found -> check(password, found))
                        .onItemOrFailure()
                        .call((result, _) -> result != null && result.verdict() instanceof Verdict.Wrong
                                ? Uni.createFrom().voidItem()
                                : limits.succeeded(name, address)));
    }

    private Uni<Result> check(String password, Optional<Account> found) {
        return passwords
                .verify(password, found.map(Account::passwordHash).orElse(null))
                .map(verdict -> new Result(found, verdict));
    }
}
