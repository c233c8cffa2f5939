package io.refract.execute;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The connections that reads outside transactions use: a few pipelined ones, and some for statements that would hold
/// up what is queued behind them.
@Singleton
class ReadClients {
    /// Who waits too long is sent away by [Places] and [Database]; the pool would set a timer for each statement.
    private static final int NO_TIMER = 0;

    private final ReadLane pipelined;
    private final ReadLane heavy;
    private final Patience patience;

    ReadClients(
            Vertx vertx,
            DatabaseConfig config,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        var options = PgConnectOptions.fromUri(url)
                .setMetricsName(ClientMeters.READS)
                .addProperty("application_name", ClientMeters.READS)
                .addProperty("default_transaction_read_only", "on")
                .addProperty(
                        "statement_timeout", Long.toString(config.readTimeout().toMillis()));
        Connections.configure(options, config);
        username.ifPresent(options::setUser);
        password.ifPresent(options::setPassword);
        patience = new Patience(vertx, config.readTimeout().plus(config.connectionWait()));
        var shared = new PgConnectOptions(options).setPipeliningLimit(config.pipeliningLimit());
        var prepared = config.preparedStatements();
        new PreparedStatements(prepared.pipelined(), prepared.longest()).configure(shared);
        new PreparedStatements(prepared.heavy(), prepared.longest()).configure(options);
        pipelined = new ReadLane(
                vertx,
                new LoopConnections(vertx, shared, config.readConnections()),
                new Places(vertx, config.readConnections() * config.pipeliningLimit(), config.connectionWait()));
        heavy = new ReadLane(
                vertx,
                ReadConnections.of(pool(vertx, options, config)),
                new Places(vertx, config.heavyConnections(), config.connectionWait()));
    }

    private static SqlClient pool(Vertx vertx, PgConnectOptions options, DatabaseConfig config) {
        return PgBuilder.client()
                .with(new PoolOptions()
                        .setName(ClientMeters.READS)
                        .setMaxSize(config.heavyConnections())
                        .setConnectionTimeout(NO_TIMER))
                .connectingTo(new PgConnectOptions(options).setPipeliningLimit(1))
                .withConnectHandler(ReadClients::prepare)
                .using(vertx)
                .build();
    }

    /// Hands a connection to its pool by closing it.
    private static void prepare(SqlConnection opened) {
        WholeMessages.on(opened);
        SilentServers.giveUp(opened);
        opened.close();
    }

    /// Many statements on few connections.
    ReadLane pipelined() {
        return pipelined;
    }

    /// One statement at a time on each connection.
    ReadLane heavy() {
        return heavy;
    }

    /// For answers of either.
    Patience patience() {
        return patience;
    }

    @PreDestroy
    void close() {
        patience.close();
        pipelined.close();
        heavy.close();
    }
}
