package io.refract.identity;

import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.answers.Answers;
import io.refract.http.openapi.Returns;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Reads users by their usernames.
///
/// A class of its own, because a literal path of a class goes before paths with parameters: the username `followers` is
/// not taken for the followers of a user.
@InTransactions
@Path("/api/v1/users/by-username")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UserByUsernameResource {
    /// Two dots in a path lead elsewhere; encoded they arrive as they were sent. There are no percent signs in
    /// usernames, but users of old may be called by two dots.
    private static final String ENCODED_DOTS = "%2E%2E";

    private final UserLookups lookups;
    private final CurrentRequest request;
    private final Answers answers;

    UserByUsernameResource(UserLookups lookups, CurrentRequest request, Answers answers) {
        this.lookups = lookups;
        this.request = request;
        this.answers = answers;
    }

    @GET
    @Path("/{username}")
    @Operation(operationId = "getUserByUsername", summary = "The user with a username")
    @Returns(IdentityDescription.USER)
    public Uni<RestResponse<byte[]>> byUsername(@PathParam("username") String username) {
        var name = username.equals(ENCODED_DOTS) ? ".." : UserResource.storable("username", username);
        return lookups.byUsername(name, request.caller()).map(answers::document);
    }
}
