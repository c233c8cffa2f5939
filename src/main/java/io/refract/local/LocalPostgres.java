package io.refract.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One PostgreSQL server on the loopback interface, with the database `refract` and its two roles.
///
/// It trusts every connection from this machine, as fits development and tests. It keeps its port for its whole life,
/// so that it can be stopped and started under a running application.
public final class LocalPostgres {
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    /// Order by code point and letters of every script, whatever the machine has installed; since PostgreSQL 17.
    private static final Map<String, String> UNICODE =
            Map.of("locale", "C", "locale-provider", "builtin", "builtin-locale", "C.UTF-8");

    /// Order by code point, and no letters but those of ASCII: what every machine has.
    private static final Map<String, String> BYTES = Map.of("locale", "C");

    private static final String CREATED = "refract.created";

    private final Path folder;
    private final Path programs;
    private final PgBinaryResolver resolver;
    private final Map<String, String> locale;
    private final Durability durability;
    private final int port;
    private @Nullable EmbeddedPostgres server;
    private boolean startedBefore;

    private LocalPostgres(
            Path folder, Path programs, PgBinaryResolver resolver, Map<String, String> locale, Durability durability) {
        this.folder = folder.toAbsolutePath();
        this.programs = programs.toAbsolutePath();
        this.resolver = resolver;
        this.locale = locale;
        this.durability = durability;
        this.port = Loopback.freePort();
    }

    /// A stopped server of the version on the class path.
    ///
    /// @param folder the data, kept when the server stops
    /// @param programs where the server's programs are unpacked, once for all that name the same folder
    public static LocalPostgres in(Path folder, Path programs, Durability durability) {
        return new LocalPostgres(folder, programs, DefaultPostgresBinaryResolver.INSTANCE, UNICODE, durability);
    }

    /// A stopped server of an older version, which the resolver finds.
    public static LocalPostgres older(Path folder, Path programs, Durability durability, PgBinaryResolver resolver) {
        return new LocalPostgres(folder, programs, resolver, BYTES, durability);
    }

    public int port() {
        return port;
    }

    /// The process id of the running server, whose children serve the connections.
    public long pid() {
        try (var lines = Files.lines(folder.resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElse("").strip());
        } catch (IOException | NumberFormatException e) {
            throw new LocalServerException("The embedded PostgreSQL does not run", e);
        }
    }

    /// The address of the database for the application's role, in the form of the setting `DATABASE_URL`.
    public String url() {
        return url(LocalRoles.APPLICATION);
    }

    /// The same for the role that owns the database and migrates it.
    public String ownerUrl() {
        return url(LocalRoles.OWNER);
    }

    /// The database as its owner, for JDBC.
    public String ownerJdbcUrl() {
        return jdbcUrl(LocalRoles.OWNER, LocalRoles.DATABASE);
    }

    /// The database as the server's superuser, for JDBC.
    public String superuserJdbcUrl() {
        return jdbcUrl(LocalRoles.SUPERUSER, LocalRoles.DATABASE);
    }

    /// Starts the server and returns when it answers; creates the database when the folder is empty; does nothing when
    /// it already runs.
    public synchronized void start() {
        if (server != null) {
            return;
        }
        Account.requireUsableByPostgres();
        try {
            if (isLeftOver()) {
                clear();
            }
            Files.createDirectories(folder);
            StaleProcess.stop(folder.resolve("postmaster.pid"), "postgres");
            var started = launch();
            server = started;
            LocalRoles.create(started.getPostgresDatabase());
            Files.writeString(folder.resolve(CREATED), "");
            startedBefore = true;
        } catch (IOException | IllegalStateException e) {
            throw new LocalServerException("The embedded PostgreSQL did not start: " + LogTail.of(log()), e);
        } catch (SQLException e) {
            throw new LocalServerException("The embedded PostgreSQL refused to create the database: " + e, e);
        }
    }

    /// Stops the server, ending its connections, and returns when it is gone. What was committed stays.
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new LocalServerException("The embedded PostgreSQL did not stop: " + LogTail.of(log()), e);
        } finally {
            server = null;
        }
    }

    /// A folder whose first start was cut short holds half a server and nobody's data; a disposable one belongs to an
    /// earlier process.
    private boolean isLeftOver() {
        return !Files.exists(folder.resolve(CREATED)) || (durability == Durability.DISPOSABLE && !startedBefore);
    }

    private void clear() throws IOException {
        if (Files.exists(folder)) {
            StaleProcess.stop(folder.resolve("postmaster.pid"), "postgres");
            Folders.delete(folder);
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        var output = Redirect.appendTo(log().toFile());
        var builder = EmbeddedPostgres.builder();
        locale.forEach(builder::setLocaleConfig);
        return builder.setPgBinaryResolver(resolver)
                .setOverrideWorkingDirectory(programs.toFile())
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_WAIT)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", durability.fsync())
                .setServerConfig("full_page_writes", durability.fsync())
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private Path log() {
        return folder.resolveSibling(folder.getFileName() + ".log");
    }

    private String url(String role) {
        return "postgresql://" + role + "@" + Loopback.HOST + ":" + port + "/" + LocalRoles.DATABASE;
    }

    private String jdbcUrl(String role, String database) {
        return "jdbc:postgresql://" + Loopback.HOST + ":" + port + "/" + database + "?user=" + role;
    }

    /// How long data must live.
    public enum Durability {
        /// For good, even when the machine fails.
        KEPT,
        /// Faster: a failure of the machine may lose data, and the next process begins with an empty folder.
        DISPOSABLE;

        private String fsync() {
            return this == KEPT ? "on" : "off";
        }
    }
}
