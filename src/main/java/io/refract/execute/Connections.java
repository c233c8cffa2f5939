package io.refract.execute;

import io.refract.address.DatabaseAddress;
import io.refract.address.Tls;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What all connections have in common: who asks, how it is encrypted, and how long they may take and be silent.
final class Connections {
    /// By which the server knows connections, unless the address has a name.
    private static final String NAME = "refract";

    /// What PgBouncer takes, too, whatever its settings.
    private static final Map<String, String> PROPERTIES = Map.of("client_encoding", "utf8", "DateStyle", "ISO");

    private Connections() {}

    /// To the database, by way of a [Route].
    ///
    /// Without a bound on silence, connections that a firewall or a failed host has cut off without a word would
    /// be used for hours: only a connection that is closed leaves the pool.
    ///
    /// @param purpose goes on behind the name by which the server knows the connection
    static PgConnectOptions options(DatabaseAddress address, DatabaseConfig config, String purpose) {
        var session = address.session();
        var properties = new HashMap<>(PROPERTIES);
        properties.put("application_name", session.applicationName().orElse(NAME) + purpose);
        session.options().ifPresent(options -> properties.put("options", options));
        var options = new PgConnectOptions()
                .setDatabase(address.database())
                .setUser(address.user())
                .setPassword(address.password().orElse(""))
                .setProperties(properties);
        encrypt(options, address.tls());
        options.setConnectTimeout(
                (int) session.connectTimeout().orElseGet(config::connectionWait).toMillis());
        options.setReconnectAttempts(0);
        options.setTcpKeepAlive(true);
        options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        options.setReadIdleTimeout((int) config.silence().toMillis());
        return options;
    }

    private static void encrypt(PgConnectOptions options, Tls tls) {
        if (tls.mode() == Tls.Mode.DISABLE) {
            return;
        }
        options.setTrustOptions(TrustOptions.wrap(tls.trusted()));
        options.setHostnameVerificationAlgorithm(tls.mode() == Tls.Mode.VERIFY_FULL ? "HTTPS" : "");
        tls.proof().ifPresent(proof -> options.setKeyCertOptions(KeyCertOptions.wrap(proof)));
    }
}
