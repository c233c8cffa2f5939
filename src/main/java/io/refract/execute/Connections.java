package io.refract.execute;

import io.vertx.pgclient.PgConnectOptions;
import java.util.concurrent.TimeUnit;

/// What all connections have in common: how long they may take and be silent.
final class Connections {
    private Connections() {}

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
