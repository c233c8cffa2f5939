package io.refract.data;

import io.refract.http.CurrentRequest;
import io.refract.http.InTransactions;
import io.refract.http.RequiresUser;
import io.refract.http.body.UnreadBody;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/// `$transaction/sequential`: calls of the data API in one transaction, all of them or none.
///
/// It holds a connection for itself, so it is for those who are signed in, and its calls count as so many requests.
/// OpenAPI describes it in `io.refract.data.openapi`.
@InTransactions
@Path(DataMethods.PATHS + "{name:" + Signed.PATTERN + "transaction}/" + BatchResource.OPERATION)
@Produces(MediaType.APPLICATION_JSON)
public class BatchResource {
    static final String NAME = "$transaction";
    static final String OPERATION = "sequential";

    /// The list and the call around the arguments.
    private static final int AROUND = 2;

    private final Batches batches;
    private final JsonReader json;
    private final CurrentRequest request;

    BatchResource(Batches batches, QueryConfig config, CurrentRequest request) {
        this.batches = batches;
        this.json = new JsonReader(config.jsonDepth() + AROUND);
        this.request = request;
    }

    @POST
    @RequiresUser
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> run(@Context HttpServerRequest http, UnreadBody body) {
        var parameters = QueryParameters.of(http);
        var isolation =
                parameters.choice("isolationLevel", IsolationLevels.BY_NAME).orElse(Isolation.READ_COMMITTED);
        parameters.check();
        DataWrites.none(request.precondition());
        var given = ArgumentReader.ofCalls(json.read("body", body.json()));
        return batches.run(batches.read(given.calls(), given.typed() || Preference.isSuperJson(http)), isolation);
    }
}
