package io.refract.identity;

import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.openapi.Returns;
import io.refract.http.openapi.SharedParameters;
import io.refract.http.openapi.Takes;
import io.refract.record.Bodies;
import io.refract.record.RecordWrites;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Changes and deletes users.
@Path("/api/v1/users/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequiresUser
@Tag(name = "Users")
public class UserWriteResource {
    private final RecordWrites records;
    private final Bodies bodies;
    private final CurrentRequest request;

    UserWriteResource(RecordWrites records, Bodies bodies, CurrentRequest request) {
        this.records = records;
        this.bodies = bodies;
        this.request = request;
    }

    @PATCH
    @Operation(operationId = "editUser", summary = "Change a user: oneself, or anybody for administrators")
    @Takes(SharedParameters.IF_MATCH)
    @Returns(IdentityDescription.USER)
    public Uni<RestResponse<byte[]>> edit(@PathParam("id") String id, UserEdit edit) {
        return records.edit(
                UserDocuments.VIEW,
                id,
                bodies.of(UserDocuments.MODEL, edit),
                request.precondition().with(edit.version()),
                UnaryOperator.identity());
    }

    @DELETE
    @Operation(
            operationId = "deleteUser",
            summary = "Delete a user softly, with posts and comments: oneself, or anybody for administrators")
    @Takes(SharedParameters.IF_MATCH)
    @Returns
    public Uni<RestResponse<byte[]>> delete(@PathParam("id") String id) {
        return records.delete(UserDocuments.VIEW, id);
    }
}
