package io.refract.identity.sessions;

import static io.refract.query.Assignment.to;

import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.engine.Engine;
import io.refract.http.CurrentRequest;
import io.refract.identity.UserDocuments;
import io.refract.identity.passwords.Verdict;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.query.Assignment;
import io.refract.query.Create;
import io.refract.query.NamedRow;
import io.refract.query.RowData;
import io.refract.query.Update;
import io.refract.transaction.Transactions;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Signs users in.
@Singleton
public class SignIn {
    private final Accounts accounts;
    private final Proof proof;
    private final Sessions sessions;
    private final Engine engine;
    private final Transactions transactions;
    private final CurrentRequest request;

    SignIn(
            Accounts accounts,
            Proof proof,
            Sessions sessions,
            Engine engine,
            Transactions transactions,
            CurrentRequest request) {
        this.accounts = accounts;
        this.proof = proof;
        this.sessions = sessions;
        this.engine = engine;
        this.transactions = transactions;
        this.request = request;
    }

    /// Somebody who has just been signed in.
    ///
    /// @param user as JSON, in full
    public record SignedIn(Started started, byte[] user) {}

    /// Fails with `UNAUTHENTICATED`, in the same words and after the same work, whether there is no such user, or no
    /// longer, or the password is another one.
    Uni<SignedIn> withPassword(String email, String password, Device device) {
        return proof.of(email, password, accounts.byEmail(email)).chain(result -> switch (result.verdict()) {
            case Verdict.Wrong() -> Uni.createFrom().failure(wrong());
            case Verdict.Right() -> begin(result.account().orElseThrow().id(), List.of(), device);
            case Verdict.Outdated(var hash) ->
                begin(result.account().orElseThrow().id(), List.of(to("passwordHash", hash)), device);
        });
    }

    /// Signs in a user who has proved otherwise than by a password who they are, as part of some work. Fails with
    /// `P2025` if there is no such user, or no longer.
    public Uni<SignedIn> proved(UUID user, Device device, Work work) {
        return begin(user, List.of(), device, work);
    }

    private static Failure wrong() {
        return Failure.of(ErrorCode.UNAUTHENTICATED, "There is no user with this e-mail address and this password.");
    }

    /// @param also what is to be changed of the user besides
    private Uni<SignedIn> begin(UUID user, List<Assignment> also, Device device) {
        return transactions
                .send(Caller.user(user, Role.USER), request.id(), work -> begin(user, also, device, work))
                .onFailure(SignIn::isGone)
                .transform(_ -> wrong());
    }

    /// The user's row first: it is locked then.
    private Uni<SignedIn> begin(UUID user, List<Assignment> also, Device device, Work work) {
        var fields = new ArrayList<>(also);
        fields.add(to("lastLogin", Instant.now()));
        var row = NamedRow.byId(user);
        var login =
                new Update(UserDocuments.MODEL, row, new RowData(fields, List.of()), UserDocuments.VIEW.selection());
        return engine.writeTrusted(login, work)
                .chain(shown -> sessions.begin(user, device, work).map(started -> new SignedIn(started, shown.json())));
    }

    /// Makes a user, who is signed in at once.
    Uni<SignedIn> asNewUser(RowData user, Device device) {
        return transactions.send(request.caller(), request.id(), work -> asNewUser(user, device, work));
    }

    /// The same as part of some work.
    public Uni<SignedIn> asNewUser(RowData user, Device device, Work work) {
        var registration = new Create(UserDocuments.MODEL, user, UserDocuments.VIEW.selection());
        return engine.writeTrusted(registration, work)
                .chain(made -> sessions.begin(Objects.requireNonNull(made.id(), "it is one row"), device, work)
                        .map(started -> new SignedIn(started, made.json())));
    }

    /// Deleted between the look at the password and the login.
    private static boolean isGone(Throwable failure) {
        return failure instanceof Failure refused && refused.code() == ErrorCode.NOT_FOUND;
    }
}
