package io.refract.identity.passkeys;

import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.WithoutKeys;
import io.refract.http.answers.Answers;
import io.refract.http.openapi.Returns;
import io.refract.kernel.Failure;
import io.refract.kernel.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The passkeys by which the caller's user can sign in.
@Path("/api/v1/auth/passkeys")
@Produces(MediaType.APPLICATION_JSON)
@RequiresUser
@WithoutKeys
@Tag(name = "Identity")
public class PasskeysResource {
    private final Registrations registrations;
    private final Passkeys passkeys;
    private final CeremonyOptions options;
    private final CurrentRequest request;
    private final Answers answers;

    PasskeysResource(
            Registrations registrations,
            Passkeys passkeys,
            CeremonyOptions options,
            CurrentRequest request,
            Answers answers) {
        this.registrations = registrations;
        this.passkeys = passkeys;
        this.options = options;
        this.request = request;
        this.answers = answers;
    }

    @POST
    @Path("/options")
    @Operation(
            operationId = "passkeyRegistrationOptions",
            summary = "What the browser is to be asked for, so that the caller gets a passkey; good for five minutes")
    @Returns(value = PasskeysDescription.REGISTRATION_OPTIONS, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> options() {
        var user = request.user().id();
        return passkeys.owner(user)
                .map(found -> found.orElseThrow(() -> Failure.notFound("user")))
                .chain(owner -> passkeys.credentials(user).map(known -> options.registration(user, owner, known)))
                .map(Answers::secret);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "registerPasskey", summary = "Register the passkey that the browser has made")
    @Returns(value = PasskeysDescription.PASSKEY, created = true, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> register(NewPasskey given) {
        return registrations
                .add(request.user(), given)
                .map(row -> Answers.createdSecret("/api/v1/auth/passkeys/" + row.value(0), PasskeyDocuments.one(row)));
    }

    @GET
    @Operation(operationId = "listPasskeys", summary = "The caller's passkeys, newest first")
    @Returns(value = PasskeysDescription.PASSKEYS, tagged = false)
    public Uni<RestResponse<byte[]>> list() {
        return passkeys.of(request.user().id()).map(PasskeyDocuments::list).map(answers::json);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removePasskey",
            summary = "Take a passkey away from the caller's user; the last way in stays")
    @Returns
    public Uni<RestResponse<byte[]>> remove(@PathParam("id") String id) {
        return registrations.remove(request.user(), Ids.require("id", id)).map(_ -> answers.nothing());
    }
}
