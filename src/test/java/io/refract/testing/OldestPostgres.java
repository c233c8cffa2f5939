package io.refract.testing;

import io.refract.local.LocalPostgres;
import io.refract.local.LocalPostgres.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A server of the oldest supported major version, with an empty database and the same two roles.
///
/// Two versions of the same programs cannot share a class path, so Maven unpacks this one into
/// `target/oldest-postgres`.
public final class OldestPostgres implements AutoCloseable {
    private static final Path ARCHIVES = Path.of("target", "oldest-postgres");

    private final LocalPostgres server;

    private OldestPostgres(LocalPostgres server) {
        this.server = server;
    }

    public static OldestPostgres start() {
        var server = LocalPostgres.older(
                ARCHIVES.resolve("data"),
                Path.of(".refract", "programs"),
                Durability.DISPOSABLE,
                (system, machine) -> Files.newInputStream(archive()));
        server.start();
        return new OldestPostgres(server);
    }

    /// The database as its owner, for JDBC.
    public String ownerJdbcUrl() {
        return server.ownerJdbcUrl();
    }

    /// The database as the server's superuser, for JDBC.
    public String superuserJdbcUrl() {
        return server.superuserJdbcUrl();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Path archive() throws IOException {
        try (var files = Files.list(ARCHIVES)) {
            return files.filter(file -> file.toString().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(
                            "No PostgreSQL in " + ARCHIVES + ": run ./mvnw process-test-resources first"));
        }
    }
}
