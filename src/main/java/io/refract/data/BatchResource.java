package io.refract.data;

import io.refract.http.CurrentRequest;
import io.refract.http.RequiresUser;
import io.refract.http.body.UnreadBody;
import io.refract.http.limits.RequestLimits;
import io.refract.http.parameters.QueryParameters;
import io.refract.query.json.JsonReader;
import io.refract.transaction.Isolation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/// `$transaction/sequential`: calls of the data API in one transaction, all of them or none.
///
/// It holds a connection for itself, so it is for those who are signed in, and its calls count as so many requests.
/// OpenAPI describes it in `io.refract.data.openapi`.
@Path(DataMethods.PATHS + "{name:" + Signed.PATTERN + "transaction}/" + BatchResource.OPERATION)
@Produces(MediaType.APPLICATION_JSON)
public class BatchResource {
    static final String NAME = "$transaction";
    static final String OPERATION = "sequential";

    /// The list and the call around the arguments.
    private static final int AROUND = 2;

    private static final Map<String, Isolation> LEVELS = new LinkedHashMap<>();

    static {
        LEVELS.put("ReadUncommitted", Isolation.READ_UNCOMMITTED);
        LEVELS.put("ReadCommitted", Isolation.READ_COMMITTED);
        LEVELS.put("RepeatableRead", Isolation.REPEATABLE_READ);
        LEVELS.put("Serializable", Isolation.SERIALIZABLE);
    }

    private final BatchReader reader;
    private final Batches batches;
    private final JsonReader json;
    private final RequestLimits limits;
    private final CurrentRequest request;

    BatchResource(
            BatchReader reader, Batches batches, QueryConfig config, RequestLimits limits, CurrentRequest request) {
        this.reader = reader;
        this.batches = batches;
        this.json = new JsonReader(config.jsonDepth() + AROUND);
        this.limits = limits;
        this.request = request;
    }

    /// The names of the levels of isolation.
    public static List<String> levels() {
        return List.copyOf(LEVELS.keySet());
    }

    @POST
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> run(@Context HttpServerRequest http, UnreadBody body) {
        var parameters = QueryParameters.of(http);
        var isolation = parameters.choice("isolationLevel", LEVELS).orElse(Isolation.READ_COMMITTED);
        parameters.check();
        DataWrites.none(request.precondition());
        var given = ArgumentReader.ofCalls(json.read("body", body.json()));
        var calls = reader.read(given.calls(), request.caller(), given.typed() || Preference.isSuperJson(http));
        if (calls.size() > 1) {
            limits.admit(request.caller(), request.clientAddress(), calls.size() - 1);
        }
        return batches.run(calls, isolation);
    }
}
