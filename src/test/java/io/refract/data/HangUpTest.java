package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.RefractServers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A query ends with its client. A lock makes it take long enough to be seen.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class HangUpTest {
    private static final long SOON_NANOS = 2_500_000_000L;

    @TestHTTPResource("/")
    URI server;

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void a_client_that_hangs_up_takes_its_statement_along(HttpClient.Version version) throws Exception {
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
            assertThat(becomes(1, watcher)).isTrue();
            asking.cancel(true);

            assertThat(becomes(0, watcher)).isTrue();
            locker.rollback();
        }
    }

    private static boolean becomes(int number, Connection connection) throws SQLException {
        var started = System.nanoTime();
        while (waiting(connection) != number) {
            if (System.nanoTime() - started > SOON_NANOS) {
                return false;
            }
            LockSupport.parkNanos(5_000_000);
        }
        return true;
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
