package io.refract.conversation;

import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.openapi.Returns;
import io.refract.http.parameters.QueryParameters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Who follows a user.
@InTransactions
@Path("/api/v1/users/{id}/followers")
@Produces(ContentTypes.JSON_OR_LINES)
@Tag(name = "Follows")
class FollowersResource {
    private final FollowReads reads;
    private final CurrentRequest request;

    FollowersResource(FollowReads reads, CurrentRequest request) {
        this.reads = reads;
        this.request = request;
    }

    @GET
    @Operation(operationId = "listFollowers", summary = "The users who follow a user, the latest follow first")
    @Returns(pageOf = ConversationDescription.PERSON)
    public Uni<Response> list(@PathParam("id") String id, @Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var user = query.path("id", id);
        var page = query.page();
        query.check();
        return reads.followersOf(user, page, request.caller());
    }
}
