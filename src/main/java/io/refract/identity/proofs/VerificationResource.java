package io.refract.identity.proofs;

import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.engine.Engine;
import io.refract.execute.Statement;
import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.WithoutKeys;
import io.refract.http.answers.Answers;
import io.refract.http.limits.MailLimits;
import io.refract.http.openapi.Returns;
import io.refract.identity.IdentityDescription;
import io.refract.identity.UserReads;
import io.refract.mails.Outbox;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Confirms e-mail addresses.
@Path("/api/v1/auth/verify-email")
@Produces(MediaType.APPLICATION_JSON)
@WithoutKeys
@Tag(name = "Identity")
public class VerificationResource {
    private static final String VERIFY = """
            update public.users set verified = true, verification_token = null, verification_expires = null
             where verification_token = $1 and verification_expires > now() and deleted_at is null
            returning 'user', id::text""";

    private final Engine engine;
    private final Transactions transactions;
    private final UserReads users;
    private final Outbox outbox;
    private final MailLimits limits;
    private final CurrentRequest request;
    private final Answers answers;

    VerificationResource(
            Engine engine,
            Transactions transactions,
            UserReads users,
            Outbox outbox,
            MailLimits limits,
            CurrentRequest request,
            Answers answers) {
        this.engine = engine;
        this.transactions = transactions;
        this.users = users;
        this.outbox = outbox;
        this.limits = limits;
        this.request = request;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verifyEmail", summary = "Confirm an e-mail address by the token that was sent to it")
    @Returns(value = IdentityDescription.USER, keyed = false)
    public Uni<RestResponse<byte[]>> verify(Presented presented) {
        var hash = new ProofToken(presented.token()).hash();
        return transactions
                .send(
                        request.caller(),
                        request.id(),
                        work -> engine.write(Statement.of("user.verify", VERIFY, hash), work))
                .map(verified -> verified.stream().findFirst().orElseThrow(ProofToken::refused))
                .map(row -> UUID.fromString(String.valueOf(row.value(1))))
                .chain(user -> users.byId(user, Caller.user(user, Role.USER)))
                .map(answers::document);
    }

    @POST
    @Path("/resend")
    @RequiresUser
    @Operation(
            operationId = "resendVerification",
            summary = "Send the mail that confirms the caller's address once more, unless it is confirmed")
    @Returns(accepted = true, keyed = false)
    public Uni<RestResponse<byte[]>> resend() {
        var user = request.user();
        return limits.admit(request.clientAddress())
                .chain(() -> transactions.send(
                        Caller.SYSTEM, request.id(), work -> outbox.add(work, VerificationLetter.KIND, user.id())))
                .map(_ -> answers.accepted());
    }
}
