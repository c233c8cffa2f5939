package io.refract.execute;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/// The database outside any transaction: each statement stands alone and only reads.
@Singleton
public class Database implements StatementRunner {
    private final ReadClients clients;
    private final AnswerMemory memory;
    private final DatabaseErrors errors;
    private final StatementMetrics metrics;

    Database(ReadClients clients, AnswerMemory memory, DatabaseErrors errors, StatementMetrics metrics) {
        this.clients = clients;
        this.memory = memory;
        this.errors = errors;
        this.metrics = metrics;
    }

    /// Cancelling it before the statement is sent keeps it from being sent.
    @Override
    public Uni<List<Cells>> run(Statement statement) {
        return memory.accounted(statement, this::place);
    }

    private Uni<List<Cells>> place(Statement statement) {
        return Uni.createFrom().emitter(emitter -> {
            var gone = new AtomicBoolean();
            emitter.onTermination(() -> gone.set(true));
            var lane = statement.heavy() ? clients.heavy() : clients.pipelined();
            lane.places()
                    .take(
                            () -> {
                                if (gone.get()) {
                                    lane.places().giveBack();
                                } else {
                                    send(lane, statement, emitter);
                                }
                            },
                            () -> emitter.fail(noPlace()));
        });
    }

    private static Failure noPlace() {
        return Failure.of(ErrorCode.POOL_TIMEOUT, "No database connection became free in time.")
                .withRetryAfter(Duration.ofSeconds(1));
    }

    /// PostgreSQL ends its own work after the read timeout; the bound here is for a server that has stopped
    /// answering. The statement keeps its place until it is really over.
    private void send(ReadLane lane, Statement statement, UniEmitter<? super List<Cells>> emitter) {
        var started = System.nanoTime();
        var patience = clients.patience();
        var wait = patience.begin(() -> fail(statement, started, emitter, new TimeoutException()));
        lane.run(statement).onComplete(answer -> {
            lane.places().giveBack();
            if (!patience.end(wait)) {
                return;
            }
            if (answer.failed()) {
                fail(statement, started, emitter, answer.cause());
            } else {
                var rows = answer.result();
                metrics.succeeded(statement, started, rows.size());
                emitter.complete(rows);
            }
        });
    }

    private void fail(Statement statement, long started, UniEmitter<?> emitter, Throwable error) {
        metrics.failed(statement, started);
        emitter.fail(isTooMuch(statement, error) ? tooMuch(error) : errors.translate(error));
    }

    /// Whether it is the query that is at fault, and not the state of the database: a light statement that takes too
    /// long has waited for something.
    private static boolean isTooMuch(Statement statement, Throwable error) {
        return statement.isClients()
                && error instanceof PgException refusal
                && (DatabaseErrors.LIMIT_EXCEEDED.equals(refusal.getSqlState())
                        || statement.heavy() && DatabaseErrors.CANCELLED.equals(refusal.getSqlState()));
    }

    private static Failure tooMuch(Throwable error) {
        return Failure.of(
                        ErrorCode.TOO_COMPLEX,
                        "The query takes longer than queries may (refract.database.read-timeout), or more memory:"
                                + " ask for fewer rows.")
                .withCause(error);
    }
}
