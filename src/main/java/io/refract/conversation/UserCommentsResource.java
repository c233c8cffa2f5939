package io.refract.conversation;

import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.openapi.Returns;
import io.refract.http.openapi.SharedParameters;
import io.refract.http.openapi.Takes;
import io.refract.http.parameters.DeletedParameter;
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

/// What a user says.
@InTransactions
@Path("/api/v1/users/{id}/comments")
@Produces(ContentTypes.JSON_OR_LINES)
@Tag(name = "Comments")
class UserCommentsResource {
    private final CommentReads reads;
    private final CurrentRequest request;

    UserCommentsResource(CommentReads reads, CurrentRequest request) {
        this.reads = reads;
        this.request = request;
    }

    @GET
    @Operation(
            operationId = "listCommentsOfUser",
            summary = "A user's comments on posts that the caller sees, newest first")
    @Takes(SharedParameters.DELETED)
    @Returns(pageOf = ConversationDescription.COMMENT_OF_USER)
    public Uni<Response> list(@PathParam("id") String id, @Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var user = query.path("id", id);
        var chosen = DeletedParameter.read(query);
        var page = query.page();
        query.check();
        var deleted = DeletedParameter.rows(chosen, request);
        return reads.ofUser(user, deleted, page, request.caller());
    }
}
