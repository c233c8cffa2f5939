package io.refract.benchmark;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

/// A user as clients are, who has to be checked: by an access token, and by an API key.
record SignedIn(String token, String key) {
    private static final String ACCOUNT =
            "{\"email\":\"%s@example.com\",\"password\":\"correct horse battery staple\"}";
    private static final String KEY = "{\"name\":\"k\",\"scopes\":[{\"model\":\"*\",\"operations\":[\"*\"]}]}";

    static SignedIn registered(HttpClient client, int port) throws IOException, InterruptedException {
        var address = "http://127.0.0.1:" + port + "/api/v1/auth/";
        var account = request(address + "register", ACCOUNT.formatted(UUID.randomUUID()));
        var token = made(client, account.build(), "accessToken");
        var key = request(address + "api-keys", KEY).header("Authorization", "Bearer " + token);
        return new SignedIn(token, made(client, key.build(), "key"));
    }

    private static HttpRequest.Builder request(String address, String body) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String made(HttpClient client, HttpRequest request, String member)
            throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return new JsonObject(answer.body()).getString(member);
    }
}
