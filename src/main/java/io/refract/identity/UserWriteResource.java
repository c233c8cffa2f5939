package io.refract.identity;

import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.answers.Answers;
import io.refract.http.idempotency.Writes;
import io.refract.http.limits.RequestLimits;
import io.refract.http.openapi.Returns;
import io.refract.http.openapi.SharedParameters;
import io.refract.http.openapi.Takes;
import io.refract.kernel.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Registers, changes and deletes users.
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UserWriteResource {
    private static final String PATH = "/api/v1/users/";

    private final UserRepository users;
    private final Passwords passwords;
    private final CallerRoles roles;
    private final Writes writes;
    private final RequestLimits limits;
    private final CurrentRequest request;
    private final Answers answers;

    UserWriteResource(
            UserRepository users,
            Passwords passwords,
            CallerRoles roles,
            Writes writes,
            RequestLimits limits,
            CurrentRequest request,
            Answers answers) {
        this.users = users;
        this.passwords = passwords;
        this.roles = roles;
        this.writes = writes;
        this.limits = limits;
        this.request = request;
        this.answers = answers;
    }

    @POST
    @Operation(operationId = "registerUser", summary = "Register a user, without signing in")
    @Returns(value = IdentityDescription.USER, created = true)
    public Uni<RestResponse<byte[]>> register(Registration registration) {
        limits.admitRegistration(request.clientAddress());
        return hash(registration.password())
                .chain(hash -> writes.run(
                        unit -> users.register(unit, registration, hash),
                        registered -> answers.created(PATH + registered.id(), registered.document())));
    }

    /// Before the transaction begins, so that no connection waits for the hash.
    private Uni<Optional<String>> hash(@Nullable String password) {
        return password == null
                ? Uni.createFrom().item(Optional.empty())
                : passwords.hash(password).map(Optional::of);
    }

    @PATCH
    @Path("/{id}")
    @RequiresUser
    @Operation(operationId = "editUser", summary = "Change a user: oneself, or anybody for administrators")
    @Takes(SharedParameters.IF_MATCH)
    @Returns(IdentityDescription.USER)
    public Uni<RestResponse<byte[]>> edit(@PathParam("id") String id, UserEdit edit) {
        var user = Ids.require("id", id);
        var precondition = request.precondition();
        return writes.run(unit -> users.edit(unit, user, edit, precondition), answers::changed)
                .invoke(() -> roles.forget(user));
    }

    @DELETE
    @Path("/{id}")
    @RequiresUser
    @Operation(
            operationId = "deleteUser",
            summary = "Delete a user softly, with posts and comments: oneself, or anybody for administrators")
    @Takes(SharedParameters.IF_MATCH)
    @Returns
    public Uni<RestResponse<byte[]>> delete(@PathParam("id") String id) {
        var user = Ids.require("id", id);
        var precondition = request.precondition();
        return writes.run(unit -> users.delete(unit, user, precondition), _ -> answers.nothing())
                .invoke(() -> roles.forget(user));
    }
}
