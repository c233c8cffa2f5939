package io.refract.http.entry;

import io.refract.http.connection.Connection;
import io.refract.http.connection.NetworkAddress;
import io.refract.http.connection.Way;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/// Finds the address that limits are counted by.
final class ClientAddress {
    private static final String UNKNOWN = "unknown";

    private ClientAddress() {}

    /// What a proxy has noted that is no address is worth no more than the proxy's own.
    ///
    /// @param connection that the request came by, if it is known
    static String of(HttpServerRequest request, Optional<Connection> connection, Way way) {
        return way.client()
                .flatMap(noted -> Optional.ofNullable(NetworkAddress.counted(noted)))
                .or(() -> connection.map(Connection::address))
                .orElseGet(() -> direct(request));
    }

    private static String direct(HttpServerRequest request) {
        var peer = request.remoteAddress();
        var host = peer == null ? null : peer.hostAddress();
        var counted = host == null ? null : NetworkAddress.counted(host);
        return counted == null ? UNKNOWN : counted;
    }
}
