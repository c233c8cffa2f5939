package io.refract.data;

import io.refract.http.InTransactions;
import io.refract.http.answers.Failures;
import io.refract.http.answers.LineAnswer;
import io.refract.http.body.UnreadBody;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.parameters.QueryParameters;
import io.refract.query.json.RowFormat;
import io.refract.query.json.WriteOperation;
import io.refract.query.json.WriteOperation.Act;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/// Everything that can be asked in the query language, on every model: reads by GET, or by POST if they are too long
/// for a URL; writes by POST where they make rows, by PUT or PATCH where they change some, by DELETE. OpenAPI describes
/// it per model, see `io.refract.data.openapi`.
@InTransactions
@Path(DataMethods.PATHS + "{model}/{operation}")
@Produces(MediaType.APPLICATION_JSON)
public class DataResource {
    /// More than fits into a URL.
    private static final int LONGEST = 1 << 20;

    private final Served served;
    private final ArgumentReader arguments;
    private final DataReads reads;
    private final DataLines lines;
    private final DataWrites writes;

    DataResource(Served served, QueryConfig config, DataReads reads, DataLines lines, DataWrites writes) {
        this.served = served;
        this.arguments = new ArgumentReader(config.jsonDepth());
        this.reads = reads;
        this.lines = lines;
        this.writes = writes;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> get(
            @PathParam("model") String model,
            @PathParam("operation") String operation,
            @Context HttpServerRequest http) {
        refuseWrites(model, operation);
        var route = served.route(model, operation);
        return reads.to(route, ofParameters(http), Preference.isSuperJson(http));
    }

    /// Rows of any number, each a line.
    @GET
    @Produces(ContentTypes.OR_JSON_LINES)
    @Operation(hidden = true)
    public Uni<RestResponse<LineAnswer>> getLines(
            @PathParam("model") String model,
            @PathParam("operation") String operation,
            @Context HttpServerRequest http) {
        refuseWrites(model, operation);
        var route = inLines(served.route(model, operation));
        return lines.to(route, ofParameters(http));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(ContentTypes.OR_JSON_LINES)
    @Operation(hidden = true)
    public Uni<RestResponse<LineAnswer>> postLines(
            @PathParam("model") String model,
            @PathParam("operation") String operation,
            @Context HttpServerRequest http,
            UnreadBody body) {
        if (found(model, operation).isPresent()) {
            throw Failures.notAcceptable();
        }
        var route = inLines(served.route(model, operation));
        QueryParameters.of(http).check();
        return lines.to(route, arguments.ofBody(body));
    }

    /// Rows to be made, each a line.
    @POST
    @Consumes({ContentTypes.JSON_LINES, ContentTypes.CSV})
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> postRows(
            @PathParam("model") String model,
            @PathParam("operation") String operation,
            @Context HttpServerRequest http,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
            UnreadBody body) {
        var route = served.writing(model, operation)
                .filter(each -> each.operation() == WriteOperation.CREATE_MANY)
                .orElseThrow(Failures::notJson);
        QueryParameters.of(http).check();
        var format = type.isCompatible(MediaType.valueOf(ContentTypes.CSV)) ? RowFormat.CSV : RowFormat.JSON_LINES;
        return writes.rows(route, format, body, Preference.isSuperJson(http));
    }

    private static Route inLines(Route route) {
        if (route.operation() != io.refract.query.json.Operation.FIND_MANY) {
            throw Failures.notAcceptable();
        }
        return route;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> post(
            @PathParam("model") String model,
            @PathParam("operation") String operation,
            @Context HttpServerRequest http,
            UnreadBody body) {
        var writing = found(model, operation).map(route -> meant(route, Act.MAKE));
        var reading = writing.isPresent() ? null : served.route(model, operation);
        QueryParameters.of(http).check();
        return reading == null
                ? writes.to(writing.orElseThrow(), body, Preference.isSuperJson(http))
                : reads.to(reading, arguments.ofBody(body), Preference.isSuperJson(http));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> put(
            @PathParam("model") String model,
            @PathParam("operation") String operation,
            @Context HttpServerRequest http,
            UnreadBody body) {
        return change(model, operation, http, body);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> patch(
            @PathParam("model") String model,
            @PathParam("operation") String operation,
            @Context HttpServerRequest http,
            UnreadBody body) {
        return change(model, operation, http, body);
    }

    private Uni<RestResponse<byte[]>> change(String model, String operation, HttpServerRequest http, UnreadBody body) {
        var route = meant(writing(model, operation), Act.CHANGE);
        QueryParameters.of(http).check();
        return writes.to(route, body, Preference.isSuperJson(http));
    }

    @DELETE
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> delete(
            @PathParam("model") String model,
            @PathParam("operation") String operation,
            @Context HttpServerRequest http) {
        var route = meant(writing(model, operation), Act.DELETE);
        return writes.to(route, ofParameters(http), Preference.isSuperJson(http));
    }

    private Arguments ofParameters(HttpServerRequest http) {
        var parameters = QueryParameters.of(http);
        var q = parameters.text("q", 0, LONGEST);
        var meta = parameters.text("meta", 0, LONGEST);
        parameters.check();
        return arguments.ofParameters(q, meta);
    }

    /// Another method of a path that begins with the sign is taken for one of this resource, of which it is none.
    private Optional<WriteRoute> found(String model, String operation) {
        if (model.startsWith(Signed.SIGN)) {
            throw new NotFoundException();
        }
        return served.writing(model, operation);
    }

    private void refuseWrites(String model, String operation) {
        found(model, operation).ifPresent(route -> {
            throw otherMethod(route);
        });
    }

    private WriteRoute writing(String model, String operation) {
        return found(model, operation).orElseThrow(() -> {
            served.route(model, operation);
            return allowed(DataMethods.OF_READS);
        });
    }

    private static WriteRoute meant(WriteRoute route, Act act) {
        if (route.operation().act() != act) {
            throw otherMethod(route);
        }
        return route;
    }

    private static NotAllowedException otherMethod(WriteRoute route) {
        return allowed(DataMethods.of(route));
    }

    private static NotAllowedException allowed(List<String> methods) {
        return new NotAllowedException(Response.status(Response.Status.METHOD_NOT_ALLOWED)
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .build());
    }
}
