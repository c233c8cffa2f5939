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
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/// Runs work in transactions.
@ApplicationScoped
public class Transactions {
    /// How often work is tried again after a deadlock, a serialization failure or on a connection that was already gone
    /// before the caller hears of it.
    private static final int RETRIES = 3;

    /// The longest pause before the first retry; it doubles with each.
    private static final int PAUSE_MILLIS = 20;

    private final Vertx vertx;
    private final SessionErrors errors;
    private final StatementMetrics metrics;
    private final CommitListener commits;
    private final String writeTimeout;

    Transactions(
            Vertx vertx,
            SessionErrors errors,
            StatementMetrics metrics,
            CommitListener commits,
            DatabaseConfig config) {
        this.vertx = vertx;
        this.errors = errors;
        this.metrics = metrics;
        this.commits = commits;
        this.writeTimeout = Long.toString(config.writeTimeout().toMillis());
    }

    /// Runs the work in one transaction, commits, and tells the cache what has changed before the result is given
    /// out.
    ///
    /// The work may run more than once, each time in a new session, when another transaction was in its way or its
    /// connection was lost before the database heard of it; it
    /// must do nothing that a rollback does not undo. Any failure rolls back. Work that has begun runs to its end
    /// even if it is cancelled: a commit that nobody waits for has to be told to the cache as well.
    ///
    /// @param caller recorded as the acting user in the audit trail
    /// @param requestId recorded in the audit trail
    public <T> Uni<T> write(Caller caller, String requestId, Function<UnitOfWork, Uni<T>> work) {
        var whole = attempts(() -> attempt(caller, requestId, work), 0)
                .chain(done -> commits.committed(done.changed()).replaceWith(done.result()));
        return Uncancelled.of(whole);
    }

    private record Done<T>(T result, Set<RowKey> changed) {}

    private <T> Uni<T> attempts(Supplier<Uni<T>> attempt, int retries) {
        var first = Uni.createFrom().deferred(attempt::get);
        return retries == RETRIES
                ? first
                : first.onFailure(Transactions::mayBeTriedAgain)
                        .recoverWithUni(() -> pause(retries).chain(() -> attempts(attempt, retries + 1)));
    }

    /// Goes on where it began: sessions belong to the context on which they were opened.
    private Uni<Void> pause(int retries) {
        var millis = 1 + ThreadLocalRandom.current().nextInt(PAUSE_MILLIS << retries);
        return Uni.createFrom().emitter(emitter -> {
            var context = vertx.getOrCreateContext();
            vertx.setTimer(millis, _ -> context.runOnContext(_ -> emitter.complete(null)));
        });
    }

    private <T> Uni<Done<T>> attempt(Caller caller, String requestId, Function<UnitOfWork, Uni<T>> work) {
        return Panache.withTransaction(() -> Panache.getSession()
                        .map(session -> new UnitOfWork(caller, session, errors, metrics))
                        .invoke(UnitOfWork::makeCurrent)
                        .chain(unit -> unit.run(settings(caller, requestId))
                                .chain(() -> work.apply(unit))
                                .call(() -> unit.session().flush())
                                .map(result -> new Done<>(result, unit.changed()))))
                .onFailure()
                .transform(this::translate);
    }

    /// A row that was changed between reading and writing it is read again by the next attempt.
    private Throwable translate(Throwable error) {
        return error instanceof OptimisticLockException
                ? Failure.of(ErrorCode.WRITE_CONFLICT, "Another transaction changed the same record at the same time.")
                        .withCause(error)
                : errors.translate(error);
    }

    /// What the database needs to know: who acts, and how long to wait for statements and for this server.
    private Statement settings(Caller caller, String requestId) {
        return Statement.of(
                "transaction.settings", """
                select set_config('app.user_id', $1, true), set_config('app.request_id', $2, true), \
                set_config('statement_timeout', $3, true), \
                set_config('idle_in_transaction_session_timeout', $3, true)""", caller.userId().map(UUID::toString).orElse(""), requestId, writeTimeout);
    }

    private static boolean mayBeTriedAgain(Throwable failure) {
        return failure instanceof Failure refused && refused.code() == ErrorCode.WRITE_CONFLICT
                || DatabaseErrors.isUnsent(failure);
    }
}
