package io.refract.identity;

import io.refract.access.Caller;
import io.refract.engine.Engine;
import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.RequiresUser;
import io.refract.http.answers.Answers;
import io.refract.http.openapi.Returns;
import io.refract.http.openapi.SharedParameters;
import io.refract.http.openapi.Takes;
import io.refract.kernel.Ids;
import io.refract.query.Condition;
import io.refract.record.Rights;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// What a user shows beyond the name.
@InTransactions
@Path("/api/v1/users/{id}/profile")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class ProfileResource {
    private final Engine engine;
    private final OwnedWrites writes;
    private final CurrentRequest request;
    private final Answers answers;

    ProfileResource(Engine engine, OwnedWrites writes, CurrentRequest request, Answers answers) {
        this.engine = engine;
        this.writes = writes;
        this.request = request;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "getProfile", summary = "A user's profile, unless it is private")
    @Returns(IdentityDescription.PROFILE)
    public Uni<RestResponse<byte[]>> read(@PathParam("id") String id) {
        var user = Ids.require("id", id);
        return engine.find(OwnedDocuments.PROFILE.where(OwnedDocuments.by(user)), request.caller())
                .map(OwnedDocuments.PROFILE::required)
                .map(answers::document);
    }

    @PUT
    @RequiresUser
    @Operation(operationId = "editProfile", summary = "Change a profile; what the body does not name stays as it is")
    @Takes(SharedParameters.IF_MATCH)
    @Returns(IdentityDescription.PROFILE)
    public Uni<RestResponse<byte[]>> edit(@PathParam("id") String id, ProfileEdit edit) {
        var user = Ids.require("id", id);
        return Rights.isOwnerOrAdmin(request.caller(), user)
                ? writes.put(OwnedDocuments.PROFILE, user, edit, edit.version())
                : refusal(user);
    }

    /// Fails with `FORBIDDEN`, or with `P2025` if the profile is private, which others may not ask.
    private Uni<RestResponse<byte[]>> refusal(UUID user) {
        var shown = Condition.all(Condition.field("id").equalTo(user), UserPolicy.isPublic());
        var query = UserDocuments.VIEW.where(shown);
        engine.admit(() -> query, request.caller());
        return engine.find(query, Caller.SYSTEM).map(found -> {
            throw found.isPresent() ? Rights.refused() : OwnedDocuments.PROFILE.notFound();
        });
    }
}
