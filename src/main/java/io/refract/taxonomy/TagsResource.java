package io.refract.taxonomy;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.refract.http.InTransactions;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.openapi.Returns;
import io.refract.http.parameters.QueryParameters;
import io.refract.query.Condition;
import io.refract.query.Order;
import io.refract.record.CollectionResource;
import io.refract.record.View;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// The tags of posts.
@InTransactions
@Path(TagsResource.PATH)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
public class TagsResource extends CollectionResource {
    static final String PATH = "/api/v1/tags";
    private static final int LONGEST_NAME = 100;

    TagsResource() {
        super(
                PATH,
                View.of("tag", "id", "name", "slug", "description", "color", "createdAt", "updatedAt", "version"),
                Order.ascending("name"));
    }

    @Override
    @GET
    @Produces(ContentTypes.JSON_OR_LINES)
    @Operation(operationId = "listTags", summary = "Tags by name")
    @Parameter(
            name = "q",
            in = QUERY,
            description = "What the name contains",
            schema = @Schema(implementation = String.class))
    @Returns(pageOf = "TagDocument")
    public Uni<Response> list(@Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var part = query.text("q", 1, LONGEST_NAME);
        var named = part.map(text -> Condition.field("name").containsIgnoringCase(text))
                .orElse(Condition.TRUE);
        return list(named, query);
    }
}
