package io.refract.execute;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The connections that reads outside transactions use: a few pipelined ones, and some for statements that would hold
/// up what is queued behind them.
@ApplicationScoped
class ReadClients {
    /// The statements of this program are longer than the client's default bound for caching.
    static final int LONGEST_CACHED_STATEMENT = 32_768;

    private final SqlClient pipelined;
    private final SqlClient heavy;

    ReadClients(
            Vertx vertx,
            DatabaseConfig config,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        var options = PgConnectOptions.fromUri(url)
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(512)
                .setPreparedStatementCacheSqlLimit(LONGEST_CACHED_STATEMENT)
                .addProperty("application_name", "refract-read")
                .addProperty("default_transaction_read_only", "on")
                .addProperty(
                        "statement_timeout", Long.toString(config.readTimeout().toMillis()));
        options.setConnectTimeout((int) config.connectionWait().toMillis());
        options.setReconnectAttempts(0);
        username.ifPresent(options::setUser);
        password.ifPresent(options::setPassword);
        pipelined = client(
                vertx,
                new PgConnectOptions(options).setPipeliningLimit(config.pipeliningLimit()),
                config.readConnections(),
                config.connectionWait());
        heavy = client(
                vertx,
                new PgConnectOptions(options).setPipeliningLimit(1),
                config.heavyConnections(),
                config.connectionWait());
    }

    private static SqlClient client(Vertx vertx, PgConnectOptions options, int size, Duration wait) {
        var pool = new PoolOptions()
                .setMaxSize(size)
                .setConnectionTimeout((int) wait.toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
        return PgBuilder.client().with(pool).connectingTo(options).using(vertx).build();
    }

    SqlClient pipelined() {
        return pipelined;
    }

    SqlClient heavy() {
        return heavy;
    }

    @PreDestroy
    void close() {
        pipelined.close();
        heavy.close();
    }
}
