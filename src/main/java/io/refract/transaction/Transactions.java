package io.refract.transaction;

import io.refract.access.Caller;
import io.refract.execute.DatabaseConfig;
import io.refract.execute.DatabaseErrors;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Runs work in transactions.
///
/// The work may run more than once, each time in a new transaction, when another one was in its way or its
/// connection was lost; it must do nothing that a rollback does not undo. Any failure rolls back. Work that
/// has begun runs to its end even if it is cancelled: a commit that nobody waits for has to be told to the
/// cache as well.
@ApplicationScoped
public class Transactions {
    private final SessionTransactions sessions;
    private final ConnectionTransactions connections;
    private final Attempts attempts;
    private final CommitListeners listeners;
    private final long patienceNanos;

    Transactions(
            SessionTransactions sessions,
            ConnectionTransactions connections,
            Attempts attempts,
            CommitListeners listeners,
            DatabaseConfig config) {
        this.sessions = sessions;
        this.connections = connections;
        this.attempts = attempts;
        this.listeners = listeners;
        this.patienceNanos = config.writeTimeout().toNanos();
    }

    /// Runs the work in one transaction of a Panache session, commits, and tells the cache what has changed
    /// before the result is given out.
    ///
    /// It runs again after a lost connection only if the database had not heard of it.
    ///
    /// @param caller recorded as the acting user in the audit trail
    /// @param requestId recorded in the audit trail
    public <T> Uni<T> write(Caller caller, String requestId, Function<UnitOfWork, Uni<T>> work) {
        return told(
                () -> sessions.run(caller, requestId, work),
                failure -> isConflict(failure) || DatabaseErrors.isUnsent(failure));
    }

    /// The same on a connection without a session: statements that do not wait for one another leave
    /// together, the beginning of the transaction with the first of them.
    ///
    /// It runs again after any loss of the connection unless it has been committed, which PostgreSQL is
    /// asked about. If even that cannot be found out, it fails with `UNAVAILABLE` that says so.
    public <T> Uni<T> send(Caller caller, String requestId, Function<Work, Uni<T>> work) {
        return send(caller, requestId, Isolation.READ_COMMITTED, work);
    }

    /// The same at a level of isolation.
    public <T> Uni<T> send(Caller caller, String requestId, Isolation isolation, Function<Work, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var again = passing();
            return told(() -> connections.run(caller, requestId, isolation, work, again), again);
        });
    }

    /// Runs the program's own work batch by batch, each in a transaction of its own as by [#send], as long as there is
    /// more.
    ///
    /// @param name of the work, recorded in the audit trail
    /// @param batch tells whether there may be more
    public Uni<Void> sendInBatches(String name, Function<Work, Uni<Boolean>> batch) {
        return sendInBatches(name, Integer.MAX_VALUE, batch);
    }

    /// The same, for now.
    ///
    /// @param most how many batches there may be
    public Uni<Void> sendInBatches(String name, int most, Function<Work, Uni<Boolean>> batch) {
        return send(Caller.SYSTEM, name, batch)
                .chain(more -> more && most > 1
                        ? sendInBatches(name, most - 1, batch)
                        : Uni.createFrom().voidItem());
    }

    /// Runs the work as [#send] does and undoes it, whatever comes of it: nothing is committed and the cache is
    /// told nothing. It waits for what others have locked only shortly.
    public <T> Uni<T> undone(Caller caller, String requestId, Function<Work, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var again = passing();
            return Uncancelled.of(attempts.of(() -> connections.undone(caller, requestId, work, again), again));
        });
    }

    /// Tells failures that can pass, from now on.
    private Predicate<Throwable> passing() {
        var started = System.nanoTime();
        return failure ->
                isConflict(failure) || DatabaseErrors.isLost(failure) && System.nanoTime() - started < patienceNanos;
    }

    private <T> Uni<T> told(Supplier<Uni<Committed<T>>> attempt, Predicate<Throwable> again) {
        return Uncancelled.of(attempts.of(attempt, again)
                .chain(done -> listeners.committed(done.changed()).replaceWith(done.result())));
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof Failure refused && refused.code() == ErrorCode.WRITE_CONFLICT;
    }
}
