package io.refract.engine;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// What answers may cost.
@ConfigMapping(prefix = "refract.query")
public interface EngineConfig {
    /// How large the rows of a query and its answer may be, each.
    @WithDefault("8M")
    MemorySize answerSize();
}
