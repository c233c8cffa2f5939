package io.refract.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.testing.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Bucket THREE = new Bucket("three", 3, Duration.ofMinutes(1));
    private static final Bucket ONE = new Bucket("one", 1, Duration.ofMinutes(1));

    @SuppressWarnings("NullAway.Init")
    private RedisProcess redis;

    @SuppressWarnings("NullAway.Init")
    private Pod pod;

    @SuppressWarnings("NullAway.Init")
    private Pod other;

    @BeforeEach
    void start() throws Exception {
        redis = RedisProcess.started();
        pod = Pod.on(redis);
        other = Pod.on(redis);
        pod.waitUntilConnected();
        other.waitUntilConnected();
    }

    @AfterEach
    void stop() throws Exception {
        pod.close();
        other.close();
        redis.close();
    }

    private static Optional<Duration> take(Pod pod, Bucket... buckets) {
        return pod.cache.buckets().take(List.of(buckets)).await().atMost(PATIENCE);
    }

    private static void giveBack(Pod pod, Bucket... buckets) {
        pod.cache.buckets().giveBack(List.of(buckets)).await().atMost(PATIENCE);
    }

    @Test
    void podsTakeFromTheSameBucketUntilItIsEmpty() {
        assertThat(take(pod, THREE)).isEmpty();
        assertThat(take(other, THREE)).isEmpty();
        assertThat(take(pod, THREE)).isEmpty();

        assertThat(take(other, THREE))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(20)));
        assertThat(take(pod, ONE)).isEmpty();
    }

    @Test
    void allAreTakenOrNone() {
        assertThat(take(pod, ONE, THREE)).isEmpty();
        for (var i = 0; i < 5; i++) {
            assertThat(take(pod, THREE, ONE)).isPresent();
        }

        assertThat(take(pod, THREE)).isEmpty();
        assertThat(take(pod, THREE)).isEmpty();
        assertThat(take(pod, THREE)).isPresent();
    }

    @Test
    void whatIsGivenBackCanBeTakenAgainAndNoMore() {
        assertThat(take(pod, ONE)).isEmpty();
        giveBack(other, ONE);
        giveBack(other, ONE);

        assertThat(take(pod, ONE)).isEmpty();
        assertThat(take(pod, ONE)).isPresent();
    }

    @Test
    void tokensComeBackAndAFullBucketIsGone() {
        var fast = new Bucket("fast", 2, Duration.ofMillis(300));
        take(pod, fast);
        take(pod, fast);
        assertThat(take(pod, fast)).isPresent();

        Eventually.holds(PATIENCE, () -> take(pod, fast).isEmpty());
        Eventually.holds(PATIENCE, () -> redis.ask("EXISTS", "{refract}:b:fast").equals(":0"));
    }

    @Test
    void aClockThatWentBackMakesNobodyWaitForLonger() {
        redis.ask("SET", "{refract}:b:one", "99999999999999999");

        assertThat(take(pod, ONE))
                .hasValueSatisfying(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void withoutRedisThereIsAlwaysAToken() throws InterruptedException {
        take(pod, ONE);
        redis.kill();

        assertThat(take(pod, ONE)).isEmpty();
        giveBack(pod, ONE);
    }
}
