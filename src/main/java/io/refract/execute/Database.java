package io.refract.execute;

import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The database outside any transaction: each statement stands alone.
@ApplicationScoped
public class Database implements StatementRunner {
    private final SqlClient pipelined;
    private final SqlClient heavy;
    private final DatabaseErrors errors;
    private final StatementMetrics metrics;
    private final long patienceMillis;

    Database(ReadClients clients, DatabaseErrors errors, StatementMetrics metrics, DatabaseConfig config) {
        this.pipelined = clients.pipelined();
        this.heavy = clients.heavy();
        this.errors = errors;
        this.metrics = metrics;
        this.patienceMillis = config.readTimeout().plus(config.connectionWait()).toMillis();
    }

    @Override
    public Uni<List<Cells>> run(Statement statement) {
        return Uni.createFrom().emitter(emitter -> send(statement, emitter));
    }

    /// PostgreSQL ends its own work after the read timeout; the bound here is for a server that has stopped answering.
    private void send(Statement statement, UniEmitter<? super List<Cells>> emitter) {
        var started = System.nanoTime();
        (statement.heavy() ? heavy : pipelined)
                .preparedQuery(statement.sql())
                .execute(Tuple.wrap(statement.values()))
                .timeout(patienceMillis, TimeUnit.MILLISECONDS)
                .onComplete(
                        rows -> {
                            metrics.succeeded(statement, started, rows.size());
                            emitter.complete(cells(rows));
                        },
                        error -> {
                            metrics.failed(statement, started);
                            emitter.fail(errors.translate(error));
                        });
    }

    static List<Cells> cells(RowSet<Row> rows) {
        var cells = new ArrayList<Cells>(rows.size());
        for (var row : rows) {
            cells.add(row::getValue);
        }
        return cells;
    }
}
