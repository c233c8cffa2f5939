package io.refract.identity.providers;

import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.WithoutKeys;
import io.refract.http.answers.Answers;
import io.refract.http.openapi.Returns;
import io.refract.identity.sessions.Delivery;
import io.refract.identity.sessions.Device;
import io.refract.identity.sessions.SessionsDescription;
import io.refract.identity.sessions.SignedInAnswers;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// Signs in with accounts of other providers.
@Path("/api/v1/auth/providers")
@Produces(MediaType.APPLICATION_JSON)
@WithoutKeys
@Tag(name = "Identity")
public class ProvidersResource {
    private final Providers providers;
    private final Directory directory;
    private final Attempts attempts;
    private final Proving proving;
    private final ProviderSignIn signIn;
    private final Linking linking;
    private final LoginCookie cookie;
    private final SignedInAnswers signedIn;
    private final Answers answers;
    private final CurrentRequest request;

    ProvidersResource(
            Providers providers,
            Directory directory,
            Attempts attempts,
            Proving proving,
            ProviderSignIn signIn,
            Linking linking,
            LoginCookie cookie,
            SignedInAnswers signedIn,
            Answers answers,
            CurrentRequest request) {
        this.providers = providers;
        this.directory = directory;
        this.attempts = attempts;
        this.proving = proving;
        this.signIn = signIn;
        this.linking = linking;
        this.cookie = cookie;
        this.signedIn = signedIn;
        this.answers = answers;
        this.request = request;
    }

    @GET
    @Operation(operationId = "listProviders", summary = "The providers with whose accounts one can sign in")
    @Returns(value = ProvidersDescription.PROVIDERS, tagged = false)
    public Uni<RestResponse<byte[]>> list() {
        return Uni.createFrom().item(answers.json(ProvidersDocuments.providers(providers.all())));
    }

    @POST
    @Path("/{name}/start")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startProvider",
            summary = "Begin to sign in with a provider, or to add an account of it to the caller's user")
    @Returns(value = ProvidersDescription.STARTED, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> start(
            @PathParam("name") String name, Departure departure, @Context HttpServerRequest http) {
        var provider = providers.require(name);
        providers.checkRedirect(departure.redirectUri());
        var linking = Boolean.TRUE.equals(departure.link())
                ? Optional.of(request.user().id())
                : Optional.<UUID>empty();
        return directory
                .metadata(provider)
                .onFailure()
                .transform(_ -> ProviderFault.told(provider))
                .map(metadata -> started(provider, metadata, departure, linking, http));
    }

    /// A browser that has a cookie keeps it: it may be on several ways at once.
    private RestResponse<byte[]> started(
            Provider provider, Metadata metadata, Departure departure, Optional<UUID> linking, HttpServerRequest http) {
        var delivery = Delivery.of(departure.cookie());
        var byCookie = delivery == Delivery.COOKIE;
        var token = Optional.of(http).filter(_ -> byCookie).flatMap(cookie::of).orElseGet(LoginToken::made);
        var attempt = attempts.begin(provider, departure.redirectUri(), byCookie, linking, token);
        var state = attempts.sealed(attempt);
        var address = AuthorizationRequest.address(provider, metadata.authorizationEndpoint(), attempt, state);
        var answer = Answers.notKept(ResponseBuilder.ok(
                ProvidersDocuments.started(address, state, byCookie ? null : token), MediaType.APPLICATION_JSON_TYPE));
        return (byCookie ? answer.header(HttpHeaders.SET_COOKIE, cookie.kept(token)) : answer).build();
    }

    @POST
    @Path("/{name}/callback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signInWithProvider", summary = "Sign in with the code that a provider has given")
    @Returns(value = SessionsDescription.SIGNED_IN, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> callback(
            @PathParam("name") String name, Arrival arrival, @Context HttpServerRequest http) {
        var device = Device.of(http.getHeader(HttpHeaders.USER_AGENT), request.clientAddress());
        return proving.prove(providers.require(name), arrival, Optional.empty(), cookie.or(arrival.loginToken(), http))
                .chain(proved -> signIn.as(proved, device)
                        .map(done -> signedIn.signedIn(
                                done.started(), Delivery.of(proved.attempt().cookie()), done.user())));
    }

    @POST
    @Path("/{name}/link")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresUser
    @Operation(
            operationId = "linkAccount",
            summary = "Add an account to the caller's user with the code that a provider has given")
    @Returns(keyed = false)
    public Uni<RestResponse<byte[]>> link(
            @PathParam("name") String name, Arrival arrival, @Context HttpServerRequest http) {
        var user = request.user();
        return proving.prove(
                        providers.require(name), arrival, Optional.of(user.id()), cookie.or(arrival.loginToken(), http))
                .chain(proved -> linking.link(user, proved))
                .map(_ -> answers.nothing());
    }
}
