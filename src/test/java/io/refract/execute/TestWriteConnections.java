package io.refract.execute;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.Optional;

/// Connections for transactions outside of the application.
public final class TestWriteConnections {
    private static final TestDatabaseConfig CONFIG = TestDatabaseConfig.SHORT.waiting(Duration.ofSeconds(1));

    private TestWriteConnections() {}

    public static DatabaseConfig config() {
        return CONFIG;
    }

    /// So many at most, to that server.
    public static WriteConnections to(Vertx vertx, MeterRegistry registry, String url, int connections) {
        var route = TestRoute.to(vertx, url);
        var pool = new WritePool(CONFIG, route).create(new PoolInput(vertx, new PoolOptions().setMaxSize(connections)));
        return new WriteConnections(pool, route, memory(vertx, registry), errors(), metrics(registry));
    }

    public static StatementMetrics metrics(MeterRegistry registry) {
        return new StatementMetrics(registry, CONFIG);
    }

    public static DatabaseErrors errors() {
        return new DatabaseErrors((_, _, _, _) -> Optional.empty());
    }

    private static ResultMemory memory(Vertx vertx, MeterRegistry registry) {
        return new ResultMemory(vertx, TestMemoryConfig.PLENTY, registry);
    }
}
