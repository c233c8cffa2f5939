package io.refract.content;

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
import org.jboss.resteasy.reactive.RestResponse;

/// The categories of posts.
@Path(CategoriesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Categories")
public class CategoriesResource {
    static final String PATH = "/api/v1/categories";
    static final View VIEW = new View(
            "category",
            Selection.of(
                    "id", "name", "slug", "description", "color", "parentId", "createdAt", "updatedAt", "version"));
    private static final List<Order> BY_NAME = List.of(Order.ascending("name"));

    private final RecordCollections collections;
    private final CategoryTree tree;
    private final Answers answers;

    CategoriesResource(RecordCollections collections, CategoryTree tree, Answers answers) {
        this.collections = collections;
        this.tree = tree;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listCategories", summary = "Categories by name")
    @Returns(pageOf = ContentDescription.CATEGORY)
    public Uni<RestResponse<byte[]>> list(@Context HttpServerRequest http) {
        return collections.list(VIEW, Condition.TRUE, BY_NAME, QueryParameters.of(http));
    }

    @GET
    @Path("/tree")
    @Operation(operationId = "getCategoryTree", summary = "All categories, each within its parent")
    @Returns(allOf = ContentDescription.CATEGORY_BRANCH)
    public Uni<RestResponse<byte[]>> tree() {
        return tree.json().map(Page::whole).map(answers::page);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCategory", summary = "A category")
    @Returns(ContentDescription.CATEGORY)
    public Uni<RestResponse<byte[]>> byId(@PathParam("id") String id) {
        return collections.byId(VIEW, id);
    }

    @POST
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createCategory", summary = "Make a category: staff")
    @Returns(value = ContentDescription.CATEGORY, created = true)
    public Uni<RestResponse<byte[]>> create(CategoryDraft draft) {
        return collections.create(VIEW, PATH, draft);
    }

    @PATCH
    @Path("/{id}")
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "editCategory", summary = "Change or move a category: staff")
    @Takes(SharedParameters.IF_MATCH)
    @Returns(ContentDescription.CATEGORY)
    public Uni<RestResponse<byte[]>> edit(@PathParam("id") String id, CategoryChanges changes) {
        return collections.edit(VIEW, id, changes, changes.version());
    }

    @DELETE
    @Path("/{id}")
    @RequiresUser
    @Operation(operationId = "deleteCategory", summary = "Delete a category; its posts stay: staff")
    @Takes(SharedParameters.IF_MATCH)
    @Returns
    public Uni<RestResponse<byte[]>> delete(@PathParam("id") String id) {
        return collections.delete(VIEW, id);
    }
}
