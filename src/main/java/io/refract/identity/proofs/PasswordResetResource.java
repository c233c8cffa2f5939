package io.refract.identity.proofs;

import io.refract.http.CurrentRequest;
import io.refract.http.WithoutKeys;
import io.refract.http.answers.Answers;
import io.refract.http.openapi.Returns;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Replaces passwords that nobody knows any more.
@Path("/api/v1/auth/reset-password")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithoutKeys
@Tag(name = "Identity")
public class PasswordResetResource {
    private final PasswordReset resets;
    private final CurrentRequest request;
    private final Answers answers;

    PasswordResetResource(PasswordReset resets, CurrentRequest request, Answers answers) {
        this.resets = resets;
        this.request = request;
        this.answers = answers;
    }

    @POST
    @Operation(
            operationId = "resetPassword",
            summary = "Choose a new password by the token that was sent, and sign out everywhere")
    @Returns(keyed = false)
    public Uni<RestResponse<byte[]>> reset(Replacement replacement) {
        return resets.reset(new ProofToken(replacement.token()), replacement.password(), request.id())
                .map(_ -> answers.nothing());
    }
}
