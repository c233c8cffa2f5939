package io.refract.database;

import io.refract.operations.OwnerSession;
import io.refract.testing.RefractServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/// A database of its own for a test class: empty at first, dropped at the end.
public final class TestDatabase implements AutoCloseable {
    public static final String OWNER = "refract_owner";
    public static final String APPLICATION = "refract_app";

    private final String superuserJdbcUrl;
    private final String name;

    private TestDatabase(String superuserJdbcUrl) {
        this.superuserJdbcUrl = superuserJdbcUrl;
        this.name = "test_" + UUID.randomUUID().toString().replace("-", "");
    }

    /// A migrated database on the server that all tests share.
    public static TestDatabase migrated() {
        var database = empty(RefractServers.postgres().superuserJdbcUrl());
        database.migrate(APPLICATION);
        return database;
    }

    /// A database without anything in it.
    ///
    /// @param superuserJdbcUrl any database of the server, as its superuser
    public static TestDatabase empty(String superuserJdbcUrl) {
        return empty(superuserJdbcUrl, "");
    }

    /// The same with an encoding or a locale of its own.
    ///
    /// @param options of `create database`
    public static TestDatabase empty(String superuserJdbcUrl, String options) {
        var database = new TestDatabase(superuserJdbcUrl);
        database.atServer("create database " + database.name + " owner " + OWNER + " " + options);
        return database;
    }

    /// @param applicationRole the role that requests are served with
    public MigrateResult migrate(String applicationRole) {
        return migrate(applicationRole, "latest");
    }

    /// @param version the last one that is applied
    public MigrateResult migrate(String applicationRole, String version) {
        return Flyway.configure()
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .dataSource(url(OWNER), OWNER, "")
                .initSql(OwnerSession.SETTINGS)
                .placeholders(Map.of("app_role", applicationRole))
                .target(version)
                .load()
                .migrate();
    }

    /// Sets something for all sessions of the database from now on.
    ///
    /// @param setting as in `alter database ... set`
    public void set(String setting) {
        atServer("alter database " + name + " set " + setting);
    }

    /// Without a user.
    public String jdbcUrl() {
        return superuserJdbcUrl.replaceFirst("/[^/?]+\\?.*", "/" + name);
    }

    public Session asOwner() {
        return session(OWNER);
    }

    public Session asApplication() {
        return session(APPLICATION);
    }

    /// As somebody who may do what a restore or a load does, such as leaving triggers out.
    public Session asSuperuser() {
        return session("postgres");
    }

    @Override
    public void close() {
        atServer("drop database " + name + " with (force)");
    }

    private Session session(String role) {
        try {
            return new Session(DriverManager.getConnection(url(role)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void atServer(String sql) {
        try (Connection connection = DriverManager.getConnection(superuserJdbcUrl);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(String role) {
        return superuserJdbcUrl.replaceFirst("/[^/?]+\\?.*", "/" + name + "?user=" + role);
    }
}
