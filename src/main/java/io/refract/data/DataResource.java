package io.refract.data;

import io.refract.http.QueryParameters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/// Every read of the query language, on every model. OpenAPI describes it per model, see `io.refract.data.openapi`.
@Path("/api/v1/data/{model}/{operation}")
@Produces(MediaType.APPLICATION_JSON)
public class DataResource {
    /// More than fits into a URL.
    private static final int LONGEST = 1 << 20;

    private final Served served;
    private final ArgumentReader arguments;
    private final DataAnswers answers;

    DataResource(Served served, QueryConfig config, DataAnswers answers) {
        this.served = served;
        this.arguments = new ArgumentReader(config.jsonDepth());
        this.answers = answers;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> get(
            @PathParam("model") String model,
            @PathParam("operation") String operation,
            @Context HttpServerRequest http) {
        var route = served.route(model, operation);
        var parameters = QueryParameters.of(http);
        var q = parameters.text("q", 0, LONGEST);
        var meta = parameters.text("meta", 0, LONGEST);
        parameters.check();
        return answers.to(route, arguments.ofParameters(q, meta), Preference.isSuperJson(http));
    }

    /// For queries that are too long for a URL.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> post(
            @PathParam("model") String model,
            @PathParam("operation") String operation,
            @Context HttpServerRequest http,
            QueryBody body) {
        var route = served.route(model, operation);
        QueryParameters.of(http).check();
        return answers.to(route, arguments.ofBody(body), Preference.isSuperJson(http));
    }
}
