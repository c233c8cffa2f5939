package io.refract.execute;

import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A connection of the application's role for those who ask how the database is. What requests do neither keeps them
/// waiting nor is kept waiting by them. Askers share what they ask for, see [SharedLookup].
@Singleton
public class ProbeConnection implements StatementRunner {
    /// How long an answer may take, connecting included. PostgreSQL ends its own work then, too.
    private static final Duration LIMIT = Duration.ofSeconds(1);

    /// How long a connection is used. What keeps others from connecting, such as another password, shows on a
    /// new one only.
    private static final Duration LIFE = Duration.ofSeconds(10);

    /// Prepared statements, as many as there are questions.
    private static final int KEPT = 8;

    private final ContextInternal context;
    private final Route route;
    private final ReadLimits limits;
    private final Connector connector;
    private final StatementMetrics metrics;

    /// Touched on the context only, like the attempt to open it. There is never more than one of each, so that a server
    /// that accepts connections and then says nothing is not given ever more of them.
    private @Nullable PgConnection connection;

    private long openedAt;
    private @Nullable Future<PgConnection> opening;

    ProbeConnection(Vertx vertx, DatabaseConfig config, StatementMetrics metrics, Route route) {
        this.context = ((VertxInternal) vertx).createEventLoopContext();
        this.route = route;
        this.limits = new ReadLimits(route, LIMIT, false);
        this.metrics = metrics;
        var options = Connections.options(route, config, Purpose.HEALTH).setMetricsName(ClientMeters.READS);
        new PreparedStatements(KEPT, Integer.MAX_VALUE).configure(options, route);
        options.setConnectTimeout((int) LIMIT.toMillis());
        connector = new Connector(vertx, route, options, Purpose.HEALTH, limits);
    }

    /// Fails with [ProbeFailure].
    @Override
    public Uni<List<Cells>> run(Statement statement) {
        return Uni.createFrom().completionStage(() -> ask(statement).toCompletionStage());
    }

    /// Ends the connection, so that the next answer comes from one that begins with the server's present settings.
    public void renew() {
        context.runOnContext(_ -> drop());
    }

    private Future<List<Cells>> ask(Statement statement) {
        var answer = Promise.<List<Cells>>promise();
        context.runOnContext(_ -> {
            var sent = new Sent(statement);
            sent.rows().timeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS).onComplete(result -> {
                if (result.succeeded()) {
                    answer.complete(result.result());
                } else {
                    sent.failed();
                    if (!(result.cause() instanceof PgException)) {
                        drop();
                    }
                    answer.fail(ProbeFailure.of(result.cause(), route.reason(result.cause())));
                }
            });
        });
        return answer.future();
    }

    /// One statement under way.
    private final class Sent {
        private final Statement statement;
        private final boolean opened = connection != null;
        private long started = System.nanoTime();

        private Sent(Statement statement) {
            this.statement = statement;
        }

        /// A connection that was open already may turn out to be none.
        private Future<List<Cells>> rows() {
            return attempt().recover(failure -> {
                if (opened && isLost(failure)) {
                    drop();
                    return attempt();
                }
                return Future.failedFuture(failure);
            });
        }

        private Future<List<Cells>> attempt() {
            return open().compose(usable -> {
                started = System.nanoTime();
                return limits.run(usable, statement.sql(), statement).map(rows -> {
                    metrics.succeeded(statement, started, rows.size());
                    return rows;
                });
            });
        }

        private void failed() {
            metrics.failed(statement, started);
        }
    }

    /// As when the server was shut down, or is about to.
    private static boolean isLost(Throwable failure) {
        return !(failure instanceof PgException refusal)
                || String.valueOf(refusal.getSqlState()).startsWith("57P");
    }

    private Future<PgConnection> open() {
        var usable = connection;
        if (usable != null && isCurrent()) {
            return Future.succeededFuture(usable);
        }
        connection = null;
        if (usable != null) {
            usable.close();
        }
        var attempt = opening;
        if (attempt == null) {
            attempt = connector.connect();
            opening = attempt;
            attempt.onComplete(result -> {
                opening = null;
                if (result.succeeded()) {
                    opened(result.result());
                }
            });
        }
        return attempt;
    }

    /// Nobody has failed to connect since it was opened, which it does not know of.
    private boolean isCurrent() {
        return System.nanoTime() - openedAt < LIFE.toNanos() && route.failedAt() - openedAt < 0;
    }

    private void opened(PgConnection usable) {
        connection = usable;
        openedAt = System.nanoTime();
        SilentServers.giveUp(usable);
        usable.closeHandler(_ -> {
            if (usable == connection) {
                connection = null;
            }
        });
    }

    /// Without a goodbye, for which a statement that hangs would have to end.
    private void drop() {
        var lost = connection;
        connection = null;
        if (lost != null) {
            Pipelines.of(lost).ifPresentOrElse(pipeline -> pipeline.channel().close(), lost::close);
        }
    }

    @PreDestroy
    void close() {
        renew();
    }
}
