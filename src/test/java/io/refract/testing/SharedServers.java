package io.refract.testing;

import io.refract.local.LocalPostgres.Durability;
import io.refract.local.LocalServerException;
import io.refract.local.LocalServers;
import java.nio.file.Path;
import java.util.Map;

/// The servers of this process, owned by the copy of this class that the system's class loader holds.
///
/// Quarkus loads test classes once per test profile, so a static field alone would start the servers again and again.
/// Only types of the JDK cross the border between the copies. Public for reflection.
public final class SharedServers {
    private static final Path PROGRAMS = Path.of(".refract", "programs");
    private static final int RUNS_AT_ONCE = 8;
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
            return LocalServers.in(Path.of("target", "servers-" + run), PROGRAMS, Durability.DISPOSABLE)
                    .start();
        } catch (LocalServerException.InUse e) {
            if (run == RUNS_AT_ONCE) {
                throw e;
            }
            return start(run + 1);
        }
    }
}
