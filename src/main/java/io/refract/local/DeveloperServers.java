package io.refract.local;

import io.refract.MissingServers;
import io.refract.Servers;
import io.refract.local.LocalPostgres.Durability;
import java.nio.file.Path;
import java.util.Optional;

/// The servers of a bare machine, with their data in `.refract` or in the folder that `refract.local.folder` names.
public final class DeveloperServers implements MissingServers {
    private static final String FOLDER = "refract.local.folder";

    @Override
    public Servers start(Optional<String> redisUrl) {
        var folder = Path.of(System.getProperty(FOLDER, ".refract")).toAbsolutePath();
        var servers = LocalServers.in(folder, folder.resolve("programs"), Durability.KEPT);
        servers.postgres().start();
        var redis = redisUrl.orElseGet(() -> {
            servers.redis().start();
            return servers.redis().url();
        });
        return new Servers(servers.postgres().url(), servers.postgres().ownerUrl(), redis);
    }
}
