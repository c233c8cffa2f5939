package io.refract.posts;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.answers.Answers;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.openapi.Returns;
import io.refract.http.openapi.SharedParameters;
import io.refract.http.openapi.Takes;
import io.refract.http.parameters.DeletedParameter;
import io.refract.http.parameters.QueryParameters;
import io.refract.kernel.Failure;
import io.refract.record.Lists;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Reading posts.
@InTransactions
@Path("/api/v1/posts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class PostsResource {
    private final Lists lists;
    private final PostDocuments documents;
    private final CurrentRequest request;
    private final Answers answers;

    PostsResource(Lists lists, PostDocuments documents, CurrentRequest request, Answers answers) {
        this.lists = lists;
        this.documents = documents;
        this.request = request;
        this.answers = answers;
    }

    @GET
    @Produces(ContentTypes.JSON_OR_LINES)
    @Operation(operationId = "listPosts", summary = "Posts, newest first if no other order is asked for")
    @Parameter(name = "authorId", in = QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "categoryId", in = QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(
            name = "tag",
            in = QUERY,
            description = "The slug of a tag",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "published", in = QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "featured", in = QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(
            name = "search",
            in = QUERY,
            description = "Words to find, as in a search box",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "order",
            in = QUERY,
            schema =
                    @Schema(
                            enumeration = {"newest", "oldest", "popular"},
                            defaultValue = "newest"))
    @Takes(SharedParameters.DELETED)
    @Returns(pageOf = PostsDescription.POST_ITEM)
    public Uni<Response> list(@Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var filter = PostFilter.of(query, request);
        var page = query.page();
        query.check();
        var caller = request.caller();
        return lists.list(filter.query(caller, page.limit()), page, caller);
    }

    @GET
    @Path("/search")
    @Produces(ContentTypes.JSON_OR_LINES)
    @Operation(operationId = "searchPosts", summary = "Published posts that have the words, best match first")
    @Parameter(
            name = "q",
            in = QUERY,
            required = true,
            description = "Words to find, as in a search box",
            schema = @Schema(implementation = String.class))
    @Returns(pageOf = PostsDescription.FOUND_POST)
    public Uni<Response> search(@Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var text = query.text("q", 1, PostSearch.LONGEST);
        var page = query.page();
        query.check();
        var words = text.orElseThrow(() -> Failure.validation("q", "NotNull", "must not be null"));
        return lists.list(PostSearch.query(words, page.limit()), page, request.caller());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPost", summary = "A post")
    @Takes(SharedParameters.DELETED)
    @Returns(PostsDescription.POST)
    public Uni<RestResponse<byte[]>> byId(@PathParam("id") String id, @Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var post = query.path("id", id);
        var chosen = DeletedParameter.read(query);
        query.check();
        return documents
                .byId(post, DeletedParameter.rows(chosen, request), request.caller())
                .map(PostRepository.VIEW::required)
                .map(answers::document);
    }
}
