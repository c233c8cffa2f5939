package io.refract.pods;

import io.refract.Servers;
import io.refract.testing.Pod;
import io.refract.testing.RefractServers;
import io.refract.testing.Together;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Pods of one application, which share its servers.
///
/// @param pods in the order in which they were asked for
record Fleet(List<Pod> pods) implements AutoCloseable {
    private static final Path LOGS = Path.of("target", "pods");

    /// So many start at once, on a few processors, that the better compiler would keep them from it.
    private static final List<String> QUICKLY = List.of("-XX:TieredStopAtLevel=1");

    /// Returns when all are ready.
    ///
    /// @param keys of each pod, as `TOKEN_KEYS` has them
    static Fleet of(List<String> keys) {
        return new Fleet(Together.run(keys.size(), i -> pod(Pod.Ports.free(), Map.of("TOKEN_KEYS", keys.get(i)))));
    }

    /// Returns when all are ready.
    ///
    /// @param settings of all pods, environment variables
    static Fleet at(List<Pod.Ports> ports, Map<String, String> settings) {
        return new Fleet(Together.run(ports.size(), i -> pod(ports.get(i), settings)));
    }

    private static Pod pod(Pod.Ports ports, Map<String, String> more) {
        var servers = servers();
        var settings = new HashMap<>(more);
        settings.put("REFRACT_LIMITS_ENABLED", "false");
        try {
            Files.createDirectories(LOGS);
            return Pod.start(
                    Pod.Program.packaged(QUICKLY), servers, ports, settings, LOGS.resolve(ports.api() + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Servers servers() {
        var postgres = RefractServers.postgres();
        return new Servers(
                postgres.url(), postgres.ownerUrl(), RefractServers.redis().url());
    }

    @Override
    public void close() throws InterruptedException {
        for (var pod : pods) {
            pod.close();
        }
    }
}
