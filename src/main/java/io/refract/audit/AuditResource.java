package io.refract.audit;

import static org.eclipse.microprofile.openapi.annotations.enums.ParameterIn.QUERY;

import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.RequiresUser;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.openapi.Returns;
import io.refract.http.parameters.QueryParameters;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Who changed what, for staff.
@InTransactions
@Path("/api/v1/audit")
@Produces(ContentTypes.JSON_OR_LINES)
@RequiresUser
@Tag(name = "Audit")
class AuditResource {
    private final AuditReads reads;
    private final CurrentRequest request;

    AuditResource(AuditReads reads, CurrentRequest request) {
        this.reads = reads;
        this.request = request;
    }

    @GET
    @Operation(operationId = "listChanges", summary = "Who changed what, the latest first: staff")
    @Parameter(name = "table", in = QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "record", in = QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "user", in = QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "key", in = QUERY, schema = @Schema(implementation = UUID.class))
    @Parameter(name = "requestId", in = QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "from", in = QUERY, schema = @Schema(implementation = Instant.class))
    @Parameter(name = "to", in = QUERY, schema = @Schema(implementation = Instant.class))
    @Returns(pageOf = AuditDescription.CHANGE)
    public Uni<Response> list(@Context HttpServerRequest http) {
        var staff = request.staff();
        var query = QueryParameters.of(http);
        var conditions = AuditFilter.read(query);
        var page = query.page();
        query.check();
        return reads.changes(conditions, page, staff);
    }
}
