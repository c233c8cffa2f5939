package io.refract.transaction;

import io.refract.access.Caller;
import io.refract.execute.DatabaseErrors;
import io.refract.execute.Statement;
import io.refract.execute.WriteConnection;
import io.refract.execute.WriteConnections;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Transactions on connections, without a session.
///
/// `commit` is sent once everything before it has been answered without a failure, never along with it: what
/// fails in the client is not sent at all, and the rest would be kept by half.
@Singleton
class ConnectionTransactions {
    private static final Statement COMMIT = Statement.of("transaction.commit", "commit");
    private static final Statement ROLLBACK = Statement.of("transaction.rollback", "rollback");

    private final WriteConnections connections;
    private final Settings settings;
    private final Outcomes outcomes;

    ConnectionTransactions(WriteConnections connections, Settings settings, Outcomes outcomes) {
        this.connections = connections;
        this.settings = settings;
        this.outcomes = outcomes;
    }

    /// Runs the work in one transaction on a connection of its own.
    ///
    /// @param again tells failures that can pass: one that the database told goes before what the work made of it,
    /// unless that can pass as well
    <T> Uni<Committed<T>> run(
            Caller caller,
            String requestId,
            Isolation isolation,
            Function<Work, Uni<T>> work,
            Predicate<Throwable> again) {
        return connections.take().chain(connection -> {
            var unit = new ConnectionWork(caller, connection, isolation, settings.withId(caller, requestId));
            return done(unit, work, again)
                    .onFailure()
                    .call(() -> rollback(unit, connection))
                    .chain(result -> commit(unit, connection).map(_ -> new Committed<>(result, unit.changed())));
        });
    }

    /// Runs the work in one transaction on a connection of its own, and rolls it back, whatever comes of it.
    <T> Uni<T> undone(Caller caller, String requestId, Function<Work, Uni<T>> work, Predicate<Throwable> again) {
        return connections.take().chain(connection -> {
            var unit = new ConnectionWork(
                    caller, connection, Isolation.READ_COMMITTED, settings.ofTrial(caller, requestId));
            return done(unit, work, again).onItemOrFailure().call((_, _) -> rollback(unit, connection));
        });
    }

    /// What the work gives, once everything that it has sent is answered without a failure.
    static <T> Uni<T> done(ConnectionWork unit, Function<Work, Uni<T>> work, Predicate<Throwable> again) {
        return Uni.createFrom()
                .deferred(() -> work.apply(unit))
                .onItemOrFailure()
                .transformToUni((result, failure) -> outcome(unit, failure, again)
                        .chain(told -> told.isPresent()
                                ? Uni.createFrom().failure(told.get())
                                : Uni.createFrom().item(result)));
    }

    /// What keeps the transaction from being committed.
    private static Uni<Optional<Throwable>> outcome(
            ConnectionWork unit, @Nullable Throwable failure, Predicate<Throwable> again) {
        return unit.answered()
                .map(refused -> refused.filter(told -> again.test(told) && (failure == null || !again.test(failure)))
                        .or(() -> Optional.ofNullable(failure))
                        .or(() -> refused));
    }

    /// Never fails: what cannot be rolled back ends with its connection.
    private static Uni<Void> rollback(ConnectionWork unit, WriteConnection connection) {
        if (!unit.hasBegun()) {
            connection.giveBack();
            return Uni.createFrom().voidItem();
        }
        return command(connection, ROLLBACK)
                .invoke(connection::giveBack)
                .onFailure()
                .recoverWithItem(_ -> {
                    connection.close();
                    return null;
                });
    }

    private Uni<Void> commit(ConnectionWork unit, WriteConnection connection) {
        if (!unit.hasBegun()) {
            connection.giveBack();
            return Uni.createFrom().voidItem();
        }
        return command(connection, COMMIT)
                .invoke(connection::giveBack)
                .onFailure()
                .recoverWithUni(failure -> notCommitted(unit, connection, failure));
    }

    private Uni<Void> notCommitted(ConnectionWork unit, WriteConnection connection, Throwable failure) {
        if (DatabaseErrors.isRefusal(failure)) {
            connection.giveBack();
            return Uni.createFrom().failure(failure);
        }
        connection.close();
        return DatabaseErrors.isUnsent(failure)
                ? Uni.createFrom().failure(failure)
                : outcomes.of(unit.id()).chain(outcome -> switch (outcome) {
                    case COMMITTED -> Uni.createFrom().voidItem();
                    case ABORTED -> Uni.createFrom().failure(failure);
                    case UNKNOWN -> Uni.createFrom().failure(unknown());
                });
    }

    private static Uni<Void> command(WriteConnection connection, Statement command) {
        return Uni.createFrom()
                .completionStage(() -> connection.command(command).toCompletionStage())
                .replaceWithVoid();
    }

    /// Without its cause, which would tell that nothing has happened.
    static Failure unknown() {
        return Failure.of(
                ErrorCode.UNAVAILABLE,
                "The connection to the database was lost at the last moment: it is not known whether the change was"
                        + " made.");
    }
}
