package io.refract.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    /// Close to the point where `nanoTime` wraps around, as it may on any machine.
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);

    private final RateLimiter limiter = new RateLimiter(3, Duration.ofSeconds(30), 64, clock::get);

    @Test
    void givesAsManyTokensAtOnceAsTheBucketHolds() {
        assertThat(limiter.take("a")).isEmpty();
        assertThat(limiter.take("a")).isEmpty();
        assertThat(limiter.take("a")).isEmpty();
        assertThat(limiter.take("a")).contains(Duration.ofSeconds(10));
        assertThat(limiter.take("b")).isEmpty();
    }

    @Test
    void givesTokensBackOverTime() {
        take(3);
        pass(Duration.ofSeconds(4));
        assertThat(limiter.take("a")).contains(Duration.ofSeconds(6));
        pass(Duration.ofSeconds(6));
        assertThat(limiter.take("a")).isEmpty();
        assertThat(limiter.take("a")).contains(Duration.ofSeconds(10));
    }

    @Test
    void neverHoldsMoreThanTheBucket() {
        take(1);
        pass(Duration.ofHours(1));
        take(3);
        assertThat(limiter.take("a")).isPresent();
    }

    @Test
    void refusedCallsDoNotProlongTheWait() {
        take(3);
        limiter.take("a");
        limiter.take("a");
        assertThat(limiter.take("a")).contains(Duration.ofSeconds(10));
    }

    @Test
    void forgetsThoseThatWereSilentForLongest() {
        take(3);
        for (var i = 0; i < 1_000; i++) {
            limiter.take("other" + i);
        }
        assertThat(limiter.take("a")).isEmpty();
    }

    @Test
    void timeThatWasUsedIsOwedUntilItHasComeBack() {
        var time = RateLimiter.ofTime(Duration.ofSeconds(20), Duration.ofMinutes(1), 64, clock::get);
        time.use("a", Duration.ofSeconds(19).toNanos());
        assertThat(time.delay("a")).isEmpty();

        time.use("a", Duration.ofSeconds(3).toNanos());

        assertThat(time.delay("a"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(7)));
        assertThat(time.delay("b")).isEmpty();
        pass(Duration.ofSeconds(7));
        assertThat(time.delay("a")).isEmpty();
        pass(Duration.ofHours(1));
        time.use("a", Duration.ofSeconds(19).toNanos());
        assertThat(time.delay("a")).isEmpty();
    }

    private void take(int tokens) {
        for (var i = 0; i < tokens; i++) {
            assertThat(limiter.take("a")).isEmpty();
        }
    }

    private void pass(Duration duration) {
        clock.addAndGet(duration.toNanos());
    }
}
