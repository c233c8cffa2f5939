package io.refract.execute;

import io.quarkus.runtime.configuration.MemorySize;
import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How much memory requests may take together.
@ConfigMapping(prefix = "refract.memory")
public interface MemoryConfig {
    /// For the answers and bodies of all requests; a quarter of the heap if nothing is said.
    @Allowed(least = "1M", most = "1T")
    Optional<MemorySize> budget();

    /// How long a statement with a large answer waits for memory before the answer is `UNAVAILABLE`.
    @WithDefault("2s")
    @Allowed(least = "0s", most = "10m")
    Duration maxWait();

    /// [#budget()] in bytes.
    default long budgetBytes() {
        return budget().map(MemorySize::asLongValue).orElse(Runtime.getRuntime().maxMemory() / 4);
    }
}
