package io.refract.identity;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.refract.testing.RefractServers;
import io.refract.testing.Statements;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The people of a test, and the API as they call it.
final class People {
    private People() {}

    /// Somebody of the test's own.
    ///
    /// @param handle what the username is, and the e-mail address begins with
    record Person(String id, String handle) {
        String email() {
            return handle + "@example.com";
        }

        String path() {
            return "/users/" + id;
        }

        RequestSpecification calls() {
            return People.as("dev:" + id);
        }

        void isPrivate() {
            calls().body("{\"profilePrivate\":true}")
                    .put(path() + "/settings")
                    .then()
                    .statusCode(200);
        }
    }

    static Person user() {
        var handle = handle();
        var body = """
                {"email":"%s@example.com","username":"%s","name":"Ada %s"}""".formatted(handle, handle, handle);
        return new Person(register(body).then().statusCode(201).extract().path("id"), handle);
    }

    static Person moderator() {
        return withRole("MODERATOR");
    }

    static Person admin() {
        return withRole("ADMIN");
    }

    private static Person withRole(String role) {
        var person = user();
        stored("update users set role = ?::user_role where id = ?::uuid returning id::text", role, person.id());
        return person;
    }

    static String handle() {
        return "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }

    static Response register(String body) {
        return anonymous().body(body).post("/users");
    }

    static RequestSpecification anonymous() {
        return RestAssured.given().basePath("/api/v1").contentType(ContentType.JSON);
    }

    static RequestSpecification as(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
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

    /// How many statements were sent since the start, apart from those that find out who calls and those of jobs.
    static long statements() {
        return Metrics.globalRegistry.find("refract.statements").timers().stream()
                .filter(timer -> !Statements.BESIDE.contains(timer.getId().getTag("statement")))
                .mapToLong(Timer::count)
                .sum();
    }
}
