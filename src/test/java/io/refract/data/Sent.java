package io.refract.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was answered to a request that was sent as it is.
///
/// @param body missing if it was empty
record Sent(int status, JsonNode body) {
    private static final JsonMapper JSON = new JsonMapper();

    String code() {
        return status < 300 ? "ok" : body.path("code").asText();
    }

    /// Sends requests to a server on behalf of callers.
    record Client(HttpClient http, URI server) {
        /// Calls an operation of the data API.
        ///
        /// @param caller null for nobody
        /// @param arguments JSON, with `'` for `"`
        Sent data(@Nullable UUID caller, String path, String arguments, String... headers) {
            var operation = path.substring(path.indexOf('/') + 1);
            var method = operation.startsWith("find")
                    ? "GET"
                    : operation.startsWith("delete") ? "DELETE" : operation.startsWith("update") ? "PUT" : "POST";
            var json = Writing.json(arguments);
            return method.equals("GET") || method.equals("DELETE")
                    ? send(
                            caller,
                            method,
                            "data/" + path + "?q=" + URLEncoder.encode(json, StandardCharsets.UTF_8),
                            "",
                            headers)
                    : send(caller, method, "data/" + path, json, headers);
        }

        /// @param body with `'` for `"`; empty for none
        Sent send(@Nullable UUID caller, String method, String path, String body, String... headers) {
            var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(Writing.json(body));
            var request = HttpRequest.newBuilder(server.resolve("/api/v1/" + path))
                    .method(method, publisher)
                    .header("Content-Type", "application/json");
            if (caller != null) {
                request.header("Authorization", "Bearer dev:" + caller);
            }
            if (headers.length > 0) {
                request.headers(headers);
            }
            try {
                var answer = http.send(request.build(), BodyHandlers.ofString());
                return new Sent(answer.statusCode(), JSON.readTree(answer.body()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
