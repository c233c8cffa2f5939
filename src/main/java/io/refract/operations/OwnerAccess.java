package io.refract.operations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/// Whether a role can do what commands do, asked before anything else is started: what is wrong with its
/// address, or with the database there, is then one line, and not what a framework makes of it.
public final class OwnerAccess {
    private static final String SECONDS_TO_CONNECT = "5";

    /// Whoever has migrated goes on, and who begins must be able to make tables.
    private static final String MAY_MIGRATE = """
            select case when history is null then has_schema_privilege('public', 'create')
                        else pg_has_role((select relowner from pg_class where oid = history), 'usage') end
              from to_regclass('public.flyway_schema_history') as history""";

    private OwnerAccess() {}

    /// What keeps the role from migrating, in one line without secrets; empty if nothing does.
    ///
    /// @param setting where the role comes from
    /// @param application the role that requests are served with
    public static Optional<String> refusal(
            String setting, String jdbcUrl, String user, Optional<String> password, String application) {
        try (var connection = DriverManager.getConnection(jdbcUrl, properties(user, password))) {
            return refusal(connection, user, application, setting);
        } catch (SQLException e) {
            return Optional.of("%s does not work: %s".formatted(setting, firstLine(e)));
        }
    }

    private static Optional<String> refusal(Connection connection, String user, String application, String setting)
            throws SQLException {
        var unmet = DatabaseDemands.unmet(connection);
        if (unmet.isEmpty() && !mayMigrate(connection)) {
            return Optional.of(
                    "the role %s of %s owns neither the schema nor may it make tables: set DATABASE_OWNER_URL to the owner's address"
                            .formatted(user, setting));
        }
        return (unmet.isPresent() ? unmet : DatabaseDemands.unmetByContents(connection, application))
                .map(what -> "the database of %s %s".formatted(setting, what));
    }

    /// The role that the server takes a user for: poolers have names of their own for users. Empty if there is no way
    /// to ask; then the server may have the same name for it.
    public static Optional<String> role(String jdbcUrl, String user, Optional<String> password) {
        try (var connection = DriverManager.getConnection(jdbcUrl, properties(user, password));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select session_user")) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static Properties properties(String user, Optional<String> password) {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("loginTimeout", SECONDS_TO_CONNECT);
        password.ifPresent(secret -> properties.setProperty("password", secret));
        return properties;
    }

    private static boolean mayMigrate(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(MAY_MIGRATE)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
