package io.refract.data;

import io.refract.http.CurrentRequest;
import io.refract.http.answers.Answers;
import io.refract.http.body.UnreadBody;
import io.refract.http.limits.RequestLimits;
import io.refract.kernel.Failure;
import io.refract.query.json.JsonReader;
import io.refract.query.json.JsonValue;
import io.refract.query.json.JsonValue.ArrayValue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/// `$can`: whether calls of the data API would be allowed, without anything being done, for frontends that hide
/// buttons.
///
/// Each call goes the way of the call itself: a read is planned and not run, a write is done and undone. They go one
/// after the other, each for itself, and count as so many requests. OpenAPI describes it in
/// `io.refract.data.openapi`.
@Path(DataMethods.PATHS + "{name:" + Signed.PATTERN + "can}")
public class CanResource {
    static final String NAME = "$can";

    /// The list and the call around the arguments.
    private static final int AROUND = 2;

    private final Trials trials;
    private final JsonReader json;
    private final int most;
    private final RequestLimits limits;
    private final CurrentRequest request;
    private final Answers answers;

    CanResource(Trials trials, QueryConfig config, RequestLimits limits, CurrentRequest request, Answers answers) {
        this.trials = trials;
        this.json = new JsonReader(config.jsonDepth() + AROUND);
        this.most = config.canCalls();
        this.limits = limits;
        this.request = request;
        this.answers = answers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> ask(UnreadBody body) {
        var calls = calls(json.read("body", body.json()));
        if (calls.size() > 1) {
            limits.admit(request.caller(), request.clientAddress(), calls.size() - 1);
        }
        return Multi.createFrom()
                .iterable(calls)
                .onItem()
                .transformToUniAndConcatenate(trials::of)
                .collect()
                .asList()
                .map(Verdict::document)
                .map(answers::json);
    }

    private List<JsonValue> calls(JsonValue body) {
        if (!(body instanceof ArrayValue(List<JsonValue> calls))) {
            throw Failure.validation("body", "Type", "must be an array, not " + body.description());
        }
        if (calls.size() > most) {
            throw Failure.validation("body", "Size", "must have at most " + most + " calls");
        }
        return calls;
    }
}
