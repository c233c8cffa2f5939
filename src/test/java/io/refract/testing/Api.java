package io.refract.testing;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The API as programs use it that make many requests, and that are not always answered.
///
/// @param server with a slash at its end
/// @param token of whoever calls
public record Api(HttpClient http, URI server, String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// @param body as it came
    public record Answer(int status, String body) {
        public JsonObject json() {
            return new JsonObject(body);
        }

        public boolean isSuccess() {
            return status < 300;
        }

        /// Of what has failed.
        public String code() {
            return json().getString("code");
        }

        /// Why the transaction is over that the call was to be made in; null if that is not what has
        /// failed.
        public @Nullable String reason() {
            var meta = isSuccess() ? null : json().getJsonObject("meta");
            return meta == null ? null : meta.getString("reason");
        }
    }

    /// The same caller at another address.
    public Api at(URI other) {
        return new Api(http, other, token);
    }

    /// Sends a request and waits for what is answered.
    ///
    /// @param path below that of the API
    /// @param body none if null
    /// @param headers names and values in turn
    public Answer send(String method, String path, @Nullable JsonObject body, String... headers) throws IOException {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json", "Authorization", "Bearer " + token));
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/" + path))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.encode()))
                .headers(all.toArray(String[]::new))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
