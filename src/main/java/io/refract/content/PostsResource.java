package io.refract.content;

import io.refract.engine.Engine;
import io.refract.http.Answers;
import io.refract.http.CurrentRequest;
import io.refract.http.DeletedParameter;
import io.refract.http.QueryParameters;
import io.refract.kernel.Document;
import io.refract.kernel.Failure;
import io.refract.kernel.Ids;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Reading posts.
@Path("/api/v1/posts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class PostsResource {
    private final Engine engine;
    private final PostDocuments documents;
    private final CurrentRequest request;
    private final Answers answers;

    PostsResource(Engine engine, PostDocuments documents, CurrentRequest request, Answers answers) {
        this.engine = engine;
        this.documents = documents;
        this.request = request;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "A page of posts: authorId, categoryId, tag, published, featured, search, order, deleted,"
                    + " limit, cursor, count")
    public Uni<RestResponse<byte[]>> list(@Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var filter = PostFilter.of(query, request);
        var page = query.page();
        query.check();
        var caller = request.caller();
        var posts = filter.query(caller, page.limit()).total(page.total());
        return engine.page(posts, page.cursor().orElse(null), caller).map(answers::page);
    }

    @GET
    @Path("/search")
    @Operation(summary = "A page of published posts that match q, best first: q, limit, cursor, count")
    public Uni<RestResponse<byte[]>> search(@Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var text = query.text("q", 1, PostSearch.LONGEST);
        var page = query.page();
        query.check();
        var words = text.orElseThrow(() -> Failure.validation("q", "NotNull", "must not be null"));
        var posts = PostSearch.query(words, page.limit()).total(page.total());
        return engine.page(posts, page.cursor().orElse(null), request.caller()).map(answers::page);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A post: deleted")
    public Uni<RestResponse<byte[]>> byId(@PathParam("id") String id, @Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var post = Ids.require("id", id);
        var chosen = DeletedParameter.read(query);
        query.check();
        return documents
                .byId(post, DeletedParameter.rows(chosen, request), request.caller())
                .map(this::answer);
    }

    private RestResponse<byte[]> answer(Optional<Document> document) {
        return answers.document(document.orElseThrow(() -> Failure.notFound("post")));
    }
}
