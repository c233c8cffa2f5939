package io.refract.execute;

import io.refract.testing.RefractServers;
import io.refract.testing.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The tests' PostgreSQL while it does TLS, and takes some roles by nothing else: `tls_app` with a password, `tls_cert`
/// with a certificate. What it had before is put back at the end.
final class TlsServer implements AutoCloseable {
    static final String PASSWORD = "tls-secret";

    private static final String RULES = """
            hostnossl all tls_app,tls_cert all reject
            hostssl all tls_app all scram-sha-256
            hostssl all tls_cert all cert
            """;

    private final Path rules;
    private final String before;

    /// @param authority of the server's certificate, which is for `localhost`, and of its clients'
    TlsServer(TestAuthority authority) throws SQLException, IOException {
        var server = authority.issue("server", "dns:localhost");
        rules = Path.of(setting("hba_file"));
        before = Files.readString(rules);
        Files.writeString(rules, RULES + before);
        run(
                "alter system set ssl_cert_file = '" + server.certificate() + "'",
                "alter system set ssl_key_file = '" + server.key() + "'",
                "alter system set ssl_ca_file = '" + authority.certificate() + "'",
                "alter system set ssl = on",
                "create role tls_app login password '" + PASSWORD + "' in role refract_app",
                "create role tls_cert login in role refract_app",
                "select pg_reload_conf()");
    }

    @Override
    public void close() throws SQLException, IOException {
        Files.writeString(rules, before);
        run("alter system reset ssl", "drop role tls_app", "drop role tls_cert", "select pg_reload_conf()");
    }

    private static void run(String... statements) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String setting(String name) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
