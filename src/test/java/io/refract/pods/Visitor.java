package io.refract.pods;

import io.refract.testing.Pod;
import io.refract.testing.Traffic;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/// Somebody who is signed in, and asks one pod this time and another the next.
final class Visitor {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private volatile Tokens tokens;

    private Visitor(Tokens tokens) {
        this.tokens = tokens;
    }

    /// What an answer has brought.
    record Tokens(String access, String refresh) {
        static Tokens of(HttpResponse<String> answer) {
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer + ": " + answer.body());
            }
            var body = new JsonObject(answer.body());
            return new Tokens(body.getString("accessToken"), body.getString("refreshToken"));
        }
    }

    static Visitor registered(Pod pod) {
        var body = "{\"email\":\"%s@example.com\",\"password\":\"correct horse battery staple\"}";
        return new Visitor(Tokens.of(post(pod, "register", body.formatted(UUID.randomUUID()))));
    }

    Tokens tokens() {
        return tokens;
    }

    /// The name of the key that has signed the access token.
    String keyId() {
        var header = tokens.access().substring(0, tokens.access().indexOf('.'));
        return new JsonObject(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8))
                .getString("kid");
    }

    /// A request that needs a user.
    HttpRequest request(Pod pod) {
        return to(pod, "/api/v1/auth/me").build();
    }

    /// A request of the user's.
    HttpRequest.Builder to(Pod pod, String path) {
        return Traffic.request(uri(pod, path)).header("Authorization", "Bearer " + tokens.access());
    }

    UUID id() {
        var claims = tokens.access().split("\\.", -1)[1];
        return UUID.fromString(new JsonObject(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .getString("sub"));
    }

    int status(Pod pod) {
        return send(request(pod)).statusCode();
    }

    /// Fails unless there are new tokens.
    void refresh(Pod pod) {
        tokens = Tokens.of(refresh(pod, tokens.refresh()));
    }

    static HttpResponse<String> refresh(Pod pod, String token) {
        return post(pod, "refresh", "{\"refreshToken\":\"%s\"}".formatted(token));
    }

    private static HttpResponse<String> post(Pod pod, String what, String body) {
        return send(Traffic.request(uri(pod, "/api/v1/auth/" + what))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /// The keys by which others may check the pod's tokens.
    static String publishedKeys(Pod pod) {
        return send(Traffic.request(uri(pod, "/.well-known/jwks.json")).build()).body();
    }

    private static URI uri(Pod pod, String path) {
        return URI.create("http://127.0.0.1:" + pod.port() + path);
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(request.toString(), e);
        }
    }
}
