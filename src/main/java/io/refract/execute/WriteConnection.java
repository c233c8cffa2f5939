package io.refract.execute;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.function.Function;

/// A connection that one transaction has for itself.
///
/// Whatever is sent in one turn of the event loop leaves together, and nothing waits for the answer to what
/// was sent before. A statement that the connection has not prepared yet holds up those behind it until the
/// server has.
public final class WriteConnection {
    private final SqlConnection connection;
    private final ResultMemory memory;
    private final DatabaseErrors errors;
    private final StatementMetrics metrics;
    private final boolean travels;

    WriteConnection(SqlConnection connection, ResultMemory memory, DatabaseErrors errors, StatementMetrics metrics) {
        this(connection, memory, errors, metrics, false);
    }

    private WriteConnection(
            SqlConnection connection,
            ResultMemory memory,
            DatabaseErrors errors,
            StatementMetrics metrics,
            boolean travels) {
        this.connection = connection;
        this.memory = memory;
        this.errors = errors;
        this.metrics = metrics;
        this.travels = travels;
    }

    /// One that several requests use, one after the other: each hears of its answers on its own context.
    static WriteConnection held(
            SqlConnection connection, ResultMemory memory, DatabaseErrors errors, StatementMetrics metrics) {
        return new WriteConnection(connection, memory, errors, metrics, true);
    }

    /// Has statements run that clients have chosen: what their answers take in memory is accounted.
    ///
    /// @param run sends the statements that it is given
    public <T> Uni<T> accounted(List<Statement> statements, Function<List<Statement>, Uni<T>> run) {
        return statements.stream().anyMatch(Statement::isClients)
                ? memory.accounted(statements, run)
                : run.apply(statements);
    }

    /// Sends a statement.
    public Future<List<Cells>> send(Statement statement) {
        return measured(statement, GatheredRows.of(connection, PreparedStatements.text(statement), statement));
    }

    /// Sends a statement without values and without rows that the server need not prepare, such as `commit`.
    public Future<List<Cells>> command(Statement statement) {
        return measured(statement, connection.query(statement.sql()).execute().map(List.of()));
    }

    private Future<List<Cells>> measured(Statement statement, Future<List<Cells>> answer) {
        var started = System.nanoTime();
        return (travels ? here(answer) : answer)
                .onSuccess(rows -> metrics.succeeded(statement, started, rows.size()))
                .onFailure(_ -> metrics.failed(statement, started))
                .recover(error -> Future.failedFuture(errors.translate(error)));
    }

    private static <T> Future<T> here(Future<T> answer) {
        var context = (ContextInternal) Vertx.currentContext();
        if (context == null) {
            return answer;
        }
        var promise = context.<T>promise();
        answer.onComplete(promise);
        return promise.future();
    }

    /// Has the server end the statement that runs. It may hear of it too late, so the connection is to
    /// be closed afterwards.
    public void cancel() {
        PgConnection.cast(connection).cancelRequest();
    }

    /// The server's process, by which other connections know who is in their way.
    public int serverProcess() {
        return PgConnection.cast(connection).processId();
    }

    /// @param end runs when the connection has ended, unless it was closed or given back here; the pool
    /// has it back then
    public void whenLost(Runnable end) {
        connection.closeHandler(_ -> {
            connection.close();
            end.run();
        });
    }

    /// Lets others have the connection. No transaction runs on it.
    public void giveBack() {
        connection.close();
    }

    /// Ends the connection: nobody knows in which state it is. The pool has it back when it has heard of
    /// its end, and does not lend it out.
    public void close() {
        Pipelines.of(connection)
                .map(ChannelPipeline::channel)
                .filter(Channel::isActive)
                .ifPresentOrElse(
                        channel -> {
                            connection.closeHandler(_ -> channel.eventLoop().execute(connection::close));
                            channel.close();
                        },
                        connection::close);
    }
}
