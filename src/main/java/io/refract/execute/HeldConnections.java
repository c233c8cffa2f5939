package io.refract.execute;

import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;

/// The connections of transactions that span requests: a share of their own, so that neither they nor
/// ordinary writes can take the others' away. They are opened when they are needed.
@Singleton
public class HeldConnections {
    /// How many may wait beyond those who have one, for each.
    private static final int WAITING_FOR_EACH = 8;

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Route route;
    private final Pool pool;
    private final ResultMemory memory;
    private final DatabaseErrors errors;
    private final StatementMetrics metrics;

    HeldConnections(
            Vertx vertx,
            Route route,
            DatabaseConfig config,
            HeldConfig held,
            ResultMemory memory,
            DatabaseErrors errors,
            StatementMetrics metrics) {
        this.vertx = vertx;
        this.route = route;
        this.memory = memory;
        this.errors = errors;
        this.metrics = metrics;
        this.pool = pool(vertx, route, config, held);
    }

    private static Pool pool(Vertx vertx, Route route, DatabaseConfig config, HeldConfig held) {
        var shares = Shares.of(route.address().session().connectionLimit(), config);
        var size = Math.max(1, Math.min(held.perPod(), shares.held()));
        var options = Connections.options(route, config, Purpose.HELD).setMetricsName(ClientMeters.HELD);
        // Nothing is heard of a transaction while its client thinks
        options.setReadIdleTimeout((int) config.silence().plus(held.longest()).toMillis());
        var prepared = config.preparedStatements();
        new PreparedStatements(prepared.write(), prepared.longest()).configure(options, route);
        return PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(size)
                        .setMaxWaitQueueSize(size * WAITING_FOR_EACH)
                        .setName(ClientMeters.HELD))
                .connectingTo(() -> route.take(options).map(SqlConnectOptions.class::cast))
                .withConnectHandler(HeldConnections::prepare)
                .using(vertx)
                .build();
    }

    /// Hands a connection to the pool by closing it.
    private static void prepare(SqlConnection opened) {
        SilentServers.giveUp(opened);
        opened.close();
    }

    /// A connection that nobody else uses until it is given back or closed. It may be used on any
    /// context: what it answers arrives where it was asked.
    ///
    /// Fails with `P2024` if none becomes free in time, and with `UNAVAILABLE` if none can be opened.
    public Uni<WriteConnection> take(Duration wait) {
        return Uni.createFrom()
                .completionStage(() -> taken(wait).toCompletionStage())
                .map(connection -> WriteConnection.held(connection, memory, errors, metrics))
                .onFailure()
                .transform(errors::translate);
    }

    /// On a context of its own: it outlives the request that it is taken for.
    private Future<SqlConnection> taken(Duration wait) {
        var context = ((VertxInternal) vertx).createEventLoopContext();
        var asking = vertx.getOrCreateContext();
        var taken = Promise.<SqlConnection>promise();
        context.runOnContext(_ -> {
            var attempt = pool.getConnection();
            var timer = vertx.setTimer(Math.max(1, wait.toMillis()), _ -> taken.tryFail(noneInTime()));
            attempt.onFailure(this::note)
                    .onComplete(connection -> asking.runOnContext(_ -> {
                        vertx.cancelTimer(timer);
                        if (connection.failed()) {
                            taken.tryFail(connection.cause());
                        } else if (!taken.tryComplete(connection.result())) {
                            connection.result().close();
                        }
                    }));
        });
        return taken.future();
    }

    private void note(Throwable failure) {
        if (!DatabaseErrors.isPoolTimeout(failure)) {
            route.failed(Purpose.HELD, failure);
        }
    }

    private static Failure noneInTime() {
        return Failure.of(ErrorCode.POOL_TIMEOUT, "No connection for transactions became free in time.")
                .withRetryAfter(SOON);
    }

    @PreDestroy
    void close() {
        pool.close();
    }
}
