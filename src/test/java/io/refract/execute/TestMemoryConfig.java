package io.refract.execute;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;

/// A budget for answers.
record TestMemoryConfig(long bytes, Duration maxWait) implements MemoryConfig {
    static final TestMemoryConfig PLENTY = new TestMemoryConfig(64 << 20, Duration.ofSeconds(1));

    @Override
    public Optional<MemorySize> budget() {
        return Optional.of(new MemorySize(BigInteger.valueOf(bytes)));
    }
}
