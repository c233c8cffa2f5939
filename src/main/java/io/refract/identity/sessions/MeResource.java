package io.refract.identity.sessions;

import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.answers.Answers;
import io.refract.http.openapi.Returns;
import io.refract.identity.IdentityDescription;
import io.refract.identity.UserReads;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Tells who is signed in.
@Path("/api/v1/auth/me")
@Produces(MediaType.APPLICATION_JSON)
@RequiresUser
@Tag(name = "Identity")
public class MeResource {
    private final UserReads users;
    private final Answers answers;
    private final CurrentRequest request;

    MeResource(UserReads users, Answers answers, CurrentRequest request) {
        this.users = users;
        this.answers = answers;
        this.request = request;
    }

    @GET
    @Operation(operationId = "getMe", summary = "The user of the token, in full")
    @Returns(IdentityDescription.USER)
    public Uni<RestResponse<byte[]>> me() {
        var user = request.user();
        return users.byId(user.id(), user).map(answers::document);
    }
}
