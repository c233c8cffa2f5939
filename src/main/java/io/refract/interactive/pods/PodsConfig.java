package io.refract.interactive.pods;

import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Where the pods are, this one among them or not; without either, none but this one is known.
@ConfigMapping(prefix = "refract.pods")
interface PodsConfig {
    /// Such as `http://10.0.0.7:8080`, each of one pod.
    Optional<Set<String>> addresses();

    /// A name that stands for all of them, and their port: `refract-pods.shop.svc.cluster.local:8080`.
    Optional<String> service();

    /// How long a pod may say nothing before it is given up.
    @WithDefault("2s")
    @Allowed(least = "100ms", most = "1m")
    Duration silence();

    /// How long a process that no pod was found to be is taken for gone.
    @WithDefault("2s")
    @Allowed(least = "100ms", most = "1m")
    Duration gone();

    /// How many requests may be under way to one pod; no more than its HTTP server lets one connection
    /// have.
    @WithDefault("90")
    @Allowed(least = "1", most = "10000")
    int atOnce();
}
