package io.refract.identity.keys;

import io.refract.access.Caller;
import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.answers.Answers;
import io.refract.http.openapi.Returns;
import io.refract.identity.UserReads;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
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
    @Operation(operationId = "getMe", summary = "The user of the token or key, and what is known of it")
    @Returns(KeysDescription.CALLER)
    public Uni<RestResponse<byte[]>> me() {
        var user = request.user();
        return Uni.createFrom()
                .deferred(() -> users.byId(user.id(), user))
                .onFailure(failure -> isOutOfScope(user, failure))
                .recoverWithItem(() -> CurrentCaller.unread(user))
                .map(document -> answers.document(CurrentCaller.of(document, user)));
    }

    /// Whoever calls by a key may know for whom, whatever its scopes.
    private static boolean isOutOfScope(Caller.SignedIn user, Throwable failure) {
        return user.key().isPresent() && failure instanceof Failure refused && refused.code() == ErrorCode.FORBIDDEN;
    }
}
