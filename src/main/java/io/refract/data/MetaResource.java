package io.refract.data;

import io.refract.access.CallerKind;
import io.refract.access.Scopes;
import io.refract.http.CurrentRequest;
import io.refract.http.answers.Answers;
import io.refract.http.parameters.QueryParameters;
import io.refract.kernel.Document;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/// `$meta`: the catalog as the caller may see it.
@Path(DataMethods.PATHS + "{name:" + Signed.PATTERN + "meta}")
@Produces(MediaType.APPLICATION_JSON)
public class MetaResource {
    static final String NAME = "$meta";

    /// What a kind of caller sees never changes while the program runs.
    private final Map<CallerKind, Document> documents = new ConcurrentHashMap<>();

    private final Served served;
    private final QueryConfig limits;
    private final CurrentRequest request;
    private final Answers answers;

    MetaResource(Served served, QueryConfig limits, CurrentRequest request, Answers answers) {
        this.served = served;
        this.limits = limits;
        this.request = request;
        this.answers = answers;
    }

    @GET
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> describe(@Context HttpServerRequest http) {
        QueryParameters.of(http).check();
        var kind = request.caller().kind();
        return Uni.createFrom()
                .item(answers.document(request.caller()
                        .calledBy()
                        .map(key -> document(kind, key.scopes()))
                        .orElseGet(() -> documents.computeIfAbsent(kind, it -> document(it, Scopes.EVERYTHING)))));
    }

    private Document document(CallerKind kind, Scopes scopes) {
        var reads = io.refract.query.json.Operation.names();
        return Document.of(0, MetaDocument.of(served.seenBy(kind), reads, scopes, limits));
    }
}
