package io.refract.data;

import io.refract.engine.Engine;
import io.refract.engine.EngineConfig;
import io.refract.http.answers.Answers;
import io.refract.http.idempotency.Writes;
import io.refract.transaction.Isolation;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/// Does the calls of a batch in one transaction.
@Singleton
class Batches {
    private final Engine engine;
    private final Writes writes;
    private final Answers answers;
    private final int mostBytes;

    Batches(Engine engine, Writes writes, Answers answers, EngineConfig config) {
        this.engine = engine;
        this.writes = writes;
        this.answers = answers;
        this.mostBytes = config.answerBytes();
    }

    /// What all calls answer, after the commit.
    Uni<RestResponse<byte[]>> run(List<BatchCall> calls, Isolation isolation) {
        return engine.admitted(
                calls.stream().map(BatchCall::sample).toList(),
                time -> writes.send(
                        isolation,
                        work -> new BatchRun(engine, calls, work, time, mostBytes)
                                .answers()
                                .map(Envelope::ofAll),
                        answers::json));
    }
}
