package io.refract.execute;

import io.refract.sql.Cells;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Some connections for reads, and the places that statements have on them.
///
/// A read that the server could not run for a reason that lies with the connection is sent again: it changes nothing,
/// so it does no harm.
final class ReadLane {
    /// After the first connection was found to be lost the others may be as well: the client notices one by one.
    private static final int[] PAUSES_MILLIS = {5, 50, 250};

    private final Vertx vertx;
    private final ReadConnections connections;
    private final Places places;
    private final AtomicInteger generation = new AtomicInteger();

    ReadLane(Vertx vertx, ReadConnections connections, Places places) {
        this.vertx = vertx;
        this.connections = connections;
        this.places = places;
    }

    Places places() {
        return places;
    }

    /// The rows, on the context of whoever asks: a connection that is shared has one of its own.
    Future<List<Cells>> run(Statement statement) {
        var rows = ((ContextInternal) vertx.getOrCreateContext()).<List<Cells>>promise();
        attempt(statement, 0, rows);
        return rows.future();
    }

    private void attempt(Statement statement, int failures, Promise<List<Cells>> rows) {
        var prepared = generation.get();
        send(statement, prepared, sent -> {
            if (sent.succeeded()) {
                rows.complete(sent.result().value());
            } else if (failures < PAUSES_MILLIS.length && isOutdated(sent.cause())) {
                generation.compareAndSet(prepared, prepared + 1);
                attempt(statement, failures + 1, rows);
            } else if (failures < PAUSES_MILLIS.length && isLost(sent.cause())) {
                vertx.setTimer(PAUSES_MILLIS[failures], _ -> attempt(statement, failures + 1, rows));
            } else {
                rows.fail(sent.cause());
            }
        });
    }

    /// Each generation has texts of its own, so that no connection finds what it prepared for an earlier one.
    private void send(Statement statement, int prepared, Handler<AsyncResult<SqlResult<List<Cells>>>> answer) {
        var text = prepared == 0 ? statement.sql() : statement.sql() + " -- " + prepared;
        var sql = statement.treatment().prepared() ? text : text + PreparedStatements.ONCE;
        var opened = connections.opened();
        if (opened == null) {
            connections.open().compose(client -> send(client, sql, statement)).onComplete(answer);
        } else {
            send(opened, sql, statement).onComplete(answer);
        }
    }

    /// The client converts values in place, so it gets a copy: one that could not be changed would never be answered.
    private static Future<SqlResult<List<Cells>>> send(SqlClient client, String sql, Statement statement) {
        return client.preparedQuery(sql)
                .collecting(GatheredRows.collector(statement))
                .execute(Tuple.wrap(new ArrayList<>(statement.values())));
    }

    private static boolean isOutdated(Throwable error) {
        return error instanceof PgException refusal && DatabaseErrors.isOutdated(refusal);
    }

    /// Whether the server closed the connection, as it does when it is shut down or fails over.
    private static boolean isLost(Throwable error) {
        return error instanceof ClosedConnectionException
                || DatabaseErrors.isUnsent(error)
                || error instanceof PgException refusal && "57P01".equals(refusal.getSqlState());
    }

    void close() {
        connections.close();
    }
}
