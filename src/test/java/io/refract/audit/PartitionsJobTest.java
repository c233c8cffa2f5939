package io.refract.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.refract.testing.RefractServers;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PartitionsJobTest {
    @Inject
    PartitionsJob job;

    @Test
    void makesThePartitionsOfTheNextThreeMonths() throws Throwable {
        var partition = "audit.audit_logs_"
                + YearMonth.now(ZoneOffset.UTC).plusMonths(3).format(DateTimeFormatter.ofPattern("yyyy_MM"));
        try (var owner = DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
                var statement = owner.createStatement()) {
            statement.execute("drop table if exists " + partition);

            VertxContextSupport.subscribeAndAwait(job::run);

            assertThat(exists(statement, partition)).isTrue();
        }
    }

    private static boolean exists(Statement statement, String table) throws SQLException {
        try (var rows = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
