package io.refract.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.testing.Eventually;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Vertx vertx = Vertx.vertx();
    private final Patience patience = new Patience(vertx, Duration.ofMillis(200));

    @AfterEach
    void close() {
        patience.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_wait_that_takes_too_long_is_given_up_on_the_context_that_began_it() {
        var context = vertx.getOrCreateContext();
        var givenUp = new CompletableFuture<@Nullable Context>();
        var began = System.nanoTime();

        context.runOnContext(_ -> patience.begin(() -> givenUp.complete(Vertx.currentContext())));

        assertThat(givenUp.orTimeout(5, TimeUnit.SECONDS).join()).isSameAs(context);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(200));
    }

    @Test
    void an_answer_that_comes_too_late_is_nobodys() {
        var givenUp = new CompletableFuture<@Nullable Void>();
        var wait = patience.begin(() -> givenUp.complete(null));
        givenUp.orTimeout(5, TimeUnit.SECONDS).join();

        assertThat(patience.end(wait)).isFalse();
    }

    @Test
    void an_answer_in_time_ends_the_wait() throws InterruptedException {
        var givenUp = new AtomicBoolean();
        var wait = patience.begin(() -> givenUp.set(true));

        assertThat(patience.end(wait)).isTrue();

        Eventually.passes(Duration.ofMillis(400));
        assertThat(givenUp).isFalse();
    }
}
