package io.refract.taxonomy;

import io.refract.engine.Page;
import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.answers.Answers;
import io.refract.http.openapi.Returns;
import io.refract.http.openapi.SharedParameters;
import io.refract.http.openapi.Takes;
import io.refract.http.parameters.QueryParameters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/// The tags that most posts have.
@InTransactions
@Path(TagsResource.PATH + "/popular")
@Produces(MediaType.APPLICATION_JSON)
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
public class PopularTagsResource {
    private final PopularTags popular;
    private final CurrentRequest request;
    private final Answers answers;

    PopularTagsResource(PopularTags popular, CurrentRequest request, Answers answers) {
        this.request = request;
        this.popular = popular;
        this.answers = answers;
    }

    @GET
    @Operation(operationId = "listPopularTags", summary = "The tags of most published posts, with their number")
    @Takes(SharedParameters.LIMIT)
    @Returns(allOf = TaxonomyDescription.POPULAR_TAG)
    public Uni<RestResponse<byte[]>> list(@Context HttpServerRequest http) {
        var query = QueryParameters.of(http);
        var limit = query.limit();
        query.check();
        return popular.json(limit, request.caller()).map(Page::whole).map(answers::page);
    }
}
