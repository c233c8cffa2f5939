package io.refract.data;

import io.refract.engine.Engine;
import io.refract.engine.EngineConfig;
import io.refract.engine.Result;
import io.refract.http.CurrentRequest;
import io.refract.http.answers.Answers;
import io.refract.http.idempotency.Writes;
import io.refract.http.limits.RequestLimits;
import io.refract.query.json.JsonValue;
import io.refract.transaction.Isolation;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/// Reads the calls of a batch, and does them in one transaction.
@Singleton
public class Batches {
    private final BatchReader reader;
    private final Engine engine;
    private final Writes writes;
    private final Answers answers;
    private final RequestLimits limits;
    private final CurrentRequest request;
    private final int mostBytes;

    Batches(
            BatchReader reader,
            Engine engine,
            Writes writes,
            Answers answers,
            RequestLimits limits,
            CurrentRequest request,
            EngineConfig config) {
        this.reader = reader;
        this.limits = limits;
        this.request = request;
        this.engine = engine;
        this.writes = writes;
        this.answers = answers;
        this.mostBytes = config.answerBytes();
    }

    /// Reads calls: they count as so many requests.
    ///
    /// Fails with what is wrong with the first that is wrong, or with what the caller may not ask there,
    /// and names it in `meta.index`; and with `RATE_LIMITED`.
    ///
    /// @param calls an array of calls, or an object with the members `0`, `1`, ...
    /// @param typed whether the answers tell types even if the arguments came without
    public Batch read(JsonValue calls, boolean typed) {
        var batch = new Batch(reader.read(calls, request.caller(), typed));
        if (batch.calls().size() > 1) {
            limits.admit(
                    request.caller(), request.clientAddress(), batch.calls().size() - 1);
        }
        return batch;
    }

    /// What all calls answer, after the commit.
    Uni<RestResponse<byte[]>> run(Batch batch, Isolation isolation) {
        return admitted(
                batch,
                answered -> writes.send(isolation, work -> answered.apply(work).map(Envelope::ofAll), answers::json));
    }

    /// Has the calls made once there is room for them.
    ///
    /// @param transaction has the work done that it is given, which gives the calls' answers
    public <T> Uni<T> admitted(Batch batch, Function<Function<Work, Uni<List<Result>>>, Uni<T>> transaction) {
        return engine.admitted(
                batch.calls().stream().map(BatchCall::sample).toList(),
                time -> transaction.apply(
                        work -> new BatchRun(engine, batch.calls(), work, time, mostBytes).answers()));
    }
}
