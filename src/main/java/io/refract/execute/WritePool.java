package io.refract.execute;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/// The pool of connections for transactions, made from the same address as the connections for reads and with the same
/// bounds. What Quarkus has read of its own settings, it does not use.
@Singleton
class WritePool implements PgPoolCreator {
    private final DatabaseConfig config;
    private final Route route;

    WritePool(DatabaseConfig config, Route route) {
        this.config = config;
        this.route = route;
    }

    @Override
    public Pool create(Input input) {
        var shares = Shares.of(route.address().session().connectionLimit(), config);
        input.poolOptions()
                .setMaxSize(Math.min(input.poolOptions().getMaxSize(), shares.write()))
                .setConnectionTimeout((int) config.writeConnectionWait().toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        var options = Connections.options(route, config, Purpose.WRITE)
                .setMetricsName(input.pgConnectOptionsList().getFirst().getMetricsName());
        var prepared = config.preparedStatements();
        new PreparedStatements(prepared.write(), prepared.longest()).configure(options, route);
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(() -> route.take(options).map(SqlConnectOptions.class::cast))
                .withConnectHandler(WritePool::prepare)
                .using(input.vertx())
                .build();
    }

    /// Hands a connection to the pool by closing it.
    private static void prepare(SqlConnection opened) {
        SilentServers.giveUp(opened);
        DemotedServers.giveUp(opened);
        opened.close();
    }
}
