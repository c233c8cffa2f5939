package io.refract.operations;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/// How each session of the owner begins, whatever is set for the role, the database or the server: what is made gets
/// where it belongs, and takes the time that it takes.
@Singleton
@DataSource("owner")
public class OwnerSession implements AgroalPoolInterceptor {
    /// Extensions that are there already are found where they are. Limits that a server does not know are left out.
    public static final String SETTINGS = """
            select set_config(name, value, false)
              from (select 'search_path', concat_ws(', ', 'public', (
                           select string_agg(distinct quote_ident(n.nspname), ', ')
                             from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace
                            where e.extname in ('pg_trgm', 'unaccent') and n.nspname <> 'public'))
                    union all values
                    ('TimeZone', 'UTC'), ('DateStyle', 'ISO'), ('IntervalStyle', 'postgres'),
                    ('bytea_output', 'hex'), ('standard_conforming_strings', 'on'),
                    ('default_transaction_isolation', 'read committed'),
                    ('statement_timeout', '0'), ('lock_timeout', '0'), ('transaction_timeout', '0'),
                    ('idle_in_transaction_session_timeout', '0')) as wanted (name, value)
             where current_setting(name, true) is not null""";

    @Override
    public void onConnectionCreate(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute(SETTINGS);
        } catch (SQLException e) {
            throw new IllegalStateException("The owner's session cannot begin", e);
        }
    }
}
