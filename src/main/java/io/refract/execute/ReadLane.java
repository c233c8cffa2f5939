package io.refract.execute;

import io.refract.sql.Cells;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.PgException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Some connections for reads.
///
/// A read that the server could not run for a reason that lies with the connection is sent again: it changes
/// nothing,
/// so it does no harm.
final class ReadLane {
    /// After the first connection was found to be lost the others may be as well: the client notices one by
    /// one.
    private static final int[] PAUSES_MILLIS = {5, 50, 250};

    private final Vertx vertx;
    private final ReadConnections connections;
    private final AtomicInteger generation = new AtomicInteger();

    ReadLane(Vertx vertx, ReadConnections connections) {
        this.vertx = vertx;
        this.connections = connections;
    }

    /// The rows, on the context of whoever asks: a connection that is shared has one of its own.
    Future<List<Cells>> run(Asked asked) {
        var rows = ((ContextInternal) vertx.getOrCreateContext()).<List<Cells>>promise();
        attempt(asked, 0, rows);
        return rows.future();
    }

    private void attempt(Asked asked, int failures, Promise<List<Cells>> rows) {
        var prepared = generation.get();
        connections.send(text(asked.statement(), prepared), asked, sent -> {
            if (sent.succeeded()) {
                rows.complete(sent.result());
            } else if (failures < PAUSES_MILLIS.length && isOutdated(sent.cause())) {
                generation.compareAndSet(prepared, prepared + 1);
                attempt(asked, failures + 1, rows);
            } else if (failures < PAUSES_MILLIS.length && DatabaseErrors.isLost(sent.cause()) && asked.mayRepeat()) {
                vertx.setTimer(PAUSES_MILLIS[failures], _ -> attempt(asked, failures + 1, rows));
            } else {
                rows.fail(sent.cause());
            }
        });
    }

    /// Each generation has texts of its own, so that no connection finds what it prepared for an earlier one.
    private static String text(Statement statement, int prepared) {
        var text = prepared == 0 ? statement.sql() : statement.sql() + " -- " + prepared;
        return PreparedStatements.text(text, statement);
    }

    private static boolean isOutdated(Throwable error) {
        return error instanceof PgException refusal && DatabaseErrors.isOutdated(refusal);
    }

    void close() {
        connections.close();
    }
}
