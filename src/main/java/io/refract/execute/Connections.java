package io.refract.execute;

import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// What all connections have in common: how long they may take and be silent.
final class Connections {
    private Connections() {}

    /// To the data source, for reads outside of transactions.
    static PgConnectOptions forReads(
            String url, Optional<String> username, Optional<String> password, DatabaseConfig config) {
        var options = PgConnectOptions.fromUri(url).setMetricsName(ClientMeters.READS);
        configure(options, config);
        username.ifPresent(options::setUser);
        password.ifPresent(options::setPassword);
        return options;
    }

    /// The same for statements that clients wait for.
    ///
    /// @param timeout after which PostgreSQL gives up on each of them
    static PgConnectOptions forReads(
            String url, Optional<String> username, Optional<String> password, DatabaseConfig config, Duration timeout) {
        return forReads(url, username, password, config)
                .addProperty("application_name", ClientMeters.READS)
                .addProperty("default_transaction_read_only", "on")
                .addProperty("statement_timeout", Long.toString(timeout.toMillis()));
    }

    /// Without a bound on silence, connections that a firewall or a failed host has cut off without a word would
    /// be used for hours: only a connection that is closed leaves the pool.
    static void configure(PgConnectOptions options, DatabaseConfig config) {
        options.setConnectTimeout((int) config.connectionWait().toMillis());
        options.setReconnectAttempts(0);
        options.setTcpKeepAlive(true);
        options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        options.setReadIdleTimeout((int) config.silence().toMillis());
    }
}
