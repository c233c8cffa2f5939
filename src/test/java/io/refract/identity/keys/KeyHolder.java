package io.refract.identity.keys;

import io.refract.testing.Http;
import io.refract.testing.Stored;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// A user and a key of theirs.
record KeyHolder(UUID user, String id, String key) {
    /// @param scopes as JSON
    static KeyHolder of(UUID user, String scopes) {
        var made = make(user, "{\"name\":\"robot\",\"scopes\":%s}".formatted(scopes));
        made.then().statusCode(201);
        return new KeyHolder(user, made.path("id"), made.path("key"));
    }

    static KeyHolder of(String scopes) {
        return of(Stored.user(), scopes);
    }

    static Response make(UUID user, String body) {
        return Http.as(user).body(body).post("/auth/api-keys");
    }

    /// A scope as JSON.
    static String scope(String model, String... operations) {
        return "{\"model\":\"%s\",\"operations\":[\"%s\"]}".formatted(model, String.join("\",\"", operations));
    }

    static String scopes(String... scopes) {
        return "[" + String.join(",", scopes) + "]";
    }

    RequestSpecification calls() {
        return presenting(key);
    }

    static RequestSpecification presenting(String key) {
        return Http.anonymous().header("Authorization", "Bearer " + key);
    }
}
