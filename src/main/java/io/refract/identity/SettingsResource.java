package io.refract.identity;

import io.refract.engine.Engine;
import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.RequiresUser;
import io.refract.http.answers.Answers;
import io.refract.http.openapi.Returns;
import io.refract.http.openapi.SharedParameters;
import io.refract.http.openapi.Takes;
import io.refract.kernel.Ids;
import io.refract.record.Rights;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The settings of a user, for the user and administrators.
@InTransactions
@Path("/api/v1/users/{id}/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class SettingsResource {
    private final Engine engine;
    private final OwnedWrites writes;
    private final CurrentRequest request;
    private final Answers answers;

    SettingsResource(Engine engine, OwnedWrites writes, CurrentRequest request, Answers answers) {
        this.engine = engine;
        this.writes = writes;
        this.request = request;
        this.answers = answers;
    }

    @GET
    @RequiresUser
    @Operation(operationId = "getSettings", summary = "A user's settings: one's own, or anybody's for administrators")
    @Returns(IdentityDescription.SETTINGS)
    public Uni<RestResponse<byte[]>> read(@PathParam("id") String id) {
        var user = Ids.require("id", id);
        return engine.find(OwnedDocuments.SETTINGS.where(OwnedDocuments.by(user)), request.caller())
                .map(OwnedDocuments.SETTINGS::required)
                .map(answers::document);
    }

    @PUT
    @RequiresUser
    @Operation(operationId = "editSettings", summary = "Change settings; what the body does not name stays as it is")
    @Takes(SharedParameters.IF_MATCH)
    @Returns(IdentityDescription.SETTINGS)
    public Uni<RestResponse<byte[]>> edit(@PathParam("id") String id, SettingsEdit edit) {
        var user = Ids.require("id", id);
        if (!Rights.isOwnerOrAdmin(request.caller(), user)) {
            throw OwnedDocuments.SETTINGS.notFound();
        }
        return writes.put(OwnedDocuments.SETTINGS, user, edit, edit.version());
    }
}
