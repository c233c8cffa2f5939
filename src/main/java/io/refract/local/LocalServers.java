package io.refract.local;

import io.refract.local.LocalPostgres.Durability;
import java.nio.file.Path;

/// A running PostgreSQL and a running Redis that belong to this process and stop with it.
public final class LocalServers {
    private static final String POSTGRES_MAJOR = "18";

    private final FolderLock lock;
    private final LocalPostgres postgres;
    private final LocalRedis redis;

    private LocalServers(FolderLock lock, LocalPostgres postgres, LocalRedis redis) {
        this.lock = lock;
        this.postgres = postgres;
        this.redis = redis;
    }

    /// Starts both on free ports, with the data of the folder; servers that an earlier process left behind in it are
    /// stopped first.
    ///
    /// @param folder created when missing
    /// @param binaries where the servers' programs are unpacked
    /// @throws LocalServerException when a server cannot run here
    public static LocalServers start(Path folder, Path binaries, Durability durability) {
        var lock = FolderLock.acquire(folder);
        var postgres = LocalPostgres.in(folder.resolve("postgres-" + POSTGRES_MAJOR), binaries, durability);
        var redis = new LocalRedis(folder.resolve("redis"), Loopback.freePort());
        var servers = new LocalServers(lock, postgres, redis);
        Runtime.getRuntime().addShutdownHook(new Thread(servers::stop, "local-servers-stop"));
        try {
            redis.start();
            postgres.start();
            return servers;
        } catch (LocalServerException e) {
            servers.stop();
            throw e;
        }
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public LocalRedis redis() {
        return redis;
    }

    private void stop() {
        redis.stop();
        postgres.stop();
        lock.close();
    }
}
