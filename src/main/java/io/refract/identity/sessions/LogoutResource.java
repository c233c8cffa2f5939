package io.refract.identity.sessions;

import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.openapi.Returns;
import io.refract.identity.tokens.CallerRoles;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Signs out.
@Path("/api/v1/auth/logout")
@Produces(MediaType.APPLICATION_JSON)
@RequiresUser
@Tag(name = "Identity")
public class LogoutResource {
    private final Sessions sessions;
    private final Transactions transactions;
    private final SignedInAnswers answers;
    private final CallerRoles roles;
    private final CurrentRequest request;

    LogoutResource(
            Sessions sessions,
            Transactions transactions,
            SignedInAnswers answers,
            CallerRoles roles,
            CurrentRequest request) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.answers = answers;
        this.roles = roles;
        this.request = request;
    }

    @POST
    @Operation(operationId = "logout", summary = "End the session of the token")
    @Returns(keyed = false)
    public Uni<RestResponse<byte[]>> logout() {
        var user = request.user();
        return user.session()
                .map(session -> transactions
                        .send(user, request.id(), work -> sessions.end(user.id(), session, work))
                        .invoke(() -> roles.forget(user.id())))
                .orElseGet(() -> Uni.createFrom().item(false))
                .map(_ -> answers.signedOut());
    }
}
