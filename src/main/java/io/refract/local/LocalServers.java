package io.refract.local;

import io.refract.local.LocalPostgres.Durability;
import java.nio.file.Path;

/// A PostgreSQL and a Redis that belong to this process and stop with it.
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

    /// Takes the folder for this process and chooses free ports; nothing runs yet.
    ///
    /// @param folder created when missing; servers that an earlier process left behind in it are stopped at start
    /// @param programs where the servers' programs are unpacked
    /// @throws LocalServerException.InUse when another process has the folder
    public static LocalServers in(Path folder, Path programs, Durability durability) {
        var lock = FolderLock.acquire(folder);
        var postgres = LocalPostgres.in(folder.resolve("postgres-" + POSTGRES_MAJOR), programs, durability);
        var redis = new LocalRedis(folder.resolve("redis"), Loopback.freePort());
        var servers = new LocalServers(lock, postgres, redis);
        Runtime.getRuntime().addShutdownHook(new Thread(servers::stop, "local-servers-stop"));
        return servers;
    }

    /// Starts both.
    ///
    /// @throws LocalServerException when a server cannot run here
    public LocalServers start() {
        redis.start();
        postgres.start();
        return this;
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
