package io.refract.cache;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.refract.address.RedisAddress;
import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.refract.testing.Eventually;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One server of many that share a Redis: a cache with its own threads, connections and metrics.
final class Pod implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final Vertx vertx = Vertx.vertx();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final ReadThrough cache;

    private Pod(String address, Board board, CacheConfig config) {
        var server = RedisAddress.read("the test's address", address);
        this.cache = new ReadThrough(config, vertx, server, board, registry, () -> false, System::nanoTime);
        cache.open();
    }

    static Pod on(RedisProcess redis, String... changes) {
        return new Pod(redis.address(), redis.board, CacheSettings.with(changes));
    }

    /// @param address of the way to the Redis
    static Pod by(String address, RedisProcess redis, String... changes) {
        return new Pod(address, redis.board, CacheSettings.with(changes));
    }

    /// @param address of a Redis that the test has started in its own way
    static Pod by(String address, Board board) {
        return new Pod(address, board, CacheSettings.with());
    }

    Optional<Document> get(CacheKey key, Supplier<Uni<Optional<Loaded>>> loader) {
        return cache.get(key, loader).await().atMost(PATIENCE);
    }

    void invalidate(RowKey... rows) {
        cache.invalidate(List.of(rows)).await().atMost(PATIENCE);
    }

    /// How many writes were acknowledged for the reason.
    long acknowledged(String reason) {
        return registry.get("refract.cache.acknowledgements")
                .tag("reason", reason)
                .timer()
                .count();
    }

    double requests(String result) {
        return registry.find("refract.cache.requests").tag("result", result).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    double loads(String result) {
        return registry.get("refract.cache.loads").tag("result", result).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    void waitUntilConnected() {
        waitUntilConnectedAfter(() -> {});
    }

    /// Only a command shows that a server that was slow is well again, so let some through.
    void waitUntilConnectedAfter(Runnable command) {
        Eventually.holds(PATIENCE, () -> {
            command.run();
            return cache.state() == CacheState.CONNECTED;
        });
    }

    @Override
    public void close() {
        cache.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
