package io.refract.transaction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Tries work again a few times, after a pause of chance.
@Singleton
class Attempts {
    private static final int RETRIES = 6;

    /// The longest pause before the first retry; it doubles with each.
    private static final int PAUSE_MILLIS = 20;

    private final Pauses pauses;

    Attempts(Pauses pauses) {
        this.pauses = pauses;
    }

    /// @param again whether a failure can pass; whoever waits hears of any other, and of the last one
    <T> Uni<T> of(Supplier<Uni<T>> attempt, Predicate<Throwable> again) {
        return attempts(attempt, again, 0);
    }

    private <T> Uni<T> attempts(Supplier<Uni<T>> attempt, Predicate<Throwable> again, int retries) {
        var first = Uni.createFrom().deferred(attempt::get);
        return retries == RETRIES
                ? first
                : first.onFailure(again)
                        .recoverWithUni(
                                () -> pauses.of(1 + ThreadLocalRandom.current().nextInt(PAUSE_MILLIS << retries))
                                        .chain(() -> attempts(attempt, again, retries + 1)));
    }
}
