package io.refract.taxonomy;

import io.refract.engine.Page;
import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.answers.Answers;
import io.refract.http.openapi.Returns;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/// All categories at once.
@InTransactions
@Path(CategoriesResource.PATH + "/tree")
@Produces(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Categories")
public class CategoryTreeResource {
    private final CategoryTree tree;
    private final CurrentRequest request;
    private final Answers answers;

    CategoryTreeResource(CategoryTree tree, CurrentRequest request, Answers answers) {
        this.request = request;
        this.tree = tree;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "getCategoryTree", summary = "All categories, each within its parent")
    @Returns(allOf = TaxonomyDescription.CATEGORY_BRANCH)
    public Uni<RestResponse<byte[]>> tree() {
        return tree.json(request.caller()).map(Page::whole).map(answers::page);
    }
}
