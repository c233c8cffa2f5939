package io.refract.execute;

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

    /// To the database, by way of the [Route].
    ///
    /// Without a bound on silence, connections that a firewall or a failed host has cut off without a word would
    /// be used for hours: only a connection that is closed leaves the pool.
    static PgConnectOptions options(Route route, DatabaseConfig config, Purpose purpose) {
        var address = route.address();
        var session = address.session();
        var properties = new HashMap<>(PROPERTIES);
        properties.put(
                "application_name", purpose.name(session.applicationName().orElse(NAME)));
        session.options().ifPresent(options -> properties.put("options", options));
        var options = new PgConnectOptions()
                .setDatabase(address.database())
                .setUser(address.user())
                .setPassword(address.password().orElse(""))
                .setProperties(properties);
        encrypt(options, route);
        options.setConnectTimeout(
                (int) session.connectTimeout().orElseGet(config::connectionWait).toMillis());
        options.setReconnectAttempts(0);
        options.setTcpKeepAlive(true);
        options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        options.setReadIdleTimeout((int) config.silence().toMillis());
        return options;
    }

    private static void encrypt(PgConnectOptions options, Route route) {
        var tls = route.address().tls();
        if (tls.mode() == Tls.Mode.DISABLE) {
            return;
        }
        options.setTrustOptions(TrustOptions.wrap(tls.trusted(route::refuseCertificate)));
        options.setHostnameVerificationAlgorithm(tls.mode() == Tls.Mode.VERIFY_FULL ? "HTTPS" : "");
        tls.proof().ifPresent(proof -> options.setKeyCertOptions(KeyCertOptions.wrap(proof)));
    }
}
