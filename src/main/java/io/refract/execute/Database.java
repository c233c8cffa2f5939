package io.refract.execute;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongConsumer;

/// The database outside any transaction: each statement stands alone and only reads.
@Singleton
public class Database implements StatementRunner {
    private final ReadClients clients;
    private final Admission admission;
    private final ResultMemory memory;
    private final DatabaseErrors errors;
    private final StatementMetrics metrics;

    Database(
            ReadClients clients,
            Admission admission,
            ResultMemory memory,
            DatabaseErrors errors,
            StatementMetrics metrics) {
        this.clients = clients;
        this.admission = admission;
        this.memory = memory;
        this.errors = errors;
        this.metrics = metrics;
    }

    /// Cancelling it before the statement is sent keeps it from being sent; one that is heavy is ended on the server.
    @Override
    public Uni<List<Cells>> run(Statement statement) {
        return statement.isClients() ? admission.run(statement, this::accounted) : accounted(statement, Turn.FREE);
    }

    /// What is done takes the places of a costly read, each client's and those of all, and counts in the client's
    /// time. It goes on to its end even if nobody waits for it any more.
    @Override
    public <T> Uni<T> admitted(List<Statement> statements, Function<LongConsumer, Uni<T>> done) {
        return admission.run(statements, this::accounted, turn -> placed(costliest(statements), turn, done));
    }

    /// The one whose place is taken. Where there are several, the time that passes is not its own.
    private static Statement costliest(List<Statement> statements) {
        return statements.size() == 1
                ? statements.getFirst()
                : Collections.max(
                                statements,
                                Comparator.comparingDouble(
                                        each -> each.experience().estimate()))
                        .apart();
    }

    private <T> Uni<T> placed(Statement statement, Turn turn, Function<LongConsumer, Uni<T>> done) {
        return Uni.createFrom().emitter(emitter -> {
            var asked = new Asked(statement, turn.narrowed(clients.way(statement)));
            Entrance.pass(
                    asked,
                    turn,
                    emitter,
                    entrance -> done.apply(asked::took)
                            .onTermination()
                            .invoke(() -> {
                                entrance.giveBack();
                                turn.over(asked);
                            })
                            .subscribe()
                            .with(emitter::complete, emitter::fail));
        });
    }

    private Uni<List<Cells>> accounted(Statement statement, Turn turn) {
        return memory.accounted(statement, accounted -> run(accounted, turn));
    }

    private Uni<List<Cells>> run(Statement statement, Turn turn) {
        return Uni.createFrom().emitter(emitter -> {
            var asked = new Asked(statement, turn.narrowed(clients.way(statement)));
            Entrance.pass(asked, turn, emitter, entrance -> send(asked, entrance, turn, emitter));
        });
    }

    /// PostgreSQL ends its own work after the read timeout; the bound here is for a server that has stopped
    /// answering. The statement keeps its place until it is really over.
    private void send(Asked asked, Entrance entrance, Turn turn, UniEmitter<? super List<Cells>> emitter) {
        var started = System.nanoTime();
        var patience = clients.patience();
        var wait = patience.begin(() -> fail(asked, started, emitter, new TimeoutException()));
        clients.run(asked).onComplete(answer -> {
            entrance.giveBack();
            turn.over(asked);
            if (!patience.end(wait)) {
                return;
            }
            if (answer.failed()) {
                fail(asked, started, emitter, answer.cause());
            } else {
                var rows = answer.result();
                metrics.succeeded(asked.statement(), started, rows.size());
                emitter.complete(rows);
            }
        });
    }

    /// That a read tries to write is a mistake of the program's, whatever a write might be told.
    private void fail(Asked asked, long started, UniEmitter<?> emitter, Throwable error) {
        metrics.failed(asked.statement(), started);
        if (DatabaseErrors.isReadOnly(error)) {
            emitter.fail(error);
        } else {
            emitter.fail(isTooMuch(asked, error) ? tooMuch(error) : errors.translate(error));
        }
    }

    /// Whether it is the query that is at fault, and not the state of the database: a light statement that takes too
    /// long has waited for something.
    private static boolean isTooMuch(Asked asked, Throwable error) {
        return asked.statement().isClients()
                && error instanceof PgException refusal
                && (DatabaseErrors.isTooMuch(refusal)
                        || asked.way().kind() == Way.Kind.HEAVY
                                && DatabaseErrors.CANCELLED.equals(refusal.getSqlState()));
    }

    private static Failure tooMuch(Throwable error) {
        return Failure.of(
                        ErrorCode.TOO_COMPLEX,
                        "The query takes longer than queries may (refract.database.read-timeout), or more memory:"
                                + " ask for fewer rows.")
                .withCause(error);
    }
}
