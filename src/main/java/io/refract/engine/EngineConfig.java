package io.refract.engine;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// What answers may cost.
@ConfigMapping(prefix = "refract.query")
public interface EngineConfig {
    long LARGEST_BY_DEFAULT = 8 << 20;

    /// How large the rows of a query and its answer may be, each. If nothing is said, 8 MiB, but no more than a
    /// sixty-fourth of the heap, so that several at once find room in it.
    Optional<MemorySize> answerSize();

    /// The same in bytes.
    default int answerBytes() {
        var share = Math.min(LARGEST_BY_DEFAULT, Runtime.getRuntime().maxMemory() / 64);
        return Math.toIntExact(answerSize().map(MemorySize::asLongValue).orElse(share));
    }
}
