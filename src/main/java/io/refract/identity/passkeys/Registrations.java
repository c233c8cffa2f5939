package io.refract.identity.passkeys;

import io.refract.access.Caller;
import io.refract.http.CurrentRequest;
import io.refract.identity.UserRows;
import io.refract.identity.sessions.WaysIn;
import io.refract.kernel.Failure;
import io.refract.sql.Cells;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/// Adds passkeys to users who are signed in, and takes them away. The users are told.
@Singleton
class Registrations {
    private final Challenges challenges;
    private final Ceremonies ceremonies;
    private final UserRows users;
    private final Passkeys passkeys;
    private final PasskeyNotices notices;
    private final WaysIn waysIn;
    private final Transactions transactions;
    private final CurrentRequest request;

    Registrations(
            Challenges challenges,
            Ceremonies ceremonies,
            UserRows users,
            Passkeys passkeys,
            PasskeyNotices notices,
            WaysIn waysIn,
            Transactions transactions,
            CurrentRequest request) {
        this.challenges = challenges;
        this.ceremonies = ceremonies;
        this.users = users;
        this.passkeys = passkeys;
        this.notices = notices;
        this.waysIn = waysIn;
        this.transactions = transactions;
        this.request = request;
    }

    /// Gives the new row. Fails with `VALIDATION` if what the device has made is not in order, or its challenge was not
    /// made for this user, is over, or was answered before.
    Uni<Cells> add(Caller.SignedIn user, NewPasskey given) {
        var transports = given.given().transports();
        var made = ceremonies
                .made(
                        given.clientData(),
                        given.attestation(),
                        answered -> challenges.ofRegistration(user.id(), answered))
                .orElseThrow(Registrations::refused);
        return transactions.send(
                user,
                request.id(),
                work -> users.require(user.id(), work)
                        .chain(() -> challenges.use(made.challenge(), work))
                        .invoke(Registrations::checkFirst)
                        .chain(() -> passkeys.add(user.id(), made, transports, given.name(), work))
                        .call(() -> notices.added(user.id(), work)));
    }

    /// Fails with `P2025` if the user has no such passkey, `FORBIDDEN` if there would be no way left to sign in.
    Uni<Void> remove(Caller.SignedIn user, UUID passkey) {
        return transactions.send(
                user,
                request.id(),
                work -> users.require(user.id(), work)
                        .chain(() -> passkeys.remove(user.id(), passkey, work))
                        .invoke(Registrations::checkThere)
                        .chain(() -> waysIn.require(user.id(), work))
                        .chain(() -> notices.removed(user.id(), work)));
    }

    private static void checkFirst(boolean first) {
        if (!first) {
            throw refused();
        }
    }

    private static void checkThere(boolean there) {
        if (!there) {
            throw Failure.notFound("passkey");
        }
    }

    private static Failure refused() {
        return Failure.validation(
                "response",
                "Passkey",
                "was not made for this user, or not by a page of this application, or too long ago, or is not in order");
    }
}
