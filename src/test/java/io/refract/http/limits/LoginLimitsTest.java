package io.refract.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.cache.Buckets;
import io.refract.cache.CacheState;
import io.refract.cache.ReadThrough;
import io.refract.kernel.Failure;
import io.refract.testing.Eventually;
import io.refract.testing.RedisCommands;
import io.refract.testing.RefractServers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two pods, which allow 3 failures of a pair within a minute and 5 of an address.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class LoginLimitsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final TestLimits LIMITS = new TestLimits(true, 1, 1);

    @Inject
    Buckets buckets;

    @Inject
    ReadThrough cache;

    private final AtomicLong clock = new AtomicLong();
    private final String account = UUID.randomUUID() + "@example.com";
    private final String attacker = "198.51.100." + UUID.randomUUID();
    private final String victim = "192.0.2." + UUID.randomUUID();

    private LoginLimits pod;
    private LoginLimits other;

    @BeforeEach
    void start() {
        Eventually.holds(PATIENCE, () -> cache.state() == CacheState.CONNECTED);
        pod = pod();
        other = pod();
    }

    private LoginLimits pod() {
        return new LoginLimits(LIMITS, buckets, clock::get);
    }

    private static boolean admitted(LoginLimits pod, String account, String address) {
        return pod.admit(account, address)
                .map(_ -> true)
                .onFailure(Failure.class)
                .recoverWithItem(false)
                .await()
                .atMost(PATIENCE);
    }

    private void fail(LoginLimits pod, int times) {
        for (var i = 0; i < times; i++) {
            assertThat(admitted(pod, account, attacker)).isTrue();
        }
    }

    @Test
    void whoFailsTooOftenWaitsAndTheVictimDoesNot() {
        fail(pod, 3);

        assertThat(pod.admit(account, attacker)
                        .map(_ -> "admitted")
                        .onFailure(Failure.class)
                        .recoverWithItem(refused -> told((Failure) refused))
                        .await()
                        .atMost(PATIENCE))
                .isEqualTo("RATE_LIMITED");
        assertThat(admitted(pod, account.toUpperCase(java.util.Locale.ROOT), attacker))
                .isFalse();
        assertThat(admitted(pod, account, victim)).isTrue();
    }

    private static String told(Failure refused) {
        assertThat(refused.retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20)));
        return refused.code().code();
    }

    @Test
    void anAddressFailsAltogetherOnlySoOften() {
        for (var i = 0; i < 5; i++) {
            assertThat(admitted(pod, i + account, attacker)).isTrue();
        }

        assertThat(admitted(pod, account, attacker)).isFalse();
        assertThat(admitted(pod, account, victim)).isTrue();
    }

    @Test
    void whatSucceedsIsNotCounted() {
        for (var i = 0; i < 20; i++) {
            assertThat(admitted(pod, account, attacker)).isTrue();
            pod.succeeded(account, attacker).await().atMost(PATIENCE);
        }

        fail(pod, 3);
        assertThat(admitted(pod, account, attacker)).isFalse();
    }

    @Test
    void podsCountTogether() {
        fail(pod, 2);
        fail(other, 1);

        assertThat(admitted(pod, account, attacker)).isFalse();
        assertThat(admitted(other, account, attacker)).isFalse();
        assertThat(admitted(pod(), account, attacker)).isFalse();
    }

    @Test
    void manyAtOnceAreCountedOneByOne() {
        var answers = IntStream.range(0, 40)
                .mapToObj(i -> (i % 2 == 0 ? pod : other)
                        .admit(account, attacker)
                        .map(_ -> true)
                        .onFailure(Failure.class)
                        .recoverWithItem(false)
                        .subscribeAsCompletionStage())
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).filter(admitted -> admitted))
                .hasSize(3);
    }

    @Test
    void withoutRedisEachPodCountsByItselfAndForgetsNothing() {
        fail(pod, 2);
        try {
            RefractServers.redis().stop();
            fail(pod, 1);
            assertThat(admitted(pod, account, attacker)).isFalse();
            fail(other, 3);
            assertThat(admitted(other, account, attacker)).isFalse();
        } finally {
            RefractServers.redis().start();
        }
        Eventually.holds(PATIENCE, () -> cache.state() == CacheState.CONNECTED);
        assertThat(admitted(pod, account, attacker)).isFalse();
        clock.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(admitted(pod, account, attacker)).isTrue();
    }

    @Test
    void redisIsToldNeitherAccountsNorAddresses() {
        fail(pod, 1);

        assertThat(List.of(
                        RedisCommands.ask(url(), "KEYS", "*" + account.substring(0, 8) + "*"),
                        RedisCommands.ask(url(), "KEYS", "*198.51.100*")))
                .containsOnly("*0");
        assertThat(RedisCommands.ask(url(), "KEYS", "*}:b:login:*")).isNotEqualTo("*0");
    }

    private static String url() {
        return RefractServers.redis().url();
    }

    @Test
    void nobodyIsCountedWhereLimitsAreOff() {
        var off = new LoginLimits(new TestLimits(false, 1, 1), buckets, clock::get);

        for (var i = 0; i < 10; i++) {
            assertThat(admitted(off, account, attacker)).isTrue();
        }
    }
}
