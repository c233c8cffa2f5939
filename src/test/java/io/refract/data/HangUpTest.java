package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Eventually;
import io.refract.testing.RefractServers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A query ends with its client. A lock makes it take long enough to be seen.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class HangUpTest {
    private static final Duration SOON = Duration.ofMillis(2_500);

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void aClientThatHangsUpTakesItsStatementAlong(HttpClient.Version version) throws Exception {
        try (var client = HttpClient.newBuilder().version(version).build();
                var locker =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var watcher =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl())) {
            var hello = HttpRequest.newBuilder(server.resolve("/api/v1/ping")).build();
            assertThat(client.send(hello, BodyHandlers.discarding()).version()).isEqualTo(version);
            locker.setAutoCommit(false);
            execute(locker, "lock table likes in access exclusive mode");
            var query = HttpRequest.newBuilder(server.resolve("/api/v1/data/like/count"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"))
                    .build();

            var asking = client.sendAsync(query, BodyHandlers.ofString());
            becomes(1, watcher);
            asking.cancel(true);

            becomes(0, watcher);
            locker.rollback();
        }
    }

    private static void becomes(int number, Connection connection) {
        Eventually.holds(SOON, () -> waiting(connection) == number);
    }

    /// How many reads wait for a lock.
    private static int waiting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var rows = statement.executeQuery("""
                    select count(*) from pg_stat_activity
                     where application_name = 'refract-read' and wait_event_type = 'Lock'""");
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
