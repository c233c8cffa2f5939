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
    void stays_closed_below_the_limit() {
        fail(2);
        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.isClosed()).isTrue();
    }

    @Test
    void a_success_starts_the_count_anew() {
        fail(2);
        breaker.succeeded();
        fail(2);
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void opens_at_the_limit() {
        fail(3);
        assertThat(breaker.permits()).isFalse();
        assertThat(breaker.level()).isEqualTo(2);
    }

    @Test
    void lets_a_single_command_try_when_the_time_has_come() {
        fail(3);
        wait(OPEN_FOR);
        assertThat(breaker.permits()).isTrue();
        assertThat(breaker.permits()).isFalse();
        assertThat(breaker.level()).isEqualTo(1);
    }

    @Test
    void a_trial_that_succeeds_closes_it() {
        fail(3);
        wait(OPEN_FOR);
        assertThat(breaker.permits()).isTrue();
        breaker.succeeded();
        assertThat(breaker.isClosed()).isTrue();
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void a_trial_that_fails_opens_it_for_the_whole_time_again() {
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
    void failures_of_commands_from_before_do_not_keep_it_open_longer() {
        fail(3);
        wait(OPEN_FOR.dividedBy(2));
        breaker.failed();
        wait(OPEN_FOR.dividedBy(2));
        assertThat(breaker.permits()).isTrue();
    }

    @Test
    void a_trial_that_never_ends_does_not_block_for_ever() {
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
