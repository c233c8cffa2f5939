package io.refract.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static CompletableFuture<Boolean> take(Places places) {
        var granted = new CompletableFuture<Boolean>();
        places.take(() -> granted.complete(true), () -> granted.complete(false));
        return granted;
    }

    private static boolean soon(CompletableFuture<Boolean> granted) {
        return granted.orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Test
    void thereAreAsManyPlacesAsWereAskedFor() {
        var places = new Places(vertx, 2, Duration.ofSeconds(30));

        assertThat(take(places)).isCompletedWithValue(true);
        assertThat(take(places)).isCompletedWithValue(true);
        assertThat(take(places)).isNotDone();
    }

    @Test
    void aPlaceThatIsGivenBackGoesToTheFirstInLine() {
        var places = new Places(vertx, 1, Duration.ofSeconds(30));
        take(places);
        var order = new CopyOnWriteArrayList<String>();
        var first = take(places).thenAccept(_ -> order.add("first"));
        var second = take(places).thenAccept(_ -> order.add("second"));

        places.giveBack();
        first.orTimeout(5, TimeUnit.SECONDS).join();
        places.giveBack();
        second.orTimeout(5, TimeUnit.SECONDS).join();

        assertThat(order).isEqualTo(List.of("first", "second"));
    }

    @Test
    void whoWaitsTooLongIsSentAwayAndTakesNoPlaceAfterwards() {
        var places = new Places(vertx, 1, Duration.ofMillis(50));
        take(places);
        assertThat(soon(take(places))).isFalse();

        places.giveBack();

        assertThat(take(places)).isCompletedWithValue(true);
        assertThat(take(places)).isNotDone();
    }

    @Test
    void whoWaitsGoesOnInTheContextOfTheCall() {
        var places = new Places(vertx, 1, Duration.ofSeconds(30));
        take(places);
        var context = vertx.getOrCreateContext();
        var continued = new CompletableFuture<Boolean>();
        context.runOnContext(_ -> {
            places.take(() -> continued.complete(Vertx.currentContext() == context), () -> {});
            new Thread(places::giveBack).start();
        });

        assertThat(soon(continued)).isTrue();
    }
}
