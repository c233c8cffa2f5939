package io.refract.transaction;

import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.execute.StatementMetrics;
import io.refract.execute.StatementRunner;
import io.refract.kernel.RowKey;
import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/// One transaction while it runs.
///
/// Statements run one after the other, on the connection of the session, and see what the session has written. Not to
/// be used after the work is done, nor by parallel pipelines.
public final class UnitOfWork implements StatementRunner {
    private static final String CURRENT = UnitOfWork.class.getName();

    private final Caller caller;
    private final Mutiny.Session session;
    private final SessionErrors errors;
    private final StatementMetrics metrics;
    private final Set<RowKey> changed = new LinkedHashSet<>();

    UnitOfWork(Caller caller, Mutiny.Session session, SessionErrors errors, StatementMetrics metrics) {
        this.caller = caller;
        this.session = session;
        this.errors = errors;
        this.metrics = metrics;
    }

    /// The work that runs on this context; empty if there is none.
    static Optional<UnitOfWork> current() {
        var context = Vertx.currentContext();
        return context == null ? Optional.empty() : Optional.ofNullable(context.getLocal(CURRENT));
    }

    void makeCurrent() {
        var context = Vertx.currentContext();
        if (context != null) {
            context.putLocal(CURRENT, this);
        }
    }

    /// On whose behalf the work is done.
    public Caller caller() {
        return caller;
    }

    /// The session; Panache repositories use the same one.
    public Mutiny.Session session() {
        return session;
    }

    /// Says that documents which show these rows are out of date once the transaction is committed.
    public void changed(RowKey... rows) {
        changed.addAll(List.of(rows));
    }

    Set<RowKey> changed() {
        return changed;
    }

    /// Writes what the session holds back, then runs the statement.
    @Override
    public Uni<List<Cells>> run(Statement statement) {
        return session.flush().chain(() -> runNow(statement)).onFailure().transform(errors::translate);
    }

    private Uni<List<Cells>> runNow(Statement statement) {
        var started = System.nanoTime();
        return Uni.createFrom()
                .completionStage(() ->
                        connection().select(statement.sql(), statement.values().toArray()))
                .map(UnitOfWork::cells)
                .invoke(rows -> metrics.succeeded(statement, started, rows.size()))
                .onFailure()
                .invoke(() -> metrics.failed(statement, started));
    }

    private ReactiveConnection connection() {
        return ((MutinySessionImpl) session).getReactiveConnection();
    }

    private static List<Cells> cells(ReactiveConnection.Result result) {
        var cells = new ArrayList<Cells>(result.size());
        while (result.hasNext()) {
            var row = result.next();
            cells.add(column -> row[column]);
        }
        return cells;
    }
}
