package io.refract.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Duration OPEN_FOR = Duration.ofSeconds(1);

    /// Starts just before the counter of nanoseconds overflows, as `System.nanoTime` may.
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);

    private final Breaker breaker = new Breaker(3, OPEN_FOR, now::get);

    @Test
    void staysClosedBelowTheLimit() {
        fail(2);
        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.isClosed()).isTrue();
    }

    @Test
    void aSuccessStartsTheCountAnew() {
        fail(2);
        breaker.succeeded();
        fail(2);
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void opensAtTheLimit() {
        fail(3);
        assertThat(breaker.permits()).isFalse();
        assertThat(breaker.level()).isEqualTo(2);
    }

    @Test
    void letsASingleCommandTryWhenTheTimeHasCome() {
        fail(3);
        wait(OPEN_FOR);
        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).isFalse();
        assertThat(breaker.level()).isEqualTo(1);
    }

    @Test
    void aTrialThatSucceedsClosesIt() {
        fail(3);
        wait(OPEN_FOR);
        assertThat(breaker.permits()).isTrue();
        breaker.succeeded();
        assertThat(breaker.isClosed()).isTrue();
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void aTrialThatFailsOpensItForTheWholeTimeAgain() {
        fail(3);
        wait(OPEN_FOR);
        assertThat(breaker.permits()).isTrue();
        breaker.failed();
        wait(OPEN_FOR.minusNanos(1));
        assertThat(breaker.permits()).isFalse();
        wait(Duration.ofNanos(1));
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void failuresOfCommandsFromBeforeDoNotKeepItOpenLonger() {
        fail(3);
        wait(OPEN_FOR.dividedBy(2));
        breaker.failed();
        wait(OPEN_FOR.dividedBy(2));
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void aTrialThatNeverEndsDoesNotBlockForEver() {
        fail(3);
        wait(OPEN_FOR);
        assertThat(breaker.permits()).isTrue();
        wait(OPEN_FOR);
        assertThat(breaker.permits()).isTrue();
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            breaker.failed();
        }
    }

    private void wait(Duration duration) {
        now.addAndGet(duration.toNanos());
    }
}
