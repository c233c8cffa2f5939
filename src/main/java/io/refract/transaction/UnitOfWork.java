package io.refract.transaction;

import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.execute.StatementMetrics;
import io.refract.kernel.RowKey;
import io.refract.sql.Cells;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;
import org.jspecify.annotations.Nullable;

/// One transaction of a Panache session.
///
/// Statements run one after the other, on the connection of the session, and see what the session has
/// written.
public final class UnitOfWork implements Work {
    private static final String CURRENT = UnitOfWork.class.getName();

    private final Caller caller;
    private final Mutiny.Session session;
    private final SessionErrors errors;
    private final StatementMetrics metrics;
    private final Set<RowKey> changed = new LinkedHashSet<>();
    private final Set<WrittenRow> written = new LinkedHashSet<>();
    private @Nullable Throwable refused;

    UnitOfWork(Caller caller, Mutiny.Session session, SessionErrors errors, StatementMetrics metrics) {
        this.caller = caller;
        this.session = session;
        this.errors = errors;
        this.metrics = metrics;
    }

    /// The work that runs on this context; empty if there is none.
    public static Optional<UnitOfWork> current() {
        var context = Vertx.currentContext();
        return context == null ? Optional.empty() : Optional.ofNullable(context.getLocal(CURRENT));
    }

    void makeCurrent() {
        var context = Vertx.currentContext();
        if (context != null) {
            context.putLocal(CURRENT, this);
        }
    }

    @Override
    public Caller caller() {
        return caller;
    }

    /// The session; Panache repositories use the same one.
    public Mutiny.Session session() {
        return session;
    }

    @Override
    public void changed(RowKey... rows) {
        changed.addAll(List.of(rows));
    }

    Set<RowKey> changed() {
        return changed;
    }

    /// Says that an entity has written a row.
    public void wrote(WrittenRow row) {
        written.add(row);
    }

    Set<WrittenRow> written() {
        return written;
    }

    /// Writes what the session holds back, then runs the statement.
    @Override
    public Uni<List<Cells>> run(Statement statement) {
        return session.flush()
                .chain(() -> runNow(statement))
                .onFailure()
                .transform(errors::translate)
                .onFailure()
                .invoke(failure -> refused = failure);
    }

    /// One after the other, until one is refused.
    @Override
    public Uni<List<Reply>> burst(List<Statement> statements) {
        return Uni.createFrom().deferred(() -> {
            var refused = new AtomicReference<@Nullable Reply>();
            return Multi.createFrom()
                    .iterable(statements)
                    .onItem()
                    .transformToUniAndConcatenate(statement -> refused.get() == null
                            ? reply(statement).invoke(reply -> refused.set(isRefused(reply) ? reply : null))
                            : Uni.createFrom().item(refused.get()))
                    .collect()
                    .asList();
        });
    }

    private Uni<Reply> reply(Statement statement) {
        return run(statement).<Reply>map(Reply.Rows::new).onFailure().recoverWithItem(Reply.Refused::new);
    }

    /// Fails if a statement was refused, whatever the work has made of it: PostgreSQL would answer `commit`
    /// as ever, and roll back.
    Uni<Void> unrefused() {
        return refused == null ? Uni.createFrom().voidItem() : Uni.createFrom().failure(refused);
    }

    private static boolean isRefused(Reply reply) {
        return switch (reply) {
            case Reply.Rows _ -> false;
            case Reply.Refused _ -> true;
        };
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
