package io.refract.data;

import io.vertx.core.http.HttpServerRequest;

/// The header `Prefer` of RFC 7240.
final class Preference {
    private Preference() {}

    /// Whether the answer shall tell the types that JSON lacks: `Prefer: serialization=superjson`.
    static boolean isSuperJson(HttpServerRequest request) {
        for (var header : request.headers().getAll("Prefer")) {
            for (var preference : header.split(",", -1)) {
                var plain = preference.replace("\"", "").replace(" ", "");
                if (plain.equalsIgnoreCase("serialization=superjson")) {
                    return true;
                }
            }
        }
        return false;
    }
}
