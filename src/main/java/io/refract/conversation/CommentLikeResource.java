package io.refract.conversation;

import io.refract.http.RequiresUser;
import io.refract.http.answers.Answers;
import io.refract.http.idempotency.Writes;
import io.refract.http.openapi.Returns;
import io.refract.kernel.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The caller's like of a comment.
@Path("/api/v1/comments/{id}/like")
@Produces(MediaType.APPLICATION_JSON)
@RequiresUser
@Tag(name = "Likes")
class CommentLikeResource {
    private final LikeService likes;
    private final Answers answers;
    private final Writes writes;

    CommentLikeResource(LikeService likes, Answers answers, Writes writes) {
        this.likes = likes;
        this.answers = answers;
        this.writes = writes;
    }

    @PUT
    @Operation(operationId = "likeComment", summary = "Like a comment")
    @Returns(value = ConversationDescription.LIKES, tagged = false)
    public Uni<RestResponse<byte[]>> like(@PathParam("id") String id) {
        var target = Ids.require("id", id);
        return writes.run(unit -> likes.like(unit, LikeTarget.COMMENT, target), it -> answers.json(it.json()));
    }

    @DELETE
    @Operation(operationId = "unlikeComment", summary = "Do not like a comment any more")
    @Returns(value = ConversationDescription.LIKES, tagged = false)
    public Uni<RestResponse<byte[]>> unlike(@PathParam("id") String id) {
        var target = Ids.require("id", id);
        return writes.run(unit -> likes.unlike(unit, LikeTarget.COMMENT, target), it -> answers.json(it.json()));
    }
}
