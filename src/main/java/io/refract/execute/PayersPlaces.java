package io.refract.execute;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// The places that each payer has for statements of some kind. They are there as long as one of them is under way or
/// waits.
///
/// Safe for use by several threads.
final class PayersPlaces {
    private final Vertx vertx;
    private final IntSupplier atOnce;
    private final IntSupplier waiting;
    private final Duration wait;
    private final Map<Object, Shared> places = new HashMap<>();

    /// @param atOnce how many statements of one payer may be under way
    /// @param waiting how many more may wait
    PayersPlaces(Vertx vertx, IntSupplier atOnce, IntSupplier waiting, Duration wait) {
        this.vertx = vertx;
        this.atOnce = atOnce;
        this.waiting = waiting;
        this.wait = wait;
    }

    /// The payer's places, to be followed by [#leave]; null if too many statements wait for one already.
    synchronized @Nullable Places join(Object payer) {
        var shared = places.computeIfAbsent(payer, _ -> new Shared(new Places(vertx, atOnce.getAsInt(), wait)));
        if (shared.users >= atOnce.getAsInt() + waiting.getAsInt()) {
            return null;
        }
        shared.users++;
        return shared.places;
    }

    synchronized void leave(Object payer) {
        places.computeIfPresent(payer, (_, shared) -> --shared.users == 0 ? null : shared);
    }

    private static final class Shared {
        private final Places places;
        private int users;

        private Shared(Places places) {
            this.places = places;
        }
    }
}
