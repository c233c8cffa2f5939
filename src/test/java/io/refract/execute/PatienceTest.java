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
    void aWaitThatTakesTooLongIsGivenUpOnTheContextThatBeganIt() {
        var context = vertx.getOrCreateContext();
        var givenUp = new CompletableFuture<@Nullable Context>();
        var began = System.nanoTime();

        context.runOnContext(_ -> patience.begin(() -> givenUp.complete(Vertx.currentContext())));

        assertThat(givenUp.orTimeout(5, TimeUnit.SECONDS).join()).isSameAs(context);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(200));
    }

    @Test
    void anAnswerThatComesTooLateIsNobodys() {
        var givenUp = new CompletableFuture<@Nullable Void>();
        var wait = patience.begin(() -> givenUp.complete(null));
        givenUp.orTimeout(5, TimeUnit.SECONDS).join();

        assertThat(patience.end(wait)).isFalse();
    }

    @Test
    void anAnswerInTimeEndsTheWait() throws InterruptedException {
        var givenUp = new AtomicBoolean();
        var wait = patience.begin(() -> givenUp.set(true));

        assertThat(patience.end(wait)).isTrue();

        Eventually.passes(Duration.ofMillis(400));
        assertThat(givenUp).isFalse();
    }
}
