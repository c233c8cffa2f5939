package io.refract.http.entry;

import io.refract.http.connection.Connection;
import io.refract.http.connection.NetworkAddress;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;

/// Finds the address that limits are counted by.
///
/// Each trusted proxy appends the address that it was called from to `X-Forwarded-For`, be it to the last line or as a
/// line of its own; what stands further left was written by the client and may be a lie. What is no address there is
/// worth no more than the proxy's own.
record ClientAddress(int trustedProxies) {
    private static final String UNKNOWN = "unknown";

    /// @param connection that the request came by, if it is known
    String of(HttpServerRequest request, Optional<Connection> connection) {
        if (trustedProxies == 0 && connection.isPresent()) {
            return connection.get().address();
        }
        var peer = request.remoteAddress();
        var host = peer == null ? null : peer.hostAddress();
        return forwarded(
                trustedProxies == 0 ? List.of() : request.headers().getAll("X-Forwarded-For"),
                host == null ? UNKNOWN : host);
    }

    /// @param lines of `X-Forwarded-For`, in their order; of no account without a trusted proxy
    /// @param direct whom the connection comes from
    String forwarded(List<String> lines, String direct) {
        var hop = trustedProxies == 0 || lines.isEmpty() ? null : NetworkAddress.counted(hop(lines));
        return hop == null ? direct(direct) : hop;
    }

    private String hop(List<String> lines) {
        var hops = String.join(",", lines).split(",", -1);
        return hops[Math.max(0, hops.length - trustedProxies)].strip();
    }

    private static String direct(String host) {
        var counted = NetworkAddress.counted(host);
        return counted == null ? UNKNOWN : counted;
    }
}
