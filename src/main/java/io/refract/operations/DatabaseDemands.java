package io.refract.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// What a database must be for its migrations, asked before they make anything: each of them is a
/// transaction of its own, and the first that cannot go on would leave what the others have made.
final class DatabaseDemands {
    private static final String HISTORY = "select to_regclass('public.flyway_schema_history') is not null";

    /// @param found a query for what is in the way; no row, or null, if nothing is
    /// @param refusal says so, and what to do
    private record Demand(String found, String refusal) {}

    private static final List<Demand> OF_THE_SERVER = List.of(
            new Demand(
                    "select current_setting('server_version') where current_setting('server_version_num')::int < 150000",
                    "is of PostgreSQL %s: Refract needs version 15 or newer"),
            new Demand(
                    "select pg_encoding_to_char(encoding) from pg_database"
                            + " where datname = current_database() and pg_encoding_to_char(encoding) <> 'UTF8'",
                    "has the encoding %s: create it with the encoding UTF8"),
            new Demand(
                    "select case when pg_is_in_recovery() then 'a standby'"
                            + " when current_setting('default_transaction_read_only')::boolean"
                            + " then 'read-only (default_transaction_read_only)' end",
                    "is %s: nothing can be made there"),
            new Demand(
                    "select 'public' where to_regnamespace('public') is null",
                    "has no schema %s: create it for the owner"));

    /// Of a database in which somebody has migrated. Scripts are named with their folder or without, as whoever ran
    /// them
    /// has found them.
    private static final List<Demand> WITH_A_HISTORY = List.of(new Demand(
            """
            select script from public.flyway_schema_history
             where not exists (select from public.flyway_schema_history
                                where script ~ '(^|/)V001__foundations[.]sql$' or type = 'BASELINE')
             order by installed_rank limit 1""",
            "has in its schema public the migrations of another application, the first of them %s:"
                    + " give Refract a database of its own"));

    /// Of a database in which nobody has: the owner makes a schema and extensions, too.
    private static final List<Demand> WITHOUT_A_HISTORY = List.of(
            new Demand(
                    """
                    select string_agg(name, ', ' order by name) from (
                        select c.relname::text as name from pg_class c
                         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
                           and not exists (select from pg_depend where objid = c.oid and deptype in ('e', 'a', 'i'))
                        union all
                        select p.proname || '()' from pg_proc p
                         where p.pronamespace = 'public'::regnamespace
                           and not exists (select from pg_depend where objid = p.oid and deptype = 'e')
                        union all
                        select t.typname::text from pg_type t
                         where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')
                           and not exists (select from pg_depend where objid = t.oid and deptype = 'e')
                        order by name limit 5) as others""",
                    "has in its schema public what another application has made (%s): give Refract a database of its own"),
            new Demand(
                    "select nspname from pg_namespace where nspname = 'audit'",
                    "has a schema %s already, which another application has made: give Refract a database of its own"),
            new Demand(
                    "select current_user where not has_database_privilege(current_database(), 'create')",
                    "lets the role %s make neither schemas nor extensions: have that role own the database"),
            new Demand(
                    """
                    select wanted from unnest(array['pg_trgm', 'unaccent']) as wanted
                     where not exists (select from pg_extension where extname = wanted)
                       and not exists (select from pg_available_extensions where name = wanted)
                     limit 1""", "has no extension %s, nor has its server: install PostgreSQL's additional modules (contrib)"),
            new Demand("""
                    select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace
                     where e.extname in ('pg_trgm', 'unaccent') and not has_schema_privilege(n.oid, 'usage')
                     limit 1""", "keeps extensions in the schema %s, which is closed to the owner: grant usage on it"));

    private DatabaseDemands() {}

    /// What the server or the database is that it must not be, in words that follow "the database"; empty if nothing.
    static Optional<String> unmet(Connection connection) throws SQLException {
        return first(connection, OF_THE_SERVER);
    }

    /// The same of what the database holds, asked as a role that may migrate it.
    ///
    /// @param application the role that requests are served with, which migrations grant rights to
    static Optional<String> unmetByContents(Connection connection, String application) throws SQLException {
        return isRole(connection, application)
                ? first(connection, hasHistory(connection) ? WITH_A_HISTORY : WITHOUT_A_HISTORY)
                : Optional.of("has no role %s, which DATABASE_URL names: create it first".formatted(application));
    }

    private static boolean isRole(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("select from pg_roles where rolname = ?")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        return found(connection, HISTORY).filter("t"::equals).isPresent();
    }

    private static Optional<String> first(Connection connection, List<Demand> demands) throws SQLException {
        for (var demand : demands) {
            var found = found(connection, demand.found());
            if (found.isPresent()) {
                return found.map(demand.refusal()::formatted);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> found(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }
}
