package io.refract.http.connection;

import io.quarkus.runtime.configuration.MemorySize;
import io.refract.kernel.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// What connections may take: number, time and memory.
@ConfigMapping(prefix = "refract.connections")
public interface ConnectionsConfig {
    /// How many there may be at once, whoever opens them. Those to the port of operations are not counted.
    @WithDefault("2000")
    @Allowed(least = "1", most = "1000000")
    int max();

    /// How many one address may open. Not counted behind trusted proxies, whose address all connections have.
    @WithDefault("200")
    @Allowed(least = "1", most = "1000000")
    int perAddress();

    /// From the first byte of a request's head, or from the beginning of the connection, to the head's end.
    @WithDefault("10S")
    @Allowed(least = "1s", most = "1h")
    Duration headerTimeout();

    /// How long a connection may stay without a request.
    @WithDefault("60S")
    @Allowed(least = "1s", most = "1d")
    Duration idleTimeout();

    /// From the head of a request to the end of its body.
    @WithDefault("30S")
    @Allowed(least = "1s", most = "1d")
    Duration bodyTimeout();

    /// How long nothing of a body may arrive.
    @WithDefault("10S")
    @Allowed(least = "1s", most = "1h")
    Duration bodySilence();

    /// How long a client may take nothing of its answer.
    @WithDefault("60S")
    @Allowed(least = "1s", most = "1d")
    Duration answerSilence();

    /// What bodies and unfinished heads of all requests may occupy together; an eighth of the heap if not set. One
    /// address gets half of it.
    @Allowed(least = "64K", most = "1T")
    Optional<MemorySize> bodyMemory();

    /// The same of large bodies, beside that; an eighth of the heap if not set. An address gets half of it, or one
    /// body.
    @Allowed(least = "64K", most = "1T")
    Optional<MemorySize> largeBodyMemory();

    /// How long a body waits for memory.
    @WithDefault("2S")
    @Allowed(least = "0s", most = "1m")
    Duration bodyWait();
}
