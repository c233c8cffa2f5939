package io.refract.conversation;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.RequiresUser;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.openapi.Returns;
import io.refract.http.openapi.SharedParameters;
import io.refract.http.openapi.Takes;
import io.refract.http.parameters.DeletedParameter;
import io.refract.http.parameters.QueryParameters;
import io.refract.kernel.Ids;
import io.refract.record.RecordWrites;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// What is said about a post.
@InTransactions
@Path("/api/v1/posts/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
class PostCommentsResource {
    private final CommentReads reads;
    private final RecordWrites records;
    private final CurrentRequest request;

    PostCommentsResource(CommentReads reads, RecordWrites records, CurrentRequest request) {
        this.reads = reads;
        this.records = records;
        this.request = request;
    }

    @GET
    @Produces(ContentTypes.JSON_OR_LINES)
    @Operation(
            operationId = "listComments",
            summary = "The comments on a post, oldest first: those of the top level if nothing else is asked for")
    @Parameter(
            name = "parentId",
            in = QUERY,
            description = "The comment whose replies are wanted",
            schema = @Schema(implementation = UUID.class))
    @Parameter(
            name = "flat",
            in = QUERY,
            description = "Whether replies are wanted among the others",
            schema = @Schema(implementation = Boolean.class))
    @Takes(SharedParameters.DELETED)
    @Returns(pageOf = ConversationDescription.COMMENT)
    public Uni<Response> list(@PathParam("id") String id, @Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var post = query.path("id", id);
        var scope = CommentScope.read(query);
        var chosen = DeletedParameter.read(query);
        var page = query.page();
        query.check();
        var deleted = DeletedParameter.rows(chosen, request);
        return reads.ofPost(post, scope, deleted, page, request.caller());
    }

    @POST
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createComment", summary = "Comment on a post, or reply to a comment on it")
    @Returns(value = ConversationDescription.COMMENT, created = true)
    public Uni<RestResponse<byte[]>> create(@PathParam("id") String id, NewComment body) {
        var post = Ids.require("id", id);
        return records.create(CommentRepository.VIEW, "/api/v1/comments", body.on(post), NewComment::failure);
    }
}
