package io.refract.identity.proofs;

import io.refract.access.Caller;
import io.refract.http.CurrentRequest;
import io.refract.http.WithoutKeys;
import io.refract.http.answers.Answers;
import io.refract.http.limits.MailLimits;
import io.refract.http.openapi.Returns;
import io.refract.mails.Outbox;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Sends what a new password is chosen by. Whether there is a user with the address is found out when the
/// mail is sent, so that the answer neither says nor shows by its time.
@Path("/api/v1/auth/forgot-password")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithoutKeys
@Tag(name = "Identity")
public class ForgottenPasswordResource {
    private final Transactions transactions;
    private final Outbox outbox;
    private final MailLimits limits;
    private final CurrentRequest request;
    private final Answers answers;

    ForgottenPasswordResource(
            Transactions transactions, Outbox outbox, MailLimits limits, CurrentRequest request, Answers answers) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.limits = limits;
        this.request = request;
        this.answers = answers;
    }

    @POST
    @Operation(
            operationId = "forgotPassword",
            summary = "Have a mail sent by which a new password can be chosen, if there is a user with the address")
    @Returns(accepted = true, keyed = false)
    public Uni<RestResponse<byte[]>> forgot(Forgotten forgotten) {
        return limits.admit(request.clientAddress())
                .chain(() -> transactions.send(
                        Caller.SYSTEM, request.id(), work -> outbox.add(work, ResetLetter.KIND, forgotten.email())))
                .map(_ -> answers.accepted());
    }
}
