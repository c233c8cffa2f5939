package io.refract.transaction;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.refract.access.Caller;
import io.refract.execute.StatementMetrics;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.util.function.Function;

/// Transactions of Panache sessions.
@Singleton
class SessionTransactions {
    private final SessionErrors errors;
    private final StatementMetrics metrics;
    private final Settings settings;
    private final FlushListener flushes;

    SessionTransactions(SessionErrors errors, StatementMetrics metrics, Settings settings, FlushListener flushes) {
        this.errors = errors;
        this.metrics = metrics;
        this.settings = settings;
        this.flushes = flushes;
    }

    /// Runs the work in one transaction of a new session.
    <T> Uni<Committed<T>> run(Caller caller, String requestId, Function<UnitOfWork, Uni<T>> work) {
        return Panache.withTransaction(() -> Panache.getSession()
                        .map(session -> new UnitOfWork(caller, session, errors, metrics))
                        .invoke(UnitOfWork::makeCurrent)
                        .chain(unit -> unit.run(settings.of(caller, requestId))
                                .chain(() -> work.apply(unit))
                                .call(() -> unit.session().flush().chain(unit::unrefused))
                                .call(() -> flushes.flushed(unit.written(), unit))
                                .map(result -> new Committed<>(result, unit.changed()))))
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
}
