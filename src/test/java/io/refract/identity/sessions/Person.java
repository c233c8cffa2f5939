package io.refract.identity.sessions;

import io.refract.testing.Http;
import io.refract.testing.RefractServers;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody with a password who has signed in.
///
/// @param tokens what was answered at last
record Person(String email, String id, JsonPath tokens) {
    static final String PASSWORD = "korrekt Pferd Batterie 7";

    /// Registers and signs in.
    static Person registered() {
        var email = "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 20) + "@example.com";
        var answer = post("register", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD));
        answer.then().statusCode(201);
        return new Person(email, answer.path("user.id"), answer.jsonPath());
    }

    static Response post(String what, String body) {
        return Http.anonymous().body(body).post("/auth/" + what);
    }

    static RequestSpecification bearer(String token) {
        return Http.anonymous().header("Authorization", "Bearer " + token);
    }

    Response login(String password) {
        return post("login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    /// Signs in once more.
    Person again() {
        var answer = login(PASSWORD);
        answer.then().statusCode(200);
        return new Person(email, id, answer.jsonPath());
    }

    static Response refresh(String token) {
        return post("refresh", "{\"refreshToken\":\"%s\"}".formatted(token));
    }

    /// Goes on with the session.
    Person refreshed() {
        var answer = refresh(refreshToken());
        answer.then().statusCode(200);
        return new Person(email, id, answer.jsonPath());
    }

    String accessToken() {
        return tokens.getString("accessToken");
    }

    String refreshToken() {
        return tokens.getString("refreshToken");
    }

    RequestSpecification calls() {
        return bearer(accessToken());
    }

    /// One value of the database, as text.
    static @Nullable String stored(String sql, Object... values) {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
