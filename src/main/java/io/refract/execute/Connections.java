package io.refract.execute;

import io.vertx.pgclient.PgConnectOptions;
import java.util.concurrent.TimeUnit;

/// How long a connection may take and how long it may be silent.
final class Connections {
    private Connections() {}

    /// Without a bound on silence, connections that a firewall or a failed host has cut off without a word would
    /// be used for hours: only a connection that is closed leaves the pool.
    static void bound(PgConnectOptions options, DatabaseConfig config) {
        options.setConnectTimeout((int) config.connectionWait().toMillis());
        options.setReconnectAttempts(0);
        options.setTcpKeepAlive(true);
        options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        options.setReadIdleTimeout((int) config.silence().toMillis());
    }
}
