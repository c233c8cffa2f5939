package io.refract.identity.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeptTest {
    private final AtomicLong seconds = new AtomicLong(1_000);
    private int fetched;
    private boolean failing;
    private final Kept<Integer> kept = new Kept<>(
            () -> failing
                    ? Uni.createFrom().failure(new ProviderFault("away " + ++fetched))
                    : Uni.createFrom().item(++fetched),
            Duration.ofHours(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(5),
            () -> Duration.ofSeconds(seconds.get()).toNanos());

    private int got() {
        return kept.get().await().indefinitely();
    }

    private int renewed() {
        return kept.renewed().await().indefinitely();
    }

    @Test
    void itIsUsedForAnHour() {
        assertThat(got()).isEqualTo(1);
        seconds.addAndGet(3_600);
        assertThat(got()).isEqualTo(1);
        seconds.addAndGet(1);
        assertThat(got()).isEqualTo(2);
    }

    @Test
    void itIsRenewedOnceAMinute() {
        assertThat(renewed()).isEqualTo(1);
        seconds.addAndGet(60);
        assertThat(renewed()).isEqualTo(1);
        seconds.addAndGet(1);
        assertThat(renewed()).isEqualTo(2);
        assertThat(renewed()).isEqualTo(2);
        assertThat(got()).isEqualTo(2);
    }

    @Test
    void aFailureIsKeptForAWhileToo() {
        failing = true;
        assertThatThrownBy(this::got).hasMessage("away 1");
        failing = false;
        seconds.addAndGet(5);
        assertThatThrownBy(this::got).hasMessage("away 1");
        assertThatThrownBy(this::renewed).hasMessage("away 1");
        seconds.addAndGet(1);
        assertThat(got()).isEqualTo(2);
    }

    @Test
    void thoseWhoAskMeanwhileWaitForTheSameFetch() {
        var asked = new ArrayList<UniEmitter<? super String>>();
        var slow = new Kept<String>(
                () -> Uni.createFrom().emitter(asked::add),
                Duration.ofHours(1),
                Duration.ofMinutes(1),
                Duration.ofSeconds(5),
                System::nanoTime);
        var first = slow.get().subscribeAsCompletionStage();
        var second = slow.renewed().subscribeAsCompletionStage();
        assertThat(asked).hasSize(1);
        asked.getFirst().complete("keys");
        assertThat(List.of(first.join(), second.join())).containsOnly("keys");
    }
}
