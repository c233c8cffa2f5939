package io.refract.identity.sessions;

import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.http.CurrentRequest;
import io.refract.http.WithoutKeys;
import io.refract.http.openapi.Returns;
import io.refract.identity.UserReads;
import io.refract.identity.tokens.CallerRoles;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Goes on with a session.
@Path("/api/v1/auth/refresh")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithoutKeys
@Tag(name = "Identity")
public class RefreshResource {
    private final Rotation rotation;
    private final Transactions transactions;
    private final RefreshCookie cookie;
    private final SignedInAnswers answers;
    private final UserReads users;
    private final CallerRoles roles;
    private final CurrentRequest request;

    RefreshResource(
            Rotation rotation,
            Transactions transactions,
            RefreshCookie cookie,
            SignedInAnswers answers,
            UserReads users,
            CallerRoles roles,
            CurrentRequest request) {
        this.rotation = rotation;
        this.transactions = transactions;
        this.cookie = cookie;
        this.answers = answers;
        this.users = users;
        this.roles = roles;
        this.request = request;
    }

    @POST
    @Operation(
            operationId = "refresh",
            summary = "Exchange a refresh token, from the body or the cookie, for new tokens; it is good once")
    @Returns(value = SessionsDescription.SIGNED_IN, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> refresh(Presented presented, @Context HttpServerRequest http) {
        return presented.refreshToken() == null
                ? cookie.of(http)
                        .map(token -> next(token, Delivery.COOKIE))
                        .orElseThrow(() -> refused("There is no refresh token, neither in the body nor as a cookie."))
                : next(presented.refreshToken(), Delivery.BODY);
    }

    private Uni<RestResponse<byte[]>> next(String text, Delivery delivery) {
        return RefreshToken.read(text)
                .map(token -> transactions.send(Caller.SYSTEM, request.id(), work -> rotation.next(token, work)))
                .orElseGet(() -> Uni.createFrom().item(new Rotation.Outcome.Unknown()))
                .chain(outcome -> switch (outcome) {
                    case Rotation.Outcome.Next(var started) -> signedIn(started, delivery);
                    case Rotation.Outcome.Unknown() -> throw notGood();
                    case Rotation.Outcome.Replayed(var user) -> {
                        roles.forget(user);
                        throw notGood();
                    }
                });
    }

    private Uni<RestResponse<byte[]>> signedIn(Started started, Delivery delivery) {
        return users.byId(started.user(), Caller.user(started.user(), Role.USER))
                .map(user -> answers.signedIn(started, delivery, user.body()));
    }

    private static Failure notGood() {
        return refused("The refresh token is not valid, or no longer: sign in again.");
    }

    private static Failure refused(String detail) {
        return Failure.of(ErrorCode.UNAUTHENTICATED, detail);
    }
}
