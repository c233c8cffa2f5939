package io.refract.conversation;

import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.RequiresUser;
import io.refract.http.openapi.Returns;
import io.refract.kernel.Failure;
import io.refract.kernel.Ids;
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

/// The caller's following of a user.
@InTransactions
@Path("/api/v1/users/{id}/follow")
@Produces(MediaType.APPLICATION_JSON)
@RequiresUser
@Tag(name = "Follows")
class FollowResource {
    private static final Tie FOLLOW = new Tie("user", "followers", "followerId", "following");

    private final Ties ties;
    private final CurrentRequest request;

    FollowResource(Ties ties, CurrentRequest request) {
        this.ties = ties;
        this.request = request;
    }

    @PUT
    @Operation(operationId = "followUser", summary = "Follow a user")
    @Returns(value = ConversationDescription.FOLLOWS, tagged = false)
    public Uni<RestResponse<byte[]>> follow(@PathParam("id") String id) {
        if (request.caller().is(Ids.require("id", id))) {
            throw Failure.validation("id", "NotSelf", "must not be your own");
        }
        return ties.make(FOLLOW, id);
    }

    @DELETE
    @Operation(operationId = "unfollowUser", summary = "Do not follow a user any more")
    @Returns(value = ConversationDescription.FOLLOWS, tagged = false)
    public Uni<RestResponse<byte[]>> unfollow(@PathParam("id") String id) {
        return ties.undo(FOLLOW, id);
    }
}
