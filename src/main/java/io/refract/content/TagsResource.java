package io.refract.content;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.refract.engine.Engine;
import io.refract.engine.Page;
import io.refract.http.Answers;
import io.refract.http.CurrentRequest;
import io.refract.http.QueryParameters;
import io.refract.http.RequiresUser;
import io.refract.http.Writes;
import io.refract.http.openapi.Returns;
import io.refract.http.openapi.SharedParameters;
import io.refract.http.openapi.Takes;
import io.refract.kernel.Failure;
import io.refract.kernel.Ids;
import io.refract.query.Condition;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.Order;
import io.refract.query.Selection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

/// The tags of posts.
@Path("/api/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
public class TagsResource {
    static final Selection SHAPE =
            Selection.of("id", "name", "slug", "description", "color", "createdAt", "updatedAt", "version");
    private static final List<Order> BY_NAME = List.of(Order.ascending("name"));
    private static final int LONGEST_NAME = 100;

    private final Engine engine;
    private final PopularTags popular;
    private final TagEditing tags;
    private final Writes writes;
    private final CurrentRequest request;
    private final Answers answers;

    TagsResource(
            Engine engine,
            PopularTags popular,
            TagEditing tags,
            Writes writes,
            CurrentRequest request,
            Answers answers) {
        this.engine = engine;
        this.popular = popular;
        this.tags = tags;
        this.writes = writes;
        this.request = request;
        this.answers = answers;
    }

    static FindOne query(UUID id) {
        return FindOne.of("tag", Condition.field("id").equalTo(id), SHAPE);
    }

    @GET
    @Operation(operationId = "listTags", summary = "Tags by name")
    @Parameter(
            name = "q",
            in = QUERY,
            description = "What the name contains",
            schema = @Schema(implementation = String.class))
    @Returns(pageOf = ContentDescription.TAG)
    public Uni<RestResponse<byte[]>> list(@Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var part = query.text("q", 1, LONGEST_NAME);
        var page = query.page();
        query.check();
        var named = part.map(text -> Condition.field("name").containsIgnoringCase(text))
                .orElse(Condition.TRUE);
        var found = FindMany.of("tag", named, BY_NAME, page.limit(), SHAPE).total(page.total());
        return engine.page(found, page.cursor().orElse(null), request.caller()).map(answers::page);
    }

    @GET
    @Path("/popular")
    @Operation(operationId = "listPopularTags", summary = "The tags of most published posts, with their number")
    @Takes(SharedParameters.LIMIT)
    @Returns(allOf = ContentDescription.POPULAR_TAG)
    public Uni<RestResponse<byte[]>> popular(@Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var limit = query.limit();
        query.check();
        return popular.json(limit)
                .map(data -> answers.page(new Page(data, Optional.empty(), Optional.empty(), OptionalLong.empty())));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTag", summary = "A tag")
    @Returns(ContentDescription.TAG)
    public Uni<RestResponse<byte[]>> byId(@PathParam("id") String id) {
        return engine.find(query(Ids.require("id", id)), request.caller())
                .map(found -> answers.document(found.orElseThrow(() -> Failure.notFound("tag"))));
    }

    @POST
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTag", summary = "Make a tag: staff")
    @Returns(value = ContentDescription.TAG, created = true)
    public Uni<RestResponse<byte[]>> create(TagDraft draft) {
        request.staff();
        return writes.run(
                unit -> tags.create(unit, draft),
                created -> answers.created("/api/v1/tags/" + created.id(), created.document()));
    }

    @PATCH
    @Path("/{id}")
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "editTag", summary = "Change a tag: staff")
    @Takes(SharedParameters.IF_MATCH)
    @Returns(ContentDescription.TAG)
    public Uni<RestResponse<byte[]>> edit(@PathParam("id") String id, TagChanges changes) {
        request.staff();
        var tag = Ids.require("id", id);
        var precondition = request.precondition();
        return writes.run(unit -> tags.edit(unit, tag, changes, precondition), answers::changed);
    }

    @DELETE
    @Path("/{id}")
    @RequiresUser
    @Operation(operationId = "deleteTag", summary = "Delete a tag; posts lose it: staff")
    @Takes(SharedParameters.IF_MATCH)
    @Returns
    public Uni<RestResponse<byte[]>> delete(@PathParam("id") String id) {
        request.staff();
        var tag = Ids.require("id", id);
        var precondition = request.precondition();
        return writes.run(unit -> tags.delete(unit, tag, precondition), deleted -> answers.nothing());
    }
}
