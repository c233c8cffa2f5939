package io.refract.cache;

import static io.refract.cache.Table.key;
import static io.refract.cache.Table.row;
import static io.refract.cache.Table.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.kernel.RowKey;
import io.refract.testing.Eventually;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the cache does while Redis is well.
class ReadThroughTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @SuppressWarnings("NullAway.Init")
    private static RedisProcess redis;

    private final String namespace = UUID.randomUUID().toString();
    private final RowKey author = new RowKey("user", "zoe");

    @SuppressWarnings("NullAway.Init")
    private Pod pod;

    @SuppressWarnings("NullAway.Init")
    private Table table;

    @BeforeAll
    static void startRedis() throws Exception {
        redis = RedisProcess.started();
    }

    @AfterAll
    static void stopRedis() throws Exception {
        redis.close();
    }

    @BeforeEach
    void startPod() throws Exception {
        pod = pod();
        table = new Table(pod.vertx);
        table.set("a", "one");
    }

    @AfterEach
    void stopPod() {
        pod.close();
    }

    @Test
    void theSecondReadIsAHitWithTheSameBytesAndTag() {
        var loaded = pod.get(key("a"), table.loader("a"));
        var cached = pod.get(key("a"), table.loader("a"));
        assertThat(text(cached)).isEqualTo("one");
        assertThat(cached).isEqualTo(loaded);
        assertThat(table.loads).hasValue(1);
        assertThat(pod.requests("miss")).isEqualTo(1);
        assertThat(pod.requests("hit")).isEqualTo(1);
        assertThat(pod.loads("stored")).isEqualTo(1);
    }

    @Test
    void aDocumentIsLoadedAnewForThoseWhoFindItTooOld() {
        pod.get(key("a"), table.loader("a"));
        table.set("a", "two");
        assertThat(text(pod.get(key("a"), table.loader("a")))).isEqualTo("one");

        var renewed = pod.cache
                .renew(key("a"), Duration.ofMinutes(1), table.loader("a"))
                .await()
                .atMost(PATIENCE);

        assertThat(text(renewed)).isEqualTo("two");
        assertThat(text(pod.get(key("a"), table.loader("a")))).isEqualTo("two");
        assertThat(table.loads).hasValue(2);
    }

    @Test
    void thatThereIsNoSuchRowIsRememberedUntilItAppears() {
        assertThat(pod.get(key("b"), table.loader("b"))).isEmpty();
        assertThat(pod.get(key("b"), table.loader("b"))).isEmpty();
        assertThat(table.loads).hasValue(1);
        assertThat(pod.requests("negative_hit")).isEqualTo(1);
        table.set("b", "here");
        pod.invalidate(row("b"));
        assertThat(text(pod.get(key("b"), table.loader("b")))).isEqualTo("here");
    }

    @Test
    void whatIsNotThereIsRememberedForAShorterTime() throws Exception {
        try (var forgetful = pod("negative-ttl", "20ms")) {
            assertThat(forgetful.get(key("b"), table.loader("b"))).isEmpty();
            table.set("b", "here");
            Eventually.passes(Duration.ofMillis(60));
            assertThat(text(forgetful.get(key("b"), table.loader("b")))).isEqualTo("here");
        }
    }

    @Test
    void aDocumentLivesAsLongAsItsCallerSays() throws Exception {
        var shortly = Duration.ofMillis(20);
        pod.cache.get(key("a"), shortly, table.loader("a")).await().atMost(PATIENCE);
        Eventually.passes(Duration.ofMillis(60));
        pod.get(key("a"), table.loader("a"));
        assertThat(table.loads).hasValue(2);
    }

    @Test
    void aChangeOfAnyRowThatADocumentShowsDropsIt() {
        pod.get(key("a"), table.loader("a", author));
        table.set("a", "two");
        pod.invalidate(author);
        assertThat(text(pod.get(key("a"), table.loader("a", author)))).isEqualTo("two");
    }

    @Test
    void aChangeOfAnotherRowDropsNothing() {
        pod.get(key("a"), table.loader("a", author));
        pod.invalidate(new RowKey("user", "yan"), row("b"));
        pod.get(key("a"), table.loader("a", author));
        assertThat(table.loads).hasValue(1);
    }

    @Test
    void aRowThatVeryManyDocumentsShowDropsThemAll() {
        var many = 1_507;
        IntStream.range(0, many).forEach(i -> table.set("m" + i, "old"));
        all(IntStream.range(0, many).mapToObj(i -> pod.cache.get(key("m" + i), table.loader("m" + i, author))));
        pod.invalidate(author);
        all(IntStream.range(0, many).mapToObj(i -> pod.cache.get(key("m" + i), table.loader("m" + i, author))));
        assertThat(table.loads).hasValue(2 * many);
    }

    @Test
    void manyRowsMayChangeAtOnce() {
        var many = 1_230;
        IntStream.range(0, many).forEach(i -> table.set("m" + i, "old"));
        all(IntStream.range(0, many).mapToObj(i -> pod.cache.get(key("m" + i), table.loader("m" + i))));
        pod.invalidate(IntStream.range(0, many).mapToObj(i -> row("m" + i)).toArray(RowKey[]::new));
        all(IntStream.range(0, many).mapToObj(i -> pod.cache.get(key("m" + i), table.loader("m" + i))));
        assertThat(table.loads).hasValue(2 * many);
    }

    @Test
    void aHundredCallersAtOnceCauseOneLoad() {
        var slow = table.slowLoader("a", Duration.ofMillis(150));
        all(IntStream.range(0, 100).mapToObj(i -> pod.cache.get(key("a"), slow)));
        assertThat(table.loads).hasValue(1);
    }

    @Test
    void twoPodsAtOnceCauseOneLoad() throws Exception {
        try (var other = pod()) {
            var slow = table.slowLoader("a", Duration.ofMillis(100));
            all(IntStream.range(0, 100).mapToObj(i -> (i % 2 == 0 ? pod : other).cache.get(key("a"), slow)));
            assertThat(table.loads).hasValue(1);
        }
    }

    @Test
    void aPodWaitsForAnotherOnesLoadOnlyForAWhile() throws Exception {
        try (var other = pod("lock.wait", "30ms")) {
            var stuck = pod.cache
                    .get(key("a"), table.slowLoader("a", Duration.ofMillis(800)))
                    .subscribeAsCompletionStage();
            waitForLoads(1);
            var start = System.nanoTime();
            assertThat(text(other.get(key("a"), table.loader("a")))).isEqualTo("one");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
            assertThat(stuck).isNotDone();
            stuck.join();
        }
    }

    @Test
    void aFailedLoadReachesAllWhoWaitAndIsNotRemembered() {
        var failing = Uni.createFrom()
                .<Optional<Loaded>>failure(new IllegalStateException("database down"))
                .onFailure()
                .call(() -> Uni.createFrom()
                        .emitter(caller -> pod.vertx.setTimer(50, ignored -> caller.complete("waited"))));
        var first = pod.cache.get(key("a"), () -> failing).subscribeAsCompletionStage();
        var second = pod.cache.get(key("a"), () -> failing).subscribeAsCompletionStage();
        assertThatThrownBy(first::join).hasRootCauseMessage("database down");
        assertThatThrownBy(second::join).hasRootCauseMessage("database down");
        assertThat(pod.loads("failed")).isEqualTo(1);
        assertThat(text(pod.get(key("a"), table.loader("a")))).isEqualTo("one");
    }

    @Test
    void aCallerThatGivesUpDoesNotStopTheLoadOfTheOthers() throws Exception {
        var slow = table.slowLoader("a", Duration.ofMillis(150));
        var first = pod.cache.get(key("a"), slow).subscribe().with(ignored -> {});
        waitForLoads(1);
        var second = pod.cache.get(key("a"), slow).subscribeAsCompletionStage();
        first.cancel();
        assertThat(text(second.join())).isEqualTo("one");
        assertThat(table.loads).hasValue(1);
    }

    @Test
    void aReaderThatIsSlowerThanAChangeCannotPutBackWhatItRead() throws Exception {
        var slow = table.slowLoader("a", Duration.ofMillis(200), author);
        var reader = pod.cache.get(key("a"), slow).subscribeAsCompletionStage();
        waitForLoads(1);
        table.set("a", "two");
        pod.invalidate(author);
        assertThat(text(reader.join())).isEqualTo("one");
        assertThat(pod.loads("refused")).isEqualTo(1);
        assertThat(text(pod.get(key("a"), table.loader("a", author)))).isEqualTo("two");
    }

    @Test
    void whoAsksAfterAChangeDoesNotShareALoadFromBeforeIt() throws Exception {
        try (var writer = pod()) {
            var slow = table.slowLoader("a", Duration.ofMillis(200));
            var before = pod.cache.get(key("a"), slow).subscribeAsCompletionStage();
            waitForLoads(1);
            table.set("a", "two");
            writer.invalidate(row("a"));
            var after = pod.cache.get(key("a"), slow).subscribeAsCompletionStage();
            assertThat(text(after.join())).isEqualTo("two");
            assertThat(text(before.join())).isEqualTo("one");
        }
    }

    @Test
    void aLoaderRunsOnTheContextOfItsCaller() {
        for (var context : List.of(duplicated(), worker())) {
            var seen = new CompletableFuture<Context>();
            context.runOnContext(ignored -> pod.cache
                    .get(key(UUID.randomUUID().toString()), () -> {
                        seen.complete(Vertx.currentContext());
                        return table.loader("a").get();
                    })
                    .subscribe()
                    .with(found -> {}));
            assertThat(seen.orTimeout(20, TimeUnit.SECONDS).join()).isSameAs(context);
        }
    }

    @Test
    void aSwitchedOffCacheAsksTheDatabaseEveryTime() throws Exception {
        try (var off = Pod.on(redis, "enabled", "false")) {
            off.get(key("a"), table.loader("a"));
            off.get(key("a"), table.loader("a"));
            off.invalidate(row("a"));
            assertThat(table.loads).hasValue(2);
            assertThat(off.cache.state()).isEqualTo(CacheState.DISABLED);
        }
    }

    @Test
    void keysAreEqualByKindAndId() {
        assertThat(new CacheKey("post", "a", Set.of())).isEqualTo(key("a")).hasSameHashCodeAs(key("a"));
        assertThat(new CacheKey("user", "a", Set.of())).isNotEqualTo(key("a"));
    }

    private Pod pod(String... changes) throws Exception {
        var all = Stream.concat(Stream.of("namespace", namespace), Stream.of(changes));
        var made = Pod.on(redis, all.toArray(String[]::new));
        made.waitUntilConnected();
        return made;
    }

    private Context duplicated() {
        return ((VertxInternal) pod.vertx).getOrCreateContext().duplicate();
    }

    private Context worker() {
        return ((VertxInternal) pod.vertx).createWorkerContext();
    }

    private static void all(Stream<? extends Uni<?>> reads) {
        var running = reads.map(Uni::subscribeAsCompletionStage).toList();
        running.forEach(read -> read.orTimeout(20, TimeUnit.SECONDS).join());
    }

    private void waitForLoads(int count) {
        Eventually.holds(PATIENCE, () -> table.loads.get() >= count);
    }
}
