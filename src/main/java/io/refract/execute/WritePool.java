package io.refract.execute;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The pool of connections for transactions, with the same bounds as the connections for reads, for which
/// Quarkus has no settings.
@Singleton
class WritePool implements PgPoolCreator {
    private final DatabaseConfig config;

    WritePool(DatabaseConfig config) {
        this.config = config;
    }

    @Override
    public Pool create(Input input) {
        input.poolOptions()
                .setConnectionTimeout((int) config.writeConnectionWait().toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        var servers = input.pgConnectOptionsList();
        var prepared = config.preparedStatements();
        var kept = new PreparedStatements(prepared.write(), prepared.longest());
        servers.forEach(options -> {
            Connections.configure(options, config);
            kept.configure(options);
        });
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(servers))
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
