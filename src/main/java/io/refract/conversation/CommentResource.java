package io.refract.conversation;

import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.RequiresUser;
import io.refract.http.answers.Answers;
import io.refract.http.idempotency.Writes;
import io.refract.http.openapi.Returns;
import io.refract.http.openapi.SharedParameters;
import io.refract.http.openapi.Takes;
import io.refract.http.parameters.DeletedParameter;
import io.refract.http.parameters.QueryParameters;
import io.refract.kernel.Ids;
import io.refract.record.Bodies;
import io.refract.record.RecordWrites;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// One comment.
@InTransactions
@Path("/api/v1/comments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
class CommentResource {
    private final CommentReads reads;
    private final RecordWrites records;
    private final Bodies bodies;
    private final CommentRepository comments;
    private final CurrentRequest request;
    private final Answers answers;
    private final Writes writes;

    CommentResource(
            CommentReads reads,
            RecordWrites records,
            Bodies bodies,
            CommentRepository comments,
            CurrentRequest request,
            Answers answers,
            Writes writes) {
        this.reads = reads;
        this.records = records;
        this.bodies = bodies;
        this.comments = comments;
        this.request = request;
        this.answers = answers;
        this.writes = writes;
    }

    @GET
    @Operation(operationId = "getComment", summary = "A comment")
    @Takes(SharedParameters.DELETED)
    @Returns(ConversationDescription.COMMENT)
    public Uni<RestResponse<byte[]>> one(@PathParam("id") String id, @Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var comment = query.path("id", id);
        var chosen = DeletedParameter.read(query);
        query.check();
        return reads.one(comment, DeletedParameter.rows(chosen, request), request.caller())
                .map(answers::document);
    }

    @PATCH
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "editComment", summary = "Edit a comment: its author, administrators")
    @Takes(SharedParameters.IF_MATCH)
    @Returns(ConversationDescription.COMMENT)
    public Uni<RestResponse<byte[]>> edit(@PathParam("id") String id, CommentEdit body) {
        return records.edit(
                CommentRepository.VIEW,
                id,
                bodies.of("comment", body),
                request.precondition().with(body.version()),
                UnaryOperator.identity());
    }

    @DELETE
    @RequiresUser
    @Operation(
            operationId = "deleteComment",
            summary = "Delete a comment softly, but not the replies to it: its author, staff")
    @Takes(SharedParameters.IF_MATCH)
    @Returns
    public Uni<RestResponse<byte[]>> delete(@PathParam("id") String id) {
        return records.delete(CommentRepository.VIEW, id);
    }

    @POST
    @Path("/restore")
    @RequiresUser
    @Operation(operationId = "restoreComment", summary = "Bring a deleted comment back: staff")
    @Takes(SharedParameters.IF_MATCH)
    @Returns(ConversationDescription.COMMENT)
    public Uni<RestResponse<byte[]>> restore(@PathParam("id") String id) {
        request.staff();
        var comment = Ids.require("id", id);
        var precondition = request.precondition();
        return writes.run(unit -> comments.restore(unit, comment, precondition), answers::changed);
    }
}
