package io.refract.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.refract.address.RedisAddress;
import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import io.refract.reach.ConnectFailures;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whatever Redis drops, in whatever order and between whichever steps of loads and changes: what is found is never
/// older than a change that was acknowledged.
@SuppressWarnings("NullAway.Init")
class EvictionTest {
    private static final long SEED = Long.getLong("cache.evictions.seed", System.nanoTime());
    private static final int CASES = Integer.getInteger("cache.evictions.cases", 400);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Keys KEYS = new Keys("evictions");
    private static final RowKey POST = new RowKey("post", "a");
    private static final RowKey AUTHOR = new RowKey("user", "zoe");

    /// Two documents that show the same rows: each gives generations to what the other lost.
    private static final List<CacheKey> DOCUMENTS =
            List.of(new CacheKey("post", "a", Set.of(POST)), new CacheKey("postBySlug", "a", Set.of(POST, AUTHOR)));

    /// What can be dropped; the empty name stands for everything.
    private static final List<byte[]> DROPPED = List.of(
            KEYS.document(DOCUMENTS.getFirst()),
            KEYS.document(DOCUMENTS.getLast()),
            KEYS.generation(POST),
            KEYS.generation(AUTHOR),
            KEYS.clock(),
            KEYS.lock(DOCUMENTS.getFirst()),
            new byte[0]);

    private static RedisProcess redis;
    private static Vertx vertx;
    private static RedisConnection admin;

    private final Uniques uniques = new Uniques();

    /// One that hears of new epochs at once, and one that knows the first only.
    private final Standing informed = standing();

    private final Standing behind = standing();
    private final Store store = store(informed);
    private final Store storeBehind = store(behind);

    private int committed;
    private int acknowledged;
    private int hits;
    private int misses;
    private int refused;

    @BeforeAll
    static void start() throws Exception {
        redis = RedisProcess.started();
        vertx = Vertx.vertx();
        admin = Redis.createClient(vertx, redis.address())
                .connect()
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    @AfterAll
    static void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        redis.close();
    }

    /// Something that happens in steps, of which others may come in between.
    private interface Actor {
        /// Does the next step; `false` if there was none.
        boolean step();
    }

    @Test
    void ofAnyKeyBetweenAnyStepsMakesNoOldDocumentAppear() {
        var random = new Random(SEED);
        for (var i = 0; i < CASES; i++) {
            play(random, i);
        }
        var told = "seed %d: %d hits, %d misses, %d refused".formatted(SEED, hits, misses, refused);
        System.out.println(told);
        assertThat(hits).as(told).isGreaterThan(CASES / 4);
        assertThat(misses).as(told).isGreaterThan(CASES / 4);
        assertThat(refused).as(told).isGreaterThan(CASES / 20);
    }

    private void play(Random random, int number) {
        drop(new byte[0]);
        committed = 0;
        acknowledged = 0;
        beat(informed);
        beat(behind);
        DOCUMENTS.stream().filter(_ -> random.nextBoolean()).forEach(key -> runAll(new Load(key)));
        var turns = new ArrayList<Actor>();
        for (var actor : List.<Actor>of(
                new Load(DOCUMENTS.getFirst()), new Load(DOCUMENTS.getLast()), new Change(POST), new Change(AUTHOR))) {
            turns.addAll(Collections.nCopies(actor instanceof Load ? 3 : 2, actor));
        }
        for (var i = random.nextInt(3); i >= 0; i--) {
            var key = DROPPED.get(random.nextInt(DROPPED.size()));
            turns.add(() -> {
                drop(key);
                return false;
            });
        }
        if (random.nextBoolean()) {
            turns.add(() -> {
                beat(informed);
                return false;
            });
        }
        Collections.shuffle(turns, random);
        for (var turn : turns) {
            turn.step();
            check(number);
        }
    }

    private static void runAll(Actor actor) {
        while (actor.step()) {
            continue;
        }
    }

    private void check(int number) {
        var found = DOCUMENTS.stream()
                .flatMap(key -> Stream.of(find(store, informed, key), find(storeBehind, behind, key)))
                .toList();
        found.forEach(version -> {
            if (version.isEmpty()) {
                misses++;
            } else {
                hits++;
                assertThat(version.get()).as("seed %d, case %d", SEED, number).isGreaterThanOrEqualTo(acknowledged);
            }
        });
    }

    private final class Load implements Actor {
        private final CacheKey key;
        private int done;
        private Optional<Start> start = Optional.empty();
        private int read;

        private Load(CacheKey key) {
            this.key = key;
        }

        @Override
        public boolean step() {
            switch (done++) {
                case 0 -> start = await(store.begin(key, uniques.next()));
                case 1 -> read = committed;
                case 2 -> start.ifPresent(this::put);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private void put(Start begun) {
            var document = Optional.of(Document.of(1, Integer.toString(read).getBytes(UTF_8)));
            if (!await(store.put(key, begun.token(), document, Set.of(POST, AUTHOR), Duration.ofMinutes(1)))) {
                refused++;
            }
        }
    }

    private final class Change implements Actor {
        private final RowKey row;
        private int done;
        private int version;

        private Change(RowKey row) {
            this.row = row;
        }

        @Override
        public boolean step() {
            switch (done++) {
                case 0 -> version = ++committed;
                case 1 -> {
                    await(store.invalidate(List.of(row)));
                    acknowledged = Math.max(acknowledged, version);
                }
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    private static Optional<Integer> find(Store store, Standing standing, CacheKey key) {
        var epoch = standing.epoch();
        return epoch != null && await(store.find(key, epoch)) instanceof Lookup.Hit(var document)
                ? document.map(it -> Integer.valueOf(new String(it.body(), UTF_8)))
                : Optional.empty();
    }

    private static void beat(Standing standing) {
        var doubts = standing.doubts();
        var answer = admin.send(standing.greeting())
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        standing.heard(answer, doubts, System.nanoTime(), Duration.ofMinutes(10));
    }

    private static void drop(byte[] key) {
        var request = key.length == 0
                ? Request.cmd(Command.FLUSHALL)
                : Request.cmd(Command.DEL).arg(key);
        admin.send(request).toCompletionStage().toCompletableFuture().join();
    }

    private Standing standing() {
        return new Standing(KEYS, uniques, System::nanoTime, UUID.randomUUID(), Duration.ofMinutes(10));
    }

    private Store store(Standing standing) {
        var meters = new Meters(new SimpleMeterRegistry());
        var breaker = new Breaker(5, Duration.ofSeconds(1), System::nanoTime);
        var address = RedisAddress.read("the test's address", redis.address());
        var server = new RedisServer(
                address, new ConnectFailures(new SimpleMeterRegistry(), address.toString(), "test", System::nanoTime));
        var lines = new Lines(vertx, server, PATIENCE, breaker, meters, standing, System::nanoTime);
        return new Store(lines, meters, KEYS, Duration.ofSeconds(3), uniques);
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
