package io.refract.benchmark;

import io.vertx.core.http.HttpMethod;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A kind of request.
///
/// @param name printed in the report
/// @param cached whether it goes to the server that uses the cache
/// @param next makes the next request
record Workload(String name, boolean cached, Supplier<Request> next) {
    /// @param body null for none
    /// @param token a bearer token; null for an anonymous caller
    record Request(
            HttpMethod method,
            String path,
            @Nullable String body,
            @Nullable String token) {
        static Request get(String path) {
            return new Request(HttpMethod.GET, path, null, null);
        }

        static Request get(String path, String token) {
            return new Request(HttpMethod.GET, path, null, token);
        }

        static Request post(String path, String body, String token) {
            return new Request(HttpMethod.POST, path, body, token);
        }
    }
}
