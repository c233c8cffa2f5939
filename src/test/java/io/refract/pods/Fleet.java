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
        var servers = servers();
        return new Fleet(Together.run(keys.size(), i -> pod(servers, keys.get(i))));
    }

    /// One that works with servers of one's own. Returns when it is ready.
    ///
    /// @param keys as `TOKEN_KEYS` has them
    static Pod pod(Servers servers, String keys) {
        return pod(servers, Pod.Ports.free(), Map.of("TOKEN_KEYS", keys));
    }

    /// Returns when all are ready.
    ///
    /// @param settings of all pods, environment variables
    static Fleet at(List<Pod.Ports> ports, Map<String, String> settings) {
        var servers = servers();
        return new Fleet(Together.run(ports.size(), i -> pod(servers, ports.get(i), settings)));
    }

    private static Pod pod(Servers servers, Pod.Ports ports, Map<String, String> more) {
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
