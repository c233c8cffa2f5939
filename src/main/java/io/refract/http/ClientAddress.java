package io.refract.http;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/// Finds the address that limits are counted by.
///
/// Each trusted proxy appends the address that it was called from to `X-Forwarded-For`; what stands further left
/// was written by the client and may be a lie.
record ClientAddress(int trustedProxies) {
    String of(HttpServerRequest request) {
        var peer = request.remoteAddress();
        var direct = peer == null || peer.hostAddress() == null ? "unknown" : peer.hostAddress();
        return trustedProxies == 0 ? direct : forwarded(request.getHeader("X-Forwarded-For"), direct);
    }

    String forwarded(@Nullable String header, String direct) {
        if (header == null) {
            return direct;
        }
        var hops = header.split(",", -1);
        var client = hops[Math.max(0, hops.length - trustedProxies)].trim();
        return client.isEmpty() ? direct : client;
    }
}
