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

/// The caller's following of a user.
@Path("/api/v1/users/{id}/follow")
@Produces(MediaType.APPLICATION_JSON)
@RequiresUser
@Tag(name = "Follows")
class FollowResource {
    private final FollowService follows;
    private final Answers answers;
    private final Writes writes;

    FollowResource(FollowService follows, Answers answers, Writes writes) {
        this.follows = follows;
        this.answers = answers;
        this.writes = writes;
    }

    @PUT
    @Operation(operationId = "followUser", summary = "Follow a user")
    @Returns(value = ConversationDescription.FOLLOWS, tagged = false)
    public Uni<RestResponse<byte[]>> follow(@PathParam("id") String id) {
        var user = Ids.require("id", id);
        return writes.run(unit -> follows.follow(unit, user), it -> answers.json(it.json()));
    }

    @DELETE
    @Operation(operationId = "unfollowUser", summary = "Do not follow a user any more")
    @Returns(value = ConversationDescription.FOLLOWS, tagged = false)
    public Uni<RestResponse<byte[]>> unfollow(@PathParam("id") String id) {
        var user = Ids.require("id", id);
        return writes.run(unit -> follows.unfollow(unit, user), it -> answers.json(it.json()));
    }
}
