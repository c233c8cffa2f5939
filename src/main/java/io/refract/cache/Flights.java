package io.refract.cache;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// At most one load per key at a time in this process, shared by all who ask for it.
///
/// Who asks while a load is running may not be given something that was read before they asked and has changed
/// since. So the late get the running load's answer only if it is vouched for; otherwise they share the next load,
/// which starts when the running one has ended. A load's failure reaches everybody who waits.
///
/// A waiter that gives up does not disturb the load.
final class Flights<K, V> {
    /// What a load brought.
    ///
    /// @param vouched whether nothing that the answer shows has changed between the load's beginning and its end
    record Landing<V>(V value, boolean vouched) {}

    private final ConcurrentMap<K, Flight<V>> flights = new ConcurrentHashMap<>();

    /// @param load is called at most once, on the caller's context
    Uni<V> join(K key, Supplier<Uni<Landing<V>>> load) {
        return Uni.createFrom().emitter(caller -> board(key, new Seat<>(caller, Vertx.currentContext(), load)));
    }

    private void board(K key, Seat<V> seat) {
        var started = new Flight<>(List.of(seat));
        var flight = flights.compute(key, (ignored, running) -> running == null ? started : running.with(seat));
        if (flight == started) {
            fly(key, flight);
        }
    }

    private void fly(K key, Flight<V> flight) {
        Uni.createFrom()
                .deferred(flight.aboard().getFirst().load()::get)
                .subscribe()
                .with(landing -> land(key, flight, landing), failure -> crash(key, flight, failure));
    }

    private void land(K key, Flight<V> flight, Landing<V> landing) {
        var next = flights.compute(
                key,
                (ignored, running) ->
                        landing.vouched() || flight.late().isEmpty() ? null : new Flight<>(flight.late()));
        flight.aboard().forEach(seat -> seat.complete(landing.value()));
        if (next == null) {
            flight.late().forEach(seat -> seat.complete(landing.value()));
        } else {
            next.aboard().getFirst().later(() -> fly(key, next));
        }
    }

    private void crash(K key, Flight<V> flight, Throwable failure) {
        flights.remove(key);
        flight.aboard().forEach(seat -> seat.fail(failure));
        flight.late().forEach(seat -> seat.fail(failure));
    }

    /// One load under way.
    ///
    /// @param aboard who asked before it began
    /// @param late who asked since; grows only in the map's atomic operations, as long as the flight is in the map
    private record Flight<V>(List<Seat<V>> aboard, List<Seat<V>> late) {
        Flight(List<Seat<V>> aboard) {
            this(aboard, new ArrayList<>());
        }

        Flight<V> with(Seat<V> seat) {
            late.add(seat);
            return this;
        }
    }

    /// One who waits, and the context on which the answer is wanted.
    private record Seat<V>(
            UniEmitter<? super V> caller, @Nullable Context context, Supplier<Uni<Landing<V>>> load) {
        void complete(V value) {
            onContext(() -> caller.complete(value));
        }

        void fail(Throwable failure) {
            onContext(() -> caller.fail(failure));
        }

        /// Never at once: loads that end at once would follow each other for ever on one thread.
        void later(Runnable action) {
            if (context == null) {
                Infrastructure.getDefaultExecutor().execute(action);
            } else {
                context.runOnContext(ignored -> action.run());
            }
        }

        private void onContext(Runnable action) {
            if (context == null || context == Vertx.currentContext()) {
                action.run();
            } else {
                context.runOnContext(ignored -> action.run());
            }
        }
    }
}
