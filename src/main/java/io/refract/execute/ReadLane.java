package io.refract.execute;

import io.refract.sql.Cells;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
        run(statement, 0).onComplete(rows);
        return rows.future();
    }

    private Future<List<Cells>> run(Statement statement, int losses) {
        var prepared = generation.get();
        return send(statement, prepared).recover(error -> {
            if (isOutdated(error)) {
                generation.compareAndSet(prepared, prepared + 1);
                return send(statement, generation.get());
            }
            return isLost(error) && losses < PAUSES_MILLIS.length
                    ? vertx.timer(PAUSES_MILLIS[losses], TimeUnit.MILLISECONDS).compose(_ -> run(statement, losses + 1))
                    : Future.failedFuture(error);
        });
    }

    /// The client converts values in place, so it gets a copy: one that could not be changed would never be answered.
    /// Each generation has texts of its own, so that no connection finds what it prepared for an earlier one.
    private Future<List<Cells>> send(Statement statement, int generation) {
        var sql = generation == 0 ? statement.sql() : statement.sql() + " -- " + generation;
        var opened = connections.opened();
        return opened == null
                ? connections.open().compose(client -> send(client, sql, statement))
                : send(opened, sql, statement);
    }

    private static Future<List<Cells>> send(SqlClient client, String sql, Statement statement) {
        var query = client.preparedQuery(sql);
        var values = Tuple.wrap(new ArrayList<>(statement.values()));
        return statement.isClients()
                ? query.collecting(BoundedRows.collector(statement.mostBytes()))
                        .execute(values)
                        .map(SqlResult::value)
                : query.execute(values).map(ReadLane::cells);
    }

    private static List<Cells> cells(RowSet<Row> rows) {
        var cells = new ArrayList<Cells>(rows.size());
        for (var row : rows) {
            cells.add(row::getValue);
        }
        return cells;
    }

    private static boolean isOutdated(Throwable error) {
        return error instanceof PgException refusal && DatabaseErrors.isOutdated(refusal);
    }

    /// Whether the server closed the connection, as it does when it is shut down or fails over.
    private static boolean isLost(Throwable error) {
        return error instanceof ClosedConnectionException
                || error instanceof PgException refusal && "57P01".equals(refusal.getSqlState());
    }

    void close() {
        connections.close();
    }
}
