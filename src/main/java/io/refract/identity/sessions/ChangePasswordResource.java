package io.refract.identity.sessions;

import static io.refract.query.Assignment.to;

import io.refract.access.Caller;
import io.refract.engine.Engine;
import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.WithoutKeys;
import io.refract.http.openapi.Returns;
import io.refract.identity.UserDocuments;
import io.refract.identity.passwords.OwnNames;
import io.refract.identity.passwords.Passwords;
import io.refract.identity.passwords.Verdict;
import io.refract.identity.tokens.CallerRoles;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.query.NamedRow;
import io.refract.query.RowData;
import io.refract.query.Selection;
import io.refract.query.Update;
import io.refract.transaction.Transactions;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Changes passwords.
@Path("/api/v1/auth/change-password")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresUser
@WithoutKeys
@Tag(name = "Identity")
public class ChangePasswordResource {
    private final Accounts accounts;
    private final Proof proof;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Engine engine;
    private final Transactions transactions;
    private final CallerRoles roles;
    private final CurrentRequest request;
    private final SignedInAnswers answers;

    ChangePasswordResource(
            Accounts accounts,
            Proof proof,
            Passwords passwords,
            Sessions sessions,
            Engine engine,
            Transactions transactions,
            CallerRoles roles,
            CurrentRequest request,
            SignedInAnswers answers) {
        this.accounts = accounts;
        this.proof = proof;
        this.passwords = passwords;
        this.sessions = sessions;
        this.engine = engine;
        this.transactions = transactions;
        this.roles = roles;
        this.request = request;
        this.answers = answers;
    }

    @POST
    @Operation(operationId = "changePassword", summary = "Change the caller's password, and sign out everywhere else")
    @Returns(keyed = false)
    public Uni<RestResponse<byte[]>> change(PasswordChange change) {
        var user = request.user();
        return proof.of(user.id().toString(), change.currentPassword(), accounts.byId(user.id()))
                .chain(result -> switch (result.verdict()) {
                    case Verdict.Wrong() -> Uni.createFrom().<String>failure(wrong());
                    case Verdict.Right(), Verdict.Outdated _ ->
                        hash(change.newPassword(), result.account().orElseThrow());
                })
                .chain(hash -> transactions.send(user, request.id(), work -> write(user, hash, work)))
                .invoke(() -> roles.forget(user.id()))
                .map(_ -> answers.done());
    }

    private Uni<String> hash(String password, Account account) {
        OwnNames.refuse("newPassword", password, account.email(), account.username(), account.name());
        return passwords.hash(password);
    }

    private Uni<Void> write(Caller.SignedIn user, String hash, Work work) {
        var row = NamedRow.byId(user.id());
        var data = new RowData(List.of(to("passwordHash", hash)), List.of());
        var update = new Update(UserDocuments.MODEL, row, data, Selection.of("id"));
        return engine.writeTrusted(update, work).chain(() -> sessions.endOthers(user, work));
    }

    private static Failure wrong() {
        return Failure.of(ErrorCode.FORBIDDEN, "The current password is another one.");
    }
}
