package io.refract;

import io.refract.local.LocalPostgres.Durability;
import io.refract.local.LocalServers;
import java.nio.file.Path;

/// Starts what a developer's machine lacks. Apart from [Refract], because production artifacts lack the local servers.
final class LocalStart {
    private static final String FOLDER = "refract.local.folder";
    private static final String STARTED = "refract.local.started";

    private LocalStart() {}

    /// Whether an earlier start of this process did the work: a live reload keeps the servers and their settings.
    static boolean isDone() {
        return System.getProperty(STARTED) != null;
    }

    /// A PostgreSQL with its two roles, and a Redis unless one was given.
    static Servers start() {
        var folder = Path.of(System.getProperty(FOLDER, ".refract")).toAbsolutePath();
        var local = LocalServers.in(folder, folder.resolve("programs"), Durability.KEPT);
        local.postgres().start();
        var redisUrl = Settings.redisUrl().orElseGet(() -> {
            local.redis().start();
            return local.redis().url();
        });
        System.setProperty(STARTED, "true");
        return new Servers(local.postgres().url(), local.postgres().ownerUrl(), redisUrl);
    }
}
