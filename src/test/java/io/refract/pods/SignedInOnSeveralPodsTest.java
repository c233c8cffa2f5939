package io.refract.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.testing.Eventually;
import io.refract.testing.Pod;
import io.refract.testing.TestKeys;
import io.refract.testing.Together;
import io.refract.testing.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Users who sign in on one pod, ask another and refresh on a third.
@Tag("packaged")
@SuppressWarnings("NullAway.Init")
class SignedInOnSeveralPodsTest {
    private static final String OLD = TestKeys.pem();
    private static final String NEXT = TestKeys.pem();

    /// The keys before, during and after the steps of docs/operations.md.
    private static final List<String> STEPS = List.of(OLD, OLD + NEXT, NEXT + OLD, NEXT);

    /// For as long as a pod may remember who calls, and some more.
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private static final int CALLERS = 8;
    private static final int VISITORS = 4;

    private static Fleet fleet;

    @BeforeAll
    static void start() {
        fleet = Fleet.of(STEPS);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        fleet.close();
    }

    /// Both sign by the same key.
    private static Pod one() {
        return fleet.pods().get(0);
    }

    private static Pod other() {
        return fleet.pods().get(1);
    }

    private static <T> T any(List<T> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }

    @Test
    void noRequestFailsWhileTheKeyOfTokensIsReplaced() throws InterruptedException {
        var inService = new AtomicReference<>(List.of(one()));
        var visitors =
                Stream.generate(() -> Visitor.registered(one())).limit(VISITORS).toList();
        var before = visitors.getFirst().keyId();
        try (var traffic = new Traffic(CALLERS, () -> any(visitors).request(any(inService.get())))) {
            for (var step = 1; step < STEPS.size(); step++) {
                inService.set(fleet.pods().subList(step - 1, step + 1));
                for (var pod : inService.get()) {
                    visitors.forEach(visitor -> visitor.refresh(pod));
                    traffic.goesOn();
                    allPublishTheKeysOf(visitors, inService.get());
                }
                inService.set(List.of(fleet.pods().get(step)));
                awaitTokensOf(inService.get().getFirst(), visitors);
                traffic.goesOn();
            }
            assertThat(traffic.stop())
                    .allSatisfy(answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
        }
        assertThat(visitors).noneMatch(visitor -> visitor.keyId().equals(before));
    }

    private static void allPublishTheKeysOf(List<Visitor> visitors, List<Pod> pods) {
        var ids = visitors.stream().map(Visitor::keyId).toList();
        assertThat(pods)
                .allSatisfy(pod -> assertThat(Visitor.publishedKeys(pod)).contains(ids));
    }

    /// In place of the lifetime of tokens, which is waited for otherwise: then as well, nobody has an older one.
    private static void awaitTokensOf(Pod pod, List<Visitor> visitors) {
        visitors.forEach(visitor -> visitor.refresh(pod));
    }

    @Test
    void ofManyRefreshesAtOnceOnTwoPodsAllGetTheSame() {
        var visitor = Visitor.registered(one());
        for (var round = 0; round < 5; round++) {
            var token = visitor.tokens().refresh();

            var answers = Together.run(16, i -> Visitor.refresh(i % 2 == 0 ? one() : other(), token));

            var successors = answers.stream()
                    .map(Visitor.Tokens::of)
                    .map(Visitor.Tokens::refresh)
                    .distinct();
            assertThat(successors).hasSize(1).doesNotContain(token);
            visitor.refresh(other());
            assertThat(visitor.status(one())).isEqualTo(200);
        }
    }

    @Test
    void anOlderRefreshTokenEndsTheSessionOnBothPods() {
        var visitor = Visitor.registered(one());
        var first = visitor.tokens().refresh();
        visitor.refresh(one());
        visitor.refresh(other());
        assertThat(visitor.status(one())).isEqualTo(200);
        assertThat(visitor.status(other())).isEqualTo(200);

        assertThat(Visitor.refresh(other(), first).statusCode()).isEqualTo(401);

        for (var pod : List.of(other(), one())) {
            assertThat(Visitor.refresh(pod, visitor.tokens().refresh()).statusCode())
                    .isEqualTo(401);
            Eventually.holds(REMEMBERED, () -> visitor.status(pod) == 401);
        }
    }
}
