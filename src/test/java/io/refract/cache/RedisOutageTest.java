package io.refract.cache;

import static io.refract.cache.Table.key;
import static io.refract.cache.Table.row;
import static io.refract.cache.Table.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.refract.testing.Eventually;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the cache does while Redis is slow, gone, or has lost its memory.
class RedisOutageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init")
    private RedisProcess redis;

    @SuppressWarnings("NullAway.Init")
    private Pod pod;

    @SuppressWarnings("NullAway.Init")
    private Table table;

    @BeforeEach
    void start() throws Exception {
        redis = RedisProcess.started();
        pod = Pod.on(redis, "timeout", "200ms", "breaker.open-for", "200ms");
        pod.waitUntilConnected();
        table = new Table(pod.vertx);
        table.set("a", "one");
    }

    @AfterEach
    void stop() throws Exception {
        try {
            pod.close();
        } finally {
            redis.close();
        }
    }

    @Test
    void killedAndStartedAgainUnderLoadNobodyNotices() throws Exception {
        var stop = new AtomicBoolean();
        var wrong = new AtomicInteger();
        var answers = new AtomicInteger();
        var readers = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofPlatform().start(() -> {
                    while (!stop.get()) {
                        if (!text(pod.get(key("a"), table.loader("a"))).equals("one")) {
                            wrong.incrementAndGet();
                        }
                        answers.incrementAndGet();
                    }
                }))
                .toList();
        Eventually.holds(PATIENCE, () -> answers.get() > 100);
        redis.kill();
        Eventually.holds(PATIENCE, () -> pod.cache.state() == CacheState.DEGRADED);
        var whileGone = answers.get();
        Eventually.holds(PATIENCE, () -> answers.get() > whileGone + 100);
        redis.start();
        pod.waitUntilConnected();
        var hits = pod.requests("hit");
        Eventually.holds(PATIENCE, () -> pod.requests("hit") > hits);
        stop.set(true);
        for (var reader : readers) {
            reader.join();
        }
        assertThat(wrong).hasValue(0);
        assertThat(pod.requests("bypass")).isPositive();
    }

    @Test
    void frozenTheAnswerIsLateByTheTimeoutAndThenNotLateAtAll() throws Exception {
        pod.get(key("a"), table.loader("a"));
        redis.freeze();
        try {
            var slowest = Duration.ZERO;
            for (var i = 0; i < 5; i++) {
                slowest = longer(slowest, timeOfOneRead());
            }
            assertThat(slowest).isBetween(Duration.ofMillis(150), Duration.ofMillis(900));
            assertThat(pod.registry.get("refract.cache.breaker.state").gauge().value())
                    .isEqualTo(2);
            var fastest = Duration.ofDays(1);
            for (var i = 0; i < 5; i++) {
                var time = timeOfOneRead();
                fastest = time.compareTo(fastest) < 0 ? time : fastest;
            }
            assertThat(fastest).isLessThan(Duration.ofMillis(50));
        } finally {
            redis.thaw();
        }
        pod.waitUntilConnectedAfter(() -> pod.get(key("a"), table.loader("a")));
        var hits = pod.requests("hit");
        pod.get(key("a"), table.loader("a"));
        pod.get(key("a"), table.loader("a"));
        assertThat(pod.requests("hit")).isGreaterThan(hits);
    }

    @Test
    void aChangeDuringAFreezeIsSeenAtOnceAndIsNotLost() throws Exception {
        pod.get(key("a"), table.loader("a"));
        redis.freeze();
        try {
            table.set("a", "two");
            pod.invalidate(row("a"));
            assertThat(text(pod.get(key("a"), table.loader("a")))).isEqualTo("two");
            assertThat(pod.registry
                            .get("refract.cache.invalidations.pending")
                            .gauge()
                            .value())
                    .isEqualTo(1);
        } finally {
            redis.thaw();
        }
        pod.waitUntilConnected();
        try (var other = Pod.on(redis)) {
            other.waitUntilConnected();
            assertThat(text(other.get(key("a"), table.loader("a")))).isEqualTo("two");
        }
    }

    @Test
    void tooManyChangesDuringAFreezeDropEverything() throws Exception {
        try (var small = Pod.on(redis, "timeout", "200ms", "max-pending-rows", "10", "breaker.open-for", "100ms")) {
            small.waitUntilConnected();
            for (var i = 0; i < 700; i++) {
                table.set("m" + i, "old");
                small.get(key("m" + i), table.loader("m" + i));
            }
            redis.freeze();
            try {
                var changed = new ArrayList<String>();
                for (var i = 0; i < 700; i += 10) {
                    changed.add("m" + i);
                    table.set("m" + i, "new");
                    small.invalidate(row("m" + i));
                }
                assertThat(changed).hasSizeGreaterThan(10);
            } finally {
                redis.thaw();
            }
            small.waitUntilConnected();
            var loads = table.loads.get();
            for (var i = 0; i < 700; i++) {
                assertThat(text(small.get(key("m" + i), table.loader("m" + i)))).isEqualTo(i % 10 == 0 ? "new" : "old");
            }
            assertThat(table.loads.get() - loads).isEqualTo(700);
        }
    }

    @Test
    void aLossOfMemoryDuringALoadRefusesTheLoad() throws Exception {
        var reader = pod.cache
                .get(key("a"), table.slowLoader("a", Duration.ofMillis(1500)))
                .subscribeAsCompletionStage();
        Eventually.holds(PATIENCE, () -> table.loads.get() >= 1);
        table.set("a", "two");
        pod.invalidate(row("a"));
        redis.kill();
        redis.start();
        pod.waitUntilConnected();
        assertThat(text(reader.join())).isEqualTo("one");
        assertThat(text(pod.get(key("a"), table.loader("a")))).isEqualTo("two");
        assertThat(pod.loads("refused")).isEqualTo(1);
    }

    /// The pod does not ask again within the test: only the connection itself can tell.
    @Test
    void aServerThatComesBackWithASnapshotBringsNoOldDocumentBack() throws Exception {
        try (var rarely = Pod.on(redis, "namespace", "snapshot", "pods.every", "10s", "pods.trust", "1m")) {
            rarely.waitUntilConnected();
            rarely.get(key("a"), table.loader("a"));
            rarely.get(key("a"), table.loader("a"));
            assertThat(rarely.requests("hit")).isEqualTo(1);
            assertThat(redis.ask("SAVE")).isEqualTo("+OK");
            table.set("a", "two");
            rarely.invalidate(row("a"));
            redis.kill();
            redis.start();
            for (var i = 0; i < 50; i++) {
                assertThat(text(rarely.get(key("a"), table.loader("a")))).isEqualTo("two");
                Eventually.passes(Duration.ofMillis(10));
            }
        }
    }

    @Test
    void aServerThatWasNeverThereIsNoObstacle() throws Exception {
        redis.kill();
        try (var alone = Pod.on(redis)) {
            assertThat(text(alone.get(key("a"), table.loader("a")))).isEqualTo("one");
            table.set("a", "two");
            alone.invalidate(row("a"));
            assertThat(text(alone.get(key("a"), table.loader("a")))).isEqualTo("two");
            assertThat(alone.cache.state()).isEqualTo(CacheState.DEGRADED);
            redis.start();
            alone.waitUntilConnected();
            assertThat(text(alone.get(key("a"), table.loader("a")))).isEqualTo("two");
        }
    }

    @Test
    void withoutRedisCallersAtOnceStillShareLoads() throws Exception {
        redis.kill();
        var slow = table.slowLoader("a", Duration.ofMillis(100));
        var reads = IntStream.range(0, 100)
                .mapToObj(i -> pod.cache.get(key("a"), slow).subscribeAsCompletionStage())
                .toList();
        reads.forEach(read -> assertThat(text(read.join())).isEqualTo("one"));
        assertThat(table.loads.get()).isLessThanOrEqualTo(3);
    }

    /// What belongs to a request is kept on its context: on another one it is lost, or looking for it fails.
    @Test
    void callersAreAnsweredWhereTheyAskedAlsoWhileConnectionsBreak() throws Exception {
        for (var i = 0; i < 150; i++) {
            if (i % 3 == 0) {
                redis.ask("CLIENT", "KILL", "TYPE", "normal");
            }
            var asked = ((VertxInternal) pod.vertx).getOrCreateContext().duplicate();
            var read = new CompletableFuture<Context>();
            var written = new CompletableFuture<Context>();
            asked.runOnContext(_ -> {
                pod.cache.get(key("a"), table.loader("a")).subscribe().with(_ -> read.complete(Vertx.currentContext()));
                pod.cache.invalidate(List.of(row("a"))).subscribe().with(_ -> written.complete(Vertx.currentContext()));
            });
            assertThat(read.get(20, TimeUnit.SECONDS)).isSameAs(asked);
            assertThat(written.get(20, TimeUnit.SECONDS)).isSameAs(asked);
            Eventually.passes(Duration.ofMillis(i % 5));
        }
    }

    private Duration timeOfOneRead() {
        var start = System.nanoTime();
        assertThat(text(pod.get(key("a"), table.loader("a")))).isEqualTo("one");
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Duration longer(Duration left, Duration right) {
        return left.compareTo(right) > 0 ? left : right;
    }
}
