package io.refract.engine;

import io.quarkus.runtime.configuration.MemorySize;
import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// What answers may cost.
@ConfigMapping(prefix = "refract.query")
public interface EngineConfig {
    long LARGEST_BY_DEFAULT = 8 << 20;
    long MOST_SHAPES_BY_DEFAULT = 16 << 20;

    /// How large the rows of a query and its answer may be, each. If nothing is said, 8 MiB, but no more than a
    /// sixty-fourth of the heap, so that several at once find room in it.
    @Allowed(least = "1K", most = "1G")
    Optional<MemorySize> answerSize();

    /// How much of the heap may hold compiled queries. If nothing is said, 16 MiB, but no more than a tenth of the
    /// heap.
    @Allowed(least = "64K", most = "1T")
    Optional<MemorySize> shapeMemory();

    /// How many rows in lines whoever is not signed in has to ask for at most.
    @WithDefault("10000")
    @Allowed(least = "1", most = "1000000")
    int unsignedRows();

    /// [#shapeMemory()] in bytes.
    default long shapeBytes() {
        var share = Math.min(MOST_SHAPES_BY_DEFAULT, Runtime.getRuntime().maxMemory() / 10);
        return shapeMemory().map(MemorySize::asLongValue).orElse(share);
    }

    /// [#answerSize()] in bytes.
    default int answerBytes() {
        var share = Math.min(LARGEST_BY_DEFAULT, Runtime.getRuntime().maxMemory() / 64);
        return Math.toIntExact(answerSize().map(MemorySize::asLongValue).orElse(share));
    }
}
