package io.refract.identity.keys;

import io.refract.engine.Engine;
import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.WithoutKeys;
import io.refract.http.answers.Answers;
import io.refract.http.openapi.Returns;
import io.refract.identity.tokens.CallerRoles;
import io.refract.kernel.Failure;
import io.refract.kernel.Ids;
import io.refract.transaction.Transactions;
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

/// The keys by which programs call for somebody. Nothing on the way may keep the answer that holds one.
@Path("/api/v1/auth/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@RequiresUser
@WithoutKeys
@Tag(name = "Identity")
public class KeysResource {
    private final Keys keys;
    private final Engine engine;
    private final Transactions transactions;
    private final CallerRoles roles;
    private final CurrentRequest request;
    private final Answers answers;

    KeysResource(
            Keys keys,
            Engine engine,
            Transactions transactions,
            CallerRoles roles,
            CurrentRequest request,
            Answers answers) {
        this.keys = keys;
        this.engine = engine;
        this.transactions = transactions;
        this.roles = roles;
        this.request = request;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createApiKey", summary = "Make a key for a program; it is shown this once")
    @Returns(value = KeysDescription.NEW_KEY, created = true, tagged = false, keyed = false)
    public Uni<RestResponse<byte[]>> create(NewKey wanted) {
        var user = request.user();
        var scopes = wanted.checked(engine.served());
        var text = KeyText.made();
        return transactions
                .send(
                        user,
                        request.id(),
                        work -> keys.add(user.id(), wanted.name(), text, scopes, wanted.expiresAt(), work))
                .map(row ->
                        Answers.createdSecret("/api/v1/auth/api-keys/" + row.value(0), KeyDocuments.made(row, text)));
    }

    @GET
    @Operation(operationId = "listApiKeys", summary = "The caller's keys that were not revoked, newest first")
    @Returns(value = KeysDescription.KEYS, tagged = false)
    public Uni<RestResponse<byte[]>> list() {
        return keys.of(request.user().id()).map(KeyDocuments::list).map(answers::json);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeApiKey", summary = "Revoke a key of the caller's")
    @Returns
    public Uni<RestResponse<byte[]>> revoke(@PathParam("id") String id) {
        var user = request.user();
        var key = Ids.require("id", id);
        return transactions
                .send(user, request.id(), work -> keys.revoke(user.id(), key, work))
                .invoke(() -> roles.forget(user.id()))
                .map(found -> {
                    if (!found) {
                        throw Failure.notFound("apiKey");
                    }
                    return answers.nothing();
                });
    }
}
