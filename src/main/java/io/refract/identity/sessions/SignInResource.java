package io.refract.identity.sessions;

import static io.refract.query.Assignment.to;

import io.refract.http.CurrentRequest;
import io.refract.http.WithoutKeys;
import io.refract.http.limits.RequestLimits;
import io.refract.http.openapi.Returns;
import io.refract.identity.UserDocuments;
import io.refract.identity.passwords.OwnNames;
import io.refract.identity.passwords.Passwords;
import io.refract.query.Related;
import io.refract.query.RowData;
import io.refract.record.Bodies;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Signs in, with a password or as a new user.
@Path("/api/v1/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@WithoutKeys
@Tag(name = "Identity")
public class SignInResource {
    private final SignIn signIn;
    private final SignedInAnswers answers;
    private final Bodies bodies;
    private final Passwords passwords;
    private final RequestLimits limits;
    private final CurrentRequest request;

    SignInResource(
            SignIn signIn,
            SignedInAnswers answers,
            Bodies bodies,
            Passwords passwords,
            RequestLimits limits,
            CurrentRequest request) {
        this.signIn = signIn;
        this.answers = answers;
        this.bodies = bodies;
        this.passwords = passwords;
        this.limits = limits;
        this.request = request;
    }

    @POST
    @Path("/register")
    @Operation(operationId = "register", summary = "Register a user, and sign in")
    @Returns(value = SessionsDescription.SIGNED_IN, created = true, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> register(NewAccount account, @Context HttpServerRequest http) {
        limits.admitRegistration(request.clientAddress());
        OwnNames.refuse("password", account.password(), account.email(), account.username(), account.name());
        var device = device(http);
        var user = bodies.of(UserDocuments.MODEL, account, new Related.Make("settings", RowData.NOTHING));
        return passwords
                .hash(account.password())
                .chain(hash -> signIn.asNewUser(user.with(to("passwordHash", hash)), device))
                .map(done -> answers.registered(done.started(), account.delivery(), done.user()));
    }

    @POST
    @Path("/login")
    @Operation(operationId = "login", summary = "Sign in with e-mail address and password")
    @Returns(value = SessionsDescription.SIGNED_IN, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> login(Credentials credentials, @Context HttpServerRequest http) {
        return signIn.withPassword(credentials.email(), credentials.password(), device(http))
                .map(done -> answers.signedIn(done.started(), credentials.delivery(), done.user()));
    }

    private Device device(HttpServerRequest http) {
        return Device.of(http.getHeader(HttpHeaders.USER_AGENT), request.clientAddress());
    }
}
