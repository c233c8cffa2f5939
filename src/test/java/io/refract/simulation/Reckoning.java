package io.refract.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.testing.Api;
import io.refract.testing.Eventually;
import io.refract.testing.RefractServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What has really become of transactions.
///
/// @param posts the titles that are there, by the names of transactions
public record Reckoning(Map<String, List<String>> posts) {
    /// Until the clocks have ended what was left open.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// Of all whose names begin alike.
    public static Reckoning of(String name) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
                var statement =
                        connection.prepareStatement("select title from posts where title like ? order by title")) {
            statement.setString(1, name + "-%");
            var posts = new HashMap<String, List<String>>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var title = rows.getString(1);
                    posts.computeIfAbsent(title.substring(0, title.lastIndexOf('-')), _ -> new ArrayList<>())
                            .add(title);
                }
            }
            return new Reckoning(posts);
        }
    }

    /// How many were committed. Fails unless each of them is as its client was told, and as `GET` tells.
    ///
    /// @param address which is asked
    /// @param tokens of each client
    /// @param courses of each client
    public int committed(URI address, List<String> tokens, List<List<Course>> courses) throws IOException {
        var committed = 0;
        try (var http = HttpClient.newHttpClient()) {
            for (var client = 0; client < courses.size(); client++) {
                var owner = new Api(http, address, tokens.get(client));
                for (var course : courses.get(client)) {
                    committed += isCommitted(course, owner) ? 1 : 0;
                }
            }
        }
        return committed;
    }

    private boolean isCommitted(Course course, Api owner) throws IOException {
        var made = posts.getOrDefault(course.name(), List.of());
        var committed = course.id().isPresent()
                ? isCommitted(course.id().get(), owner, course)
                : course.heard().isEmpty() && !made.isEmpty();
        assertThat(made).as(course.toString()).isEqualTo(committed ? course.posts() : List.of());
        course.heard()
                .ifPresent(heard -> assertThat(heard.equals("committed"))
                        .as(course.toString())
                        .isEqualTo(committed));
        assertThat(committed && !course.wish().commits()).as(course.toString()).isFalse();
        return committed;
    }

    private static boolean isCommitted(String id, Api owner, Course course) throws IOException {
        Eventually.holds(PATIENCE, () -> !state(id, owner, course).equals("open"));
        return state(id, owner, course).equals("committed");
    }

    private static String state(String id, Api owner, Course course) throws IOException {
        var answer = owner.send("GET", "transactions/" + id, null);
        assertThat(answer.status()).as(course + ": " + answer).isEqualTo(200);
        return answer.json().getString("state");
    }
}
