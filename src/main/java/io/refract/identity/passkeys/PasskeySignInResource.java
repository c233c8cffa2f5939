package io.refract.identity.passkeys;

import io.refract.http.CurrentRequest;
import io.refract.http.WithoutKeys;
import io.refract.http.answers.Answers;
import io.refract.http.openapi.Returns;
import io.refract.identity.sessions.Device;
import io.refract.identity.sessions.SessionsDescription;
import io.refract.identity.sessions.SignedInAnswers;
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

/// Signs in with passkeys. Nobody says as whom before the device does, so there is nothing to be found out about users.
@Path("/api/v1/auth/passkeys/login")
@Produces(MediaType.APPLICATION_JSON)
@WithoutKeys
@Tag(name = "Identity")
public class PasskeySignInResource {
    private final PasskeySignIn signIn;
    private final CeremonyOptions options;
    private final SignedInAnswers answers;
    private final CurrentRequest request;

    PasskeySignInResource(
            PasskeySignIn signIn, CeremonyOptions options, SignedInAnswers answers, CurrentRequest request) {
        this.signIn = signIn;
        this.options = options;
        this.answers = answers;
        this.request = request;
    }

    @POST
    @Path("/options")
    @Operation(
            operationId = "passkeyLoginOptions",
            summary = "What the browser is to be asked for, so that somebody signs in; good for five minutes")
    @Returns(value = PasskeysDescription.LOGIN_OPTIONS, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> options() {
        return Uni.createFrom().item(options::signIn).map(Answers::secret);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "loginByPasskey", summary = "Sign in with what a passkey has signed")
    @Returns(value = SessionsDescription.SIGNED_IN, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> login(SignedChallenge answer, @Context HttpServerRequest http) {
        var device = Device.of(http.getHeader(HttpHeaders.USER_AGENT), request.clientAddress());
        return signIn.with(answer, device)
                .map(done -> answers.signedIn(done.started(), answer.delivery(), done.user()));
    }
}
