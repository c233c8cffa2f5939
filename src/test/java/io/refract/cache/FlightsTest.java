package io.refract.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.cache.Flights.Doors;
import io.refract.cache.Flights.Landing;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlightsTest {
    private final Flights<String, String> flights = new Flights<>();
    private final BlockingDeque<CompletableFuture<Landing<String>>> loads = new LinkedBlockingDeque<>();
    private final AtomicReference<Doors> doors = new AtomicReference<>(() -> {});

    @Test
    void theLateShareALoadThatIsVouchedFor() throws Exception {
        var first = join();
        var second = join();
        doors.get().close();
        next().complete(new Landing<>("a", true));
        first.assertCompleted().assertItem("a");
        second.assertCompleted().assertItem("a");
        assertThat(loads).isEmpty();
    }

    @Test
    void whoComesWhenTheDoorsAreClosedGetsTheNextLoadWhateverIsVouchedFor() throws Exception {
        var first = join();
        var second = join();
        doors.get().close();
        var third = join();
        next().complete(new Landing<>("old", true));
        first.assertCompleted().assertItem("old");
        second.assertCompleted().assertItem("old");
        third.assertNotTerminated();
        next().complete(new Landing<>("new", true));
        third.awaitItem().assertItem("new");
    }

    @Test
    void doorsThatAreClosedAgainLetInWhoHasComeInBetween() throws Exception {
        join();
        doors.get().close();
        var second = join();
        doors.get().close();
        next().complete(new Landing<>("a", true));
        second.assertCompleted().assertItem("a");
    }

    @Test
    void doorsThatWereNeverClosedLetNobodyIn() throws Exception {
        join();
        var second = join();
        next().complete(new Landing<>("a", true));
        second.assertNotTerminated();
        next().complete(new Landing<>("b", false));
        second.awaitItem().assertItem("b");
    }

    @Test
    void theLateShareTheNextLoadIfNobodyVouchesForTheFirst() throws Exception {
        var first = join();
        var second = join();
        var third = join();
        next().complete(new Landing<>("old", false));
        first.assertCompleted().assertItem("old");
        second.assertNotTerminated();
        next().complete(new Landing<>("new", false));
        second.awaitItem().assertItem("new");
        third.awaitItem().assertItem("new");
        assertThat(loads).isEmpty();
    }

    @Test
    void loadsThatEndAtOnceDoNotPileUpOnTheThreadOfOneCaller() throws Exception {
        var callers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            for (var j = 0; j < 20_000; j++) {
                                flights.join("key", _ -> Uni.createFrom().item(new Landing<>("a", false)))
                                        .await()
                                        .atMost(Duration.ofSeconds(20));
                            }
                        },
                        command -> Thread.ofPlatform().start(command)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(callers).get(60, TimeUnit.SECONDS);
    }

    @Test
    void aFailureReachesEverybodyAndIsNotRemembered() throws Exception {
        var first = join();
        var second = join();
        next().completeExceptionally(new IllegalStateException("down"));
        first.assertFailedWith(IllegalStateException.class, "down");
        second.assertFailedWith(IllegalStateException.class, "down");
        var third = join();
        next().complete(new Landing<>("up", true));
        third.assertCompleted().assertItem("up");
    }

    @Test
    void aLoaderThatThrowsIsAFailedLoad() {
        var caller = flights.join("key", doors -> {
                    throw new IllegalStateException("thrown");
                })
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        caller.assertFailedWith(IllegalStateException.class, "thrown");
    }

    @Test
    void whoGivesUpTakesNothingFromTheOthers() throws Exception {
        var first = join();
        var second = join();
        first.cancel();
        var load = next();
        assertThat(load).isNotCancelled();
        doors.get().close();
        load.complete(new Landing<>("a", true));
        second.assertCompleted().assertItem("a");
    }

    @Test
    void otherKeysDoNotWait() {
        join();
        var other = flights.join("other", _ -> Uni.createFrom().item(new Landing<>("b", false)))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        other.assertCompleted().assertItem("b");
    }

    private UniAssertSubscriber<String> join() {
        return flights.join("key", doors -> {
                    this.doors.set(doors);
                    var load = new CompletableFuture<Landing<String>>();
                    loads.add(load);
                    return Uni.createFrom().completionStage(load);
                })
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    private CompletableFuture<Landing<String>> next() throws InterruptedException {
        return loads.take();
    }
}
