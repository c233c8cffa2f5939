package io.refract.posts;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.openapi.Returns;
import io.refract.http.openapi.SharedParameters;
import io.refract.http.openapi.Takes;
import io.refract.http.parameters.DeletedParameter;
import io.refract.http.parameters.QueryParameters;
import io.refract.record.Lists;
import io.refract.record.Visibility;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The posts of one user.
@InTransactions
@Path("/api/v1/users/{id}/posts")
@Produces(ContentTypes.JSON_OR_LINES)
@Tag(name = "Posts")
public class UserPostsResource {
    private final Lists lists;
    private final CurrentRequest request;

    UserPostsResource(Lists lists, CurrentRequest request) {
        this.lists = lists;
        this.request = request;
    }

    @GET
    @Operation(operationId = "listPostsOfUser", summary = "A user's posts, newest first")
    @Parameter(name = "published", in = QUERY, schema = @Schema(implementation = Boolean.class))
    @Takes(SharedParameters.DELETED)
    @Returns(pageOf = PostsDescription.POST_ITEM)
    public Uni<Response> list(@PathParam("id") String id, @Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var author = query.path("id", id);
        var published = query.flag("published");
        var chosen = DeletedParameter.read(query);
        var page = query.page();
        query.check();
        var deleted = DeletedParameter.rows(chosen, request);
        var caller = request.caller();
        var posts = PostFilter.ofAuthor(author, published, deleted).query(caller, page.limit());
        return lists.within(posts, page, Visibility.Target.owner("user", author, deleted), caller);
    }
}
