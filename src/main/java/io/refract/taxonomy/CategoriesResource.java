package io.refract.taxonomy;

import io.refract.http.InTransactions;
import io.refract.query.Order;
import io.refract.record.CollectionResource;
import io.refract.record.View;
import jakarta.ws.rs.Path;

/// The categories of posts.
@InTransactions
@Path(CategoriesResource.PATH)
public class CategoriesResource extends CollectionResource {
    static final String PATH = "/api/v1/categories";

    CategoriesResource() {
        super(
                PATH,
                View.of(
                        "category",
                        "id",
                        "name",
                        "slug",
                        "description",
                        "color",
                        "parentId",
                        "createdAt",
                        "updatedAt",
                        "version"),
                Order.ascending("name"));
    }
}
