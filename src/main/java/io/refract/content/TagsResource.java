package io.refract.content;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.refract.engine.Page;
import io.refract.http.Answers;
import io.refract.http.QueryParameters;
import io.refract.http.RequiresUser;
import io.refract.http.openapi.Returns;
import io.refract.http.openapi.SharedParameters;
import io.refract.http.openapi.Takes;
import io.refract.query.Condition;
import io.refract.query.Order;
import io.refract.query.Selection;
import io.refract.record.RecordCollections;
import io.refract.record.View;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

/// The tags of posts.
@Path(TagsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
public class TagsResource {
    static final String PATH = "/api/v1/tags";
    static final View VIEW = new View(
            "tag", Selection.of("id", "name", "slug", "description", "color", "createdAt", "updatedAt", "version"));
    private static final List<Order> BY_NAME = List.of(Order.ascending("name"));
    private static final int LONGEST_NAME = 100;

    private final RecordCollections collections;
    private final PopularTags popular;
    private final Answers answers;

    TagsResource(RecordCollections collections, PopularTags popular, Answers answers) {
        this.collections = collections;
        this.popular = popular;
        this.answers = answers;
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
        var named = part.map(text -> Condition.field("name").containsIgnoringCase(text))
                .orElse(Condition.TRUE);
        return collections.list(VIEW, named, BY_NAME, query);
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
        return popular.json(limit).map(Page::whole).map(answers::page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getTag", summary = "A tag")
    @Returns(ContentDescription.TAG)
    public Uni<RestResponse<byte[]>> byId(@PathParam("id") String id) {
        return collections.byId(VIEW, id);
    }

    @POST
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTag", summary = "Make a tag: staff")
    @Returns(value = ContentDescription.TAG, created = true)
    public Uni<RestResponse<byte[]>> create(TagDraft draft) {
        return collections.create(VIEW, PATH, draft);
    }

    @PATCH
    @Path("/{id}")
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "editTag", summary = "Change a tag: staff")
    @Takes(SharedParameters.IF_MATCH)
    @Returns(ContentDescription.TAG)
    public Uni<RestResponse<byte[]>> edit(@PathParam("id") String id, TagChanges changes) {
        return collections.edit(VIEW, id, changes, changes.version());
    }

    @DELETE
    @Path("/{id}")
    @RequiresUser
    @Operation(operationId = "deleteTag", summary = "Delete a tag; posts lose it: staff")
    @Takes(SharedParameters.IF_MATCH)
    @Returns
    public Uni<RestResponse<byte[]>> delete(@PathParam("id") String id) {
        return collections.delete(VIEW, id);
    }
}
