package io.refract.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.RefractServers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// All that runs in this process runs on a database whose roles look for tables elsewhere; see
/// `io.refract.testing.SharedServers`.
@QuarkusTest
class PeculiarDatabaseTest {
    private static List<String> column(String sql) throws SQLException {
        try (var superuser =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    @Test
    void nothingIsMadeInASchemaThatTheOwnersSearchPathNames() throws SQLException {
        assertThat(column("select relname from pg_class where relnamespace = 'elsewhere'::regnamespace"))
                .isEmpty();
        assertThat(column("select proname from pg_proc where pronamespace = 'elsewhere'::regnamespace"))
                .isEmpty();
    }

    @Test
    void extensionsStayWhereTheyWere() throws SQLException {
        assertThat(column("select distinct extnamespace::regnamespace::text from pg_extension where extname in"
                        + " ('pg_trgm', 'unaccent')"))
                .containsExactly("extensions");
    }

    @Test
    void theRoleThatServesFindsNoTableByItsNameAlone() throws SQLException {
        assertThat(column("select array_to_string(setconfig, ',') from pg_db_role_setting"
                        + " where setrole = 'refract_app'::regrole"
                        + " and setdatabase = (select oid from pg_database where datname = current_database())"))
                .containsExactly("search_path=nowhere");
    }
}
