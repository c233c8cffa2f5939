package io.refract.local;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// The database and the two roles that a deployment also has: one owns and migrates, the other serves and
/// cannot change the schema.
final class LocalRoles {
    static final String DATABASE = "refract";
    static final String OWNER = "refract_owner";
    static final String APPLICATION = "refract_app";
    static final String SUPERUSER = "postgres";

    private LocalRoles() {}

    /// Creates what is missing.
    static void create(DataSource server) throws SQLException {
        try (var connection = server.getConnection()) {
            createRole(connection, OWNER);
            createRole(connection, APPLICATION);
            if (!exists(connection, "select from pg_database where datname = '" + DATABASE + "'")) {
                execute(connection, "create database " + DATABASE + " owner " + OWNER);
                execute(connection, "revoke all on database " + DATABASE + " from public");
                execute(connection, "grant connect on database " + DATABASE + " to " + APPLICATION);
            }
        }
    }

    private static void createRole(Connection connection, String role) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = '" + role + "'")) {
            execute(connection, "create role " + role + " login nosuperuser nocreatedb nocreaterole");
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
