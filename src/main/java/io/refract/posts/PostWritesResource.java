package io.refract.posts;

import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.RequiresUser;
import io.refract.http.answers.Answers;
import io.refract.http.idempotency.Writes;
import io.refract.http.openapi.Returns;
import io.refract.http.openapi.SharedParameters;
import io.refract.http.openapi.Takes;
import io.refract.kernel.Ids;
import io.refract.query.Assignment;
import io.refract.query.RowData;
import io.refract.record.Bodies;
import io.refract.record.RecordWrites;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Writing posts.
@InTransactions
@Path(PostWritesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class PostWritesResource {
    static final String PATH = "/api/v1/posts";

    private final RecordWrites records;
    private final Bodies bodies;
    private final Writes writes;
    private final PostRepository posts;
    private final PostViews views;
    private final CurrentRequest request;
    private final Answers answers;

    PostWritesResource(
            RecordWrites records,
            Bodies bodies,
            Writes writes,
            PostRepository posts,
            PostViews views,
            CurrentRequest request,
            Answers answers) {
        this.records = records;
        this.bodies = bodies;
        this.writes = writes;
        this.posts = posts;
        this.views = views;
        this.request = request;
        this.answers = answers;
    }

    @POST
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createPost", summary = "Write a post")
    @Returns(value = PostsDescription.POST, created = true)
    public Uni<RestResponse<byte[]>> create(PostDraft draft) {
        return records.create(
                PostRepository.VIEW, PATH, bodies.of("post", draft, PostTags.of(draft.tags())), PostTags::failure);
    }

    @PATCH
    @Path("/{id}")
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "editPost", summary = "Change a post: its author and administrators")
    @Takes(SharedParameters.IF_MATCH)
    @Returns(PostsDescription.POST)
    public Uni<RestResponse<byte[]>> edit(@PathParam("id") String id, PostChanges changes) {
        return records.edit(
                PostRepository.VIEW,
                id,
                bodies.of("post", changes, PostTags.of(changes.tagIds())),
                request.precondition().with(changes.version()),
                PostTags::failure);
    }

    @DELETE
    @Path("/{id}")
    @RequiresUser
    @Operation(operationId = "deletePost", summary = "Delete a post softly: its author and staff")
    @Takes(SharedParameters.IF_MATCH)
    @Returns
    public Uni<RestResponse<byte[]>> delete(@PathParam("id") String id) {
        return records.delete(PostRepository.VIEW, id);
    }

    @POST
    @Path("/{id}/restore")
    @RequiresUser
    @Operation(operationId = "restorePost", summary = "Bring a deleted post back: staff")
    @Takes(SharedParameters.IF_MATCH)
    @Returns(PostsDescription.POST)
    public Uni<RestResponse<byte[]>> restore(@PathParam("id") String id) {
        request.staff();
        var post = Ids.require("id", id);
        var precondition = request.precondition();
        return writes.run(unit -> posts.restore(unit, post, precondition), answers::changed);
    }

    @POST
    @Path("/{id}/publish")
    @RequiresUser
    @Operation(operationId = "publishPost", summary = "Show a post to everybody: its author and administrators")
    @Takes(SharedParameters.IF_MATCH)
    @Returns(PostsDescription.POST)
    public Uni<RestResponse<byte[]>> publish(@PathParam("id") String id) {
        return publish(id, true);
    }

    @POST
    @Path("/{id}/unpublish")
    @RequiresUser
    @Operation(operationId = "unpublishPost", summary = "Make a post a draft again: its author and administrators")
    @Takes(SharedParameters.IF_MATCH)
    @Returns(PostsDescription.POST)
    public Uni<RestResponse<byte[]>> unpublish(@PathParam("id") String id) {
        return publish(id, false);
    }

    @POST
    @Path("/{id}/view")
    @Operation(operationId = "viewPost", summary = "Count a view")
    @Returns
    public Uni<RestResponse<byte[]>> view(@PathParam("id") String id) {
        var post = Ids.require("id", id);
        return writes.send(work -> views.count(work, post), _ -> answers.nothing());
    }

    private Uni<RestResponse<byte[]>> publish(String id, boolean published) {
        var shown = Assignment.to("published", published);
        return records.edit(
                PostRepository.VIEW,
                id,
                new RowData(List.of(shown), List.of()),
                request.precondition(),
                UnaryOperator.identity());
    }
}
