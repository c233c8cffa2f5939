package io.refract.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.refract.testing.Eventually;
import io.refract.testing.Proxy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Several pods on one Redis that is taken through one fault after the other: a write that was acknowledged is never
/// followed by an older read, on any pod.
class AcknowledgedWritesTest {
    private static final long SEED = Long.getLong("cache.faults.seed", System.nanoTime());
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("cache.faults.seconds", 6));
    private static final int DOCUMENTS = 12;
    private static final int AUTHORS = 3;

    /// What the database holds: documents first, then authors.
    private final AtomicIntegerArray committed = new AtomicIntegerArray(DOCUMENTS + AUTHORS);

    private final AtomicIntegerArray acknowledged = new AtomicIntegerArray(DOCUMENTS + AUTHORS);
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong longestWait = new AtomicLong();
    private volatile boolean running = true;
    private volatile String fault = "none";

    @Test
    void areNotFollowedByAnOlderReadOnAnyPodWhateverRedisDoes() throws Exception {
        var vertx = Vertx.vertx();
        var faults = new TreeMap<String, Integer>();
        try (var redis = RedisProcess.started();
                var way = Proxy.to(vertx, redis.address());
                var one = pod(redis.address(), redis);
                var two = pod(redis.address(), redis);
                var apart = pod(way.url(redis.address()), redis)) {
            var pods = List.of(one, two, apart);
            for (var pod : pods) {
                pod.waitUntilConnected();
            }
            var threads = new ArrayList<Thread>();
            for (var i = 0; i < 6; i++) {
                threads.add(Thread.ofPlatform().start(() -> read(pods)));
            }
            for (var i = 0; i < 3; i++) {
                threads.add(Thread.ofPlatform().start(() -> write(pods)));
            }
            var random = new Random(SEED);
            var end = System.nanoTime() + TIME.toNanos();
            while (System.nanoTime() < end) {
                var next = Fault.values()[random.nextInt(Fault.values().length)];
                faults.merge(next.name(), 1, Integer::sum);
                fault = next.name();
                next.strike(redis, way, () -> Eventually.passes(Duration.ofMillis(20 + random.nextInt(300))));
                fault = "after " + next.name();
                Eventually.passes(Duration.ofMillis(100 + random.nextInt(300)));
            }
            running = false;
            for (var thread : threads) {
                thread.join();
            }
            var told =
                    "seed %d: %d reads, hits %.0f, refused %.0f, writes told %d, late %d, by notice %d, longest %d ms; %s"
                            .formatted(
                                    SEED,
                                    reads.get(),
                                    sum(pods, pod -> pod.requests("hit")),
                                    sum(pods, pod -> pod.loads("refused")),
                                    (long) sum(pods, pod -> pod.acknowledged("told")),
                                    (long) sum(pods, pod -> pod.acknowledged("told_late")),
                                    (long) sum(pods, pod -> pod.acknowledged("notice")),
                                    longestWait.get() / 1_000_000,
                                    faults);
            System.out.println(told);
            assertThat(violations).as(told).isEmpty();
            assertThat(faults).as(told).hasSizeGreaterThan(5);
            assertThat(sum(pods, pod -> pod.requests("hit"))).as(told).isGreaterThan(200);
            assertThat(sum(pods, pod -> pod.requests("bypass"))).as(told).isGreaterThan(100);
            assertThat(sum(pods, pod -> pod.acknowledged("told"))).as(told).isGreaterThan(100);
            assertThat(sum(pods, pod -> pod.acknowledged("told_late") + pod.acknowledged("notice")))
                    .as(told)
                    .isPositive();
            assertThat(sum(pods, pod -> pod.acknowledged("unproven"))).as(told).isZero();
        } finally {
            running = false;
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private enum Fault {
        FROZEN {
            @Override
            void strike(RedisProcess redis, Proxy way, Pause pause) throws Exception {
                redis.freeze();
                pause.take();
                redis.thaw();
            }
        },
        PAUSED {
            @Override
            void strike(RedisProcess redis, Proxy way, Pause pause) throws Exception {
                redis.ask("CLIENT", "PAUSE", "150", "ALL");
                pause.take();
            }
        },
        CONNECTIONS_KILLED {
            @Override
            void strike(RedisProcess redis, Proxy way, Pause pause) throws Exception {
                redis.ask("CLIENT", "KILL", "TYPE", "normal");
                pause.take();
                redis.ask("CLIENT", "KILL", "TYPE", "normal");
            }
        },
        FULL {
            @Override
            void strike(RedisProcess redis, Proxy way, Pause pause) throws Exception {
                redis.ask("CONFIG", "SET", "maxmemory", "1");
                pause.take();
                redis.ask("CONFIG", "SET", "maxmemory", "0");
            }
        },
        EVICTING {
            @Override
            void strike(RedisProcess redis, Proxy way, Pause pause) throws Exception {
                redis.ask("CONFIG", "SET", "maxmemory-policy", "allkeys-random");
                for (var i = 0; i < 10; i++) {
                    redis.ask("CONFIG", "SET", "maxmemory", "1");
                    redis.ask("GET", "nothing");
                    redis.ask("CONFIG", "SET", "maxmemory", "0");
                    Eventually.passes(Duration.ofMillis(5));
                }
                redis.ask("CONFIG", "SET", "maxmemory-policy", "noeviction");
            }
        },
        FLUSHED {
            @Override
            void strike(RedisProcess redis, Proxy way, Pause pause) throws Exception {
                redis.ask("FLUSHALL");
            }
        },
        CLOCK_EVICTED {
            @Override
            void strike(RedisProcess redis, Proxy way, Pause pause) throws Exception {
                redis.ask("DEL", "{faults}:clock");
            }
        },
        STOPPED {
            @Override
            void strike(RedisProcess redis, Proxy way, Pause pause) throws Exception {
                redis.kill();
                pause.take();
                redis.start();
            }
        },
        BACK_AT_A_SNAPSHOT {
            @Override
            void strike(RedisProcess redis, Proxy way, Pause pause) throws Exception {
                redis.ask("SAVE");
                pause.take();
                redis.kill();
                redis.start();
            }
        },
        ONE_POD_CUT_OFF {
            @Override
            void strike(RedisProcess redis, Proxy way, Pause pause) throws Exception {
                way.freeze();
                pause.take();
                pause.take();
                pause.take();
                way.thaw();
            }
        };

        abstract void strike(RedisProcess redis, Proxy way, Pause pause) throws Exception;
    }

    private interface Pause {
        void take() throws InterruptedException;
    }

    private static Pod pod(String address, RedisProcess redis) {
        return Pod.by(
                address,
                redis,
                "namespace",
                "faults",
                "timeout",
                "40ms",
                "breaker.open-for",
                "50ms",
                "lock.wait",
                "20ms",
                "invalidation-wait",
                "30s",
                "pods.every",
                "25ms",
                "pods.trust",
                "200ms",
                "pods.lease",
                "2s",
                "pods.notice",
                "600ms");
    }

    private void write(List<Pod> pods) {
        var random = ThreadLocalRandom.current();
        while (running) {
            var row = random.nextInt(DOCUMENTS + AUTHORS);
            var pod = pods.get(random.nextInt(pods.size()));
            var version = committed.incrementAndGet(row);
            var start = System.nanoTime();
            pod.invalidate(name(row));
            longestWait.accumulateAndGet(System.nanoTime() - start, Math::max);
            acknowledged.accumulateAndGet(row, version, Math::max);
            sleep(random.nextInt(15));
        }
    }

    private void read(List<Pod> pods) {
        var random = ThreadLocalRandom.current();
        while (running) {
            var document = random.nextInt(DOCUMENTS);
            var author = DOCUMENTS + document % AUTHORS;
            var least = List.of(acknowledged.get(document), acknowledged.get(author));
            var at = random.nextInt(pods.size());
            var key = new CacheKey("post", Integer.toString(document), Set.of(name(document)));
            var body = ByteBuffer.wrap(pods.get(at)
                    .get(key, loader(pods.get(at).vertx, document, author))
                    .orElseThrow()
                    .body());
            var seen = List.of(body.getInt(), body.getInt());
            reads.incrementAndGet();
            if (seen.get(0) < least.get(0) || seen.get(1) < least.get(1)) {
                violations.add(
                        "pod %d read %s after %s of document %d, fault %s".formatted(at, seen, least, document, fault));
            }
        }
    }

    /// Reads the rows after a moment, and answers after another one.
    private Supplier<Uni<Optional<Loaded>>> loader(Vertx vertx, int document, int author) {
        return () -> Uni.createFrom()
                .emitter(caller -> vertx.setTimer(1, _ -> {
                    var body = ByteBuffer.allocate(2 * Integer.BYTES)
                            .putInt(committed.get(document))
                            .putInt(committed.get(author))
                            .array();
                    var loaded = new Loaded(Document.of(1, body), () -> Set.of(name(document), name(author)));
                    vertx.setTimer(
                            1 + ThreadLocalRandom.current().nextInt(3), _ -> caller.complete(Optional.of(loaded)));
                }));
    }

    private static RowKey name(int row) {
        return row < DOCUMENTS ? new RowKey("post", Integer.toString(row)) : RowKey.of("user", new UUID(0, row));
    }

    private static double sum(List<Pod> pods, ToDoubleFunction<Pod> figure) {
        return pods.stream().mapToDouble(figure).sum();
    }

    private static void sleep(int millis) {
        Eventually.passes(Duration.ofMillis(millis));
    }
}
