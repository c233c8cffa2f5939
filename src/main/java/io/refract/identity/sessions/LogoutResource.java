package io.refract.identity.sessions;

import io.refract.access.Caller;
import io.refract.http.CurrentRequest;
import io.refract.http.WithoutKeys;
import io.refract.http.openapi.Returns;
import io.refract.identity.tokens.CallerRoles;
import io.refract.identity.tokens.Holder;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Signs out. Whoever presents what is not good any more is out already.
@Path("/api/v1/auth/logout")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithoutKeys
@Tag(name = "Identity")
public class LogoutResource {
    private final Sessions sessions;
    private final Transactions transactions;
    private final RefreshCookie cookie;
    private final SignedInAnswers answers;
    private final CallerRoles roles;
    private final CurrentRequest request;

    LogoutResource(
            Sessions sessions,
            Transactions transactions,
            RefreshCookie cookie,
            SignedInAnswers answers,
            CallerRoles roles,
            CurrentRequest request) {
        this.sessions = sessions;
        this.transactions = transactions;
        this.cookie = cookie;
        this.answers = answers;
        this.roles = roles;
        this.request = request;
    }

    @POST
    @Operation(
            operationId = "logout",
            summary = "End the session of a refresh token, from the body or the cookie, or else of the access token")
    @Returns(keyed = false)
    public Uni<RestResponse<byte[]>> logout(Leaving leaving, @Context HttpServerRequest http) {
        return Optional.ofNullable(leaving.refreshToken())
                .or(() -> cookie.of(http))
                .map(this::endOf)
                .orElseGet(this::endCurrent)
                .invoke(ended -> ended.ifPresent(roles::forget))
                .map(_ -> answers.signedOut());
    }

    private Uni<Optional<Holder>> endOf(String presented) {
        return RefreshToken.read(presented)
                .map(token -> transactions.send(Caller.SYSTEM, request.id(), work -> sessions.end(token, work)))
                .orElseGet(LogoutResource::nothing);
    }

    private Uni<Optional<Holder>> endCurrent() {
        return request.caller() instanceof Caller.SignedIn user ? endCurrent(user) : nothing();
    }

    private Uni<Optional<Holder>> endCurrent(Caller.SignedIn user) {
        return user.session()
                .map(session -> Holder.of(user.id(), session))
                .map(holder -> transactions
                        .send(user, request.id(), work -> sessions.end(holder, work))
                        .replaceWith(Optional.of(holder)))
                .orElseGet(LogoutResource::nothing);
    }

    private static Uni<Optional<Holder>> nothing() {
        return Uni.createFrom().item(Optional.empty());
    }
}
