package io.refract.testing;

import io.refract.local.LocalPostgres.Durability;
import io.refract.local.LocalServerException;
import io.refract.local.LocalServers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// The servers of this process, owned by the copy of this class that the system's class loader holds.
///
/// Quarkus loads test classes once per test profile, so a static field alone would start the servers again and again.
/// Only types of the JDK cross the border between the copies. Public for reflection.
public final class SharedServers {
    private static final Path PROGRAMS = Path.of(".refract", "programs");
    private static final int RUNS_AT_ONCE = 8;

    /// What databases of others have and nothing here may depend on: a search path that hides the tables or
    /// puts a schema before theirs, a calendar of their own, extensions in a schema that is closed to whoever
    /// serves. Databases that tests make beside this one have none of it.
    private static final List<String> PECULIARITIES = List.of(
            "create schema extensions",
            "create extension pg_trgm schema extensions",
            "create extension unaccent schema extensions",
            "grant usage on schema extensions to refract_owner",
            "create schema elsewhere authorization refract_owner",
            "alter role refract_owner in database refract set search_path = elsewhere, public",
            "alter role refract_app in database refract set search_path = nowhere",
            "alter database refract set timezone = 'Asia/Kolkata'",
            "alter database refract set datestyle = 'SQL, DMY'",
            "alter database refract set intervalstyle = 'iso_8601'",
            "alter database refract set bytea_output = 'escape'",
            "alter database refract set extra_float_digits = 0");

    private static final LocalServers SERVERS = start(1);

    private SharedServers() {}

    /// The addresses of the servers, by name.
    public static Map<String, String> addresses() {
        return Map.of(
                "postgres.url", SERVERS.postgres().url(),
                "postgres.ownerUrl", SERVERS.postgres().ownerUrl(),
                "postgres.ownerJdbcUrl", SERVERS.postgres().ownerJdbcUrl(),
                "postgres.superuserJdbcUrl", SERVERS.postgres().superuserJdbcUrl(),
                "redis.url", SERVERS.redis().url());
    }

    /// What can be done with the servers, by name.
    public static Map<String, Runnable> controls() {
        return Map.of(
                "postgres.start", SERVERS.postgres()::start,
                "postgres.stop", SERVERS.postgres()::stop,
                "redis.start", SERVERS.redis()::start,
                "redis.stop", SERVERS.redis()::stop);
    }

    /// Takes the first folder that no other test run uses.
    private static LocalServers start(int run) {
        try {
            var servers = LocalServers.in(Path.of("target", "servers-" + run), PROGRAMS, Durability.DISPOSABLE)
                    .start();
            makePeculiar(servers.postgres().superuserJdbcUrl());
            return servers;
        } catch (LocalServerException.InUse e) {
            if (run == RUNS_AT_ONCE) {
                throw e;
            }
            return start(run + 1);
        }
    }

    private static void makePeculiar(String superuserJdbcUrl) {
        try (var connection = DriverManager.getConnection(superuserJdbcUrl);
                var statement = connection.createStatement()) {
            for (var sql : PECULIARITIES) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
