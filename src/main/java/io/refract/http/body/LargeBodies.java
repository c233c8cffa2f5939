package io.refract.http.body;

import io.refract.execute.RequestMemory;
import io.refract.http.entry.BodyLimit;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.function.Function;

/// Reads bodies, the large ones on a thread of its own, one after the other: reading takes an event loop too long, and
/// what is made of them takes several times their memory for a while.
@Singleton
public class LargeBodies {
    /// What is made of a body, beside the body.
    private static final int MULTIPLE = 2;

    private final BodyLimit limit;
    private final RequestMemory memory;
    private final WorkerExecutor reader;

    LargeBodies(BodyLimit limit, RequestMemory memory, Vertx vertx) {
        this.limit = limit;
        this.memory = memory;
        this.reader = vertx.createSharedWorkerExecutor("refract-large-bodies", 1);
    }

    @PreDestroy
    void close() {
        reader.close();
    }

    /// What a body says, on the context of whoever asks.
    ///
    /// Fails with `UNAVAILABLE` if there is no memory for a large one in time.
    ///
    /// @param read must not look at the request
    public <T> Uni<T> read(UnreadBody body, Function<UnreadBody, T> read) {
        var bytes = body.json().length;
        return limit.isLarge(bytes)
                ? memory.hold((long) MULTIPLE * bytes)
                        .chain(() -> Uni.createFrom()
                                .completionStage(() -> reader.executeBlocking(() -> read.apply(body))
                                        .toCompletionStage()))
                : Uni.createFrom().item(() -> read.apply(body));
    }
}
