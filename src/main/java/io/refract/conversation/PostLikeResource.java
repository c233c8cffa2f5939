package io.refract.conversation;

import io.refract.http.InTransactions;
import io.refract.http.RequiresUser;
import io.refract.http.openapi.Returns;
import io.refract.record.Tie;
import io.refract.record.Ties;
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

/// The caller's like of a post.
@InTransactions
@Path("/api/v1/posts/{id}/like")
@Produces(MediaType.APPLICATION_JSON)
@RequiresUser
@Tag(name = "Likes")
class PostLikeResource {
    private static final Tie LIKE = new Tie("post", "likes", "userId", "liked");

    private final Ties ties;

    PostLikeResource(Ties ties) {
        this.ties = ties;
    }

    @PUT
    @Operation(operationId = "likePost", summary = "Like a post")
    @Returns(value = ConversationDescription.LIKES, tagged = false)
    public Uni<RestResponse<byte[]>> like(@PathParam("id") String id) {
        return ties.make(LIKE, id);
    }

    @DELETE
    @Operation(operationId = "unlikePost", summary = "Do not like a post any more")
    @Returns(value = ConversationDescription.LIKES, tagged = false)
    public Uni<RestResponse<byte[]>> unlike(@PathParam("id") String id) {
        return ties.undo(LIKE, id);
    }
}
