package io.refract.content;

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
import org.jboss.resteasy.reactive.RestResponse;

/// The categories of posts.
@Path("/api/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Categories")
public class CategoriesResource {
    static final Selection SHAPE =
            Selection.of("id", "name", "slug", "description", "color", "parentId", "createdAt", "updatedAt", "version");
    private static final List<Order> BY_NAME = List.of(Order.ascending("name"));

    private final Engine engine;
    private final CategoryTree tree;
    private final CategoryEditing categories;
    private final Writes writes;
    private final CurrentRequest request;
    private final Answers answers;

    CategoriesResource(
            Engine engine,
            CategoryTree tree,
            CategoryEditing categories,
            Writes writes,
            CurrentRequest request,
            Answers answers) {
        this.engine = engine;
        this.tree = tree;
        this.categories = categories;
        this.writes = writes;
        this.request = request;
        this.answers = answers;
    }

    static FindOne query(UUID id) {
        return FindOne.of("category", Condition.field("id").equalTo(id), SHAPE);
    }

    @GET
    @Operation(operationId = "listCategories", summary = "Categories by name")
    @Returns(pageOf = ContentDescription.CATEGORY)
    public Uni<RestResponse<byte[]>> list(@Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var page = query.page();
        query.check();
        var all = FindMany.of("category", Condition.TRUE, BY_NAME, page.limit(), SHAPE)
                .total(page.total());
        return engine.page(all, page.cursor().orElse(null), request.caller()).map(answers::page);
    }

    @GET
    @Path("/tree")
    @Operation(operationId = "getCategoryTree", summary = "All categories, each within its parent")
    @Returns(allOf = ContentDescription.CATEGORY_BRANCH)
    public Uni<RestResponse<byte[]>> tree() {
        return tree.json()
                .map(data -> answers.page(new Page(data, Optional.empty(), Optional.empty(), OptionalLong.empty())));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCategory", summary = "A category")
    @Returns(ContentDescription.CATEGORY)
    public Uni<RestResponse<byte[]>> byId(@PathParam("id") String id) {
        return engine.find(query(Ids.require("id", id)), request.caller())
                .map(found -> answers.document(found.orElseThrow(() -> Failure.notFound("category"))));
    }

    @POST
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createCategory", summary = "Make a category: staff")
    @Returns(value = ContentDescription.CATEGORY, created = true)
    public Uni<RestResponse<byte[]>> create(CategoryDraft draft) {
        request.staff();
        return writes.run(
                unit -> categories.create(unit, draft),
                created -> answers.created("/api/v1/categories/" + created.id(), created.document()));
    }

    @PATCH
    @Path("/{id}")
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "editCategory", summary = "Change or move a category: staff")
    @Takes(SharedParameters.IF_MATCH)
    @Returns(ContentDescription.CATEGORY)
    public Uni<RestResponse<byte[]>> edit(@PathParam("id") String id, CategoryChanges changes) {
        request.staff();
        var category = Ids.require("id", id);
        var precondition = request.precondition();
        return writes.run(unit -> categories.edit(unit, category, changes, precondition), answers::changed);
    }

    @DELETE
    @Path("/{id}")
    @RequiresUser
    @Operation(operationId = "deleteCategory", summary = "Delete a category; its posts stay: staff")
    @Takes(SharedParameters.IF_MATCH)
    @Returns
    public Uni<RestResponse<byte[]>> delete(@PathParam("id") String id) {
        request.staff();
        var category = Ids.require("id", id);
        var precondition = request.precondition();
        return writes.run(unit -> categories.delete(unit, category, precondition), deleted -> answers.nothing());
    }
}
