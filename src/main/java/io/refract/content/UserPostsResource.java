package io.refract.content;

import io.refract.access.Caller;
import io.refract.engine.Engine;
import io.refract.engine.Page;
import io.refract.http.Answers;
import io.refract.http.CurrentRequest;
import io.refract.http.QueryParameters;
import io.refract.kernel.Failure;
import io.refract.kernel.Ids;
import io.refract.query.Condition;
import io.refract.query.FindOne;
import io.refract.query.Selection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// The posts of one user.
@Path("/api/v1/users/{id}/posts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class UserPostsResource {
    private static final Selection ID = Selection.of("id");

    private final Engine engine;
    private final CurrentRequest request;
    private final Answers answers;

    UserPostsResource(Engine engine, CurrentRequest request, Answers answers) {
        this.engine = engine;
        this.request = request;
        this.answers = answers;
    }

    @GET
    @Operation(summary = "A page of a user's posts, newest first: published, limit, cursor, count")
    public Uni<RestResponse<byte[]>> list(@PathParam("id") String id, @Context HttpServerRequest http) {
        var author = Ids.require("id", id);
        var query = QueryParameters.of(http);
        var filter = PostFilter.ofAuthor(author, query.flag("published"));
        var page = query.page();
        query.check();
        var caller = request.caller();
        var posts = filter.query(caller, page.limit()).total(page.total());
        return engine.page(posts, page.cursor().orElse(null), caller)
                .call(found ->
                        isEmpty(found) ? requireUser(author) : Uni.createFrom().voidItem())
                .map(answers::page);
    }

    private static boolean isEmpty(Page page) {
        return page.data().length == 2;
    }

    /// Only somebody without posts may not exist, so that a second look is worth its price there alone.
    private Uni<Void> requireUser(UUID id) {
        return engine.find(FindOne.of("user", Condition.field("id").equalTo(id), ID), Caller.ANONYMOUS)
                .invoke(user -> {
                    if (user.isEmpty()) {
                        throw Failure.notFound("user");
                    }
                })
                .replaceWithVoid();
    }
}
