package io.refract.identity;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.RequiresUser;
import io.refract.http.answers.Answers;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.openapi.Returns;
import io.refract.http.openapi.SharedParameters;
import io.refract.http.openapi.Takes;
import io.refract.http.parameters.DeletedParameter;
import io.refract.http.parameters.QueryParameters;
import io.refract.kernel.Failure;
import io.refract.kernel.Text;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Reads users.
@InTransactions
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Users")
public class UserResource {
    private static final int MAX_WORDS = 100;

    private final UserReads users;
    private final UserLookups lookups;
    private final CurrentRequest request;
    private final Answers answers;

    UserResource(UserReads users, UserLookups lookups, CurrentRequest request, Answers answers) {
        this.users = users;
        this.lookups = lookups;
        this.request = request;
        this.answers = answers;
    }

    @GET
    @Produces(ContentTypes.JSON_OR_LINES)
    @Operation(operationId = "listUsers", summary = "Users, newest first")
    @Parameter(
            name = "q",
            in = QUERY,
            description = "What the name or the username contains",
            schema = @Schema(implementation = String.class))
    @Takes(SharedParameters.DELETED)
    @Returns(pageOf = IdentityDescription.USER_ITEM)
    public Uni<Response> list(@Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var words = query.text("q", 1, MAX_WORDS);
        var chosen = DeletedParameter.read(query);
        var page = query.page();
        query.check();
        var deleted = DeletedParameter.rows(chosen, request);
        return users.list(words, deleted, page, request.caller());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getUser",
            summary = "A user with numbers of posts, followers and more; in full for the user and administrators")
    @Takes(SharedParameters.DELETED)
    @Returns(IdentityDescription.USER)
    public Uni<RestResponse<byte[]>> byId(@PathParam("id") String id, @Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var user = query.path("id", id);
        var chosen = DeletedParameter.read(query);
        query.check();
        return users.byId(user, DeletedParameter.rows(chosen, request), request.caller())
                .map(answers::document);
    }

    @GET
    @Path("/by-email/{email}")
    @RequiresUser
    @Operation(
            operationId = "getUserByEmail",
            summary = "The user with an e-mail address: oneself, or anybody for staff")
    @Returns(IdentityDescription.USER)
    public Uni<RestResponse<byte[]>> byEmail(@PathParam("email") String email) {
        return lookups.byEmail(storable("email", email), request.user()).map(answers::document);
    }

    static String storable(String path, String text) {
        if (!Text.storable(text)) {
            throw Failure.validation(path, "Text", "must not contain NUL characters or broken surrogate pairs");
        }
        return text;
    }
}
