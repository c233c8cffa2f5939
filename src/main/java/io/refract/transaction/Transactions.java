package io.refract.transaction;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.refract.access.Caller;
import io.refract.execute.DatabaseConfig;
import io.refract.execute.DatabaseErrors;
import io.refract.execute.Statement;
import io.refract.execute.StatementMetrics;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.RowKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Runs work in transactions.
@ApplicationScoped
public class Transactions {
    /// How often work is tried again after a deadlock or a serialization failure before the caller hears of it.
    private static final int RETRIES = 3;

    private final DatabaseErrors errors;
    private final StatementMetrics metrics;
    private final CommitListener commits;
    private final String writeTimeout;

    public Transactions(
            DatabaseErrors errors, StatementMetrics metrics, CommitListener commits, DatabaseConfig config) {
        this.errors = errors;
        this.metrics = metrics;
        this.commits = commits;
        this.writeTimeout = Long.toString(config.writeTimeout().toMillis());
    }

    /// Runs the work in one transaction, commits, and tells the cache what has changed before the result is given out.
    ///
    /// The work may run more than once, each time in a new session, when another transaction was in its way; it
    /// must do
    /// nothing that a rollback does not undo. Any failure rolls back.
    ///
    /// @param caller recorded as the acting user in the audit trail
    /// @param requestId recorded in the audit trail
    public <T> Uni<T> write(Caller caller, String requestId, Function<UnitOfWork, Uni<T>> work) {
        return attempt(caller, requestId, work)
                .onFailure(Transactions::isWriteConflict)
                .retry()
                .withBackOff(Duration.ofMillis(10), Duration.ofMillis(200))
                .withJitter(0.5)
                .atMost(RETRIES)
                .onFailure()
                .transform(errors::translate)
                .chain(done -> commits.committed(done.changed()).replaceWith(done.result()));
    }

    private record Done<T>(T result, Set<RowKey> changed) {}

    private <T> Uni<Done<T>> attempt(Caller caller, String requestId, Function<UnitOfWork, Uni<T>> work) {
        return Panache.withTransaction(() -> Panache.getSession()
                        .map(session -> new UnitOfWork(caller, session, errors, metrics))
                        .chain(unit -> unit.run(settings(caller, requestId))
                                .chain(() -> work.apply(unit))
                                .call(() -> unit.session().flush())
                                .map(result -> new Done<>(result, unit.changed()))))
                .onFailure()
                .transform(errors::translate);
    }

    private Statement settings(Caller caller, String requestId) {
        return Statement.of(
                "transaction.settings", """
                select set_config('app.user_id', $1, true), set_config('app.request_id', $2, true), \
                set_config('statement_timeout', $3, true)""", caller.userId().map(UUID::toString).orElse(""), requestId, writeTimeout);
    }

    private static boolean isWriteConflict(Throwable failure) {
        return failure instanceof Failure refused && refused.code() == ErrorCode.WRITE_CONFLICT;
    }
}
