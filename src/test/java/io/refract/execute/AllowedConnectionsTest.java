package io.refract.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.RefractServers;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AllowedConnectionsTest {
    @Inject
    AllowedConnections connections;

    private static void alter(String sql) throws SQLException {
        try (var superuser =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private Optional<String> shortage() {
        return connections.shortage().await().indefinitely();
    }

    @AfterEach
    void lift() throws SQLException {
        alter("alter role refract_app connection limit -1");
        alter("alter database refract connection limit -1");
    }

    @Test
    void aServerWithRoomForAllIsNotMentioned() {
        assertThat(shortage()).isEmpty();
    }

    @Test
    void theSmallestLimitIsTold() throws SQLException {
        alter("alter database refract connection limit 25");
        assertThat(shortage().orElseThrow())
                .startsWith("PostgreSQL allows 25 connections to this role and database, and");

        alter("alter role refract_app connection limit 12");
        assertThat(shortage().orElseThrow())
                .startsWith("PostgreSQL allows 12 connections")
                .contains("53300");
    }
}
