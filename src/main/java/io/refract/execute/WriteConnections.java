package io.refract.execute;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;

/// The connections for transactions, one by one.
@Singleton
public class WriteConnections {
    private final Pool pool;
    private final Route route;
    private final ResultMemory memory;
    private final DatabaseErrors errors;
    private final StatementMetrics metrics;

    WriteConnections(Pool pool, Route route, ResultMemory memory, DatabaseErrors errors, StatementMetrics metrics) {
        this.pool = pool;
        this.route = route;
        this.memory = memory;
        this.errors = errors;
        this.metrics = metrics;
    }

    /// A connection that nobody else uses until it is given back or closed.
    ///
    /// Fails with `P2024` if none becomes free in time, and with `UNAVAILABLE` if none can be opened.
    public Uni<WriteConnection> take() {
        return Uni.createFrom()
                .completionStage(() -> pool.getConnection().toCompletionStage())
                .map(connection -> new WriteConnection(connection, memory, errors, metrics))
                .onFailure()
                .invoke(this::note)
                .onFailure()
                .transform(errors::translate);
    }

    private void note(Throwable failure) {
        if (!DatabaseErrors.isPoolTimeout(failure)) {
            route.failed(Purpose.WRITE, failure);
        }
    }
}
