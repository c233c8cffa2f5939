package io.refract.cache;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// At most one load per key at a time in this process, shared by all who ask for it.
///
/// Who asks while a load is running may not be given something that was read before they asked and has changed
/// since. So the late get the running load's answer only if it was vouched for after they had come: the load
/// closes its doors, then asks whether what it has read still holds. Otherwise, and if they come when the doors
/// are closed, they share the next load, which starts when the running one has ended. A load's failure reaches
/// everybody who waits.
///
/// A waiter that gives up does not disturb the load.
final class Flights<K, V> {
    /// What a load brought.
    ///
    /// @param vouched whether the value was found to be right after the doors were last closed
    record Landing<V>(V value, boolean vouched) {}

    /// Tells the flight that from now on nobody may rely on what its load is about to ask.
    interface Doors {
        void close();
    }

    /// Reads the value.
    interface Load<V> {
        Uni<Landing<V>> start(Doors doors);
    }

    private final ConcurrentMap<K, Flight<V>> flights = new ConcurrentHashMap<>();

    /// @param load is called at most once, on the caller's context
    Uni<V> join(K key, Load<V> load) {
        return Uni.createFrom().emitter(caller -> board(key, new Seat<>(caller, Home.here(), load)));
    }

    private void board(K key, Seat<V> seat) {
        var started = new Flight<>(List.of(seat));
        var flight = flights.compute(key, (ignored, running) -> running == null ? started : running.with(seat));
        if (flight == started) {
            fly(key, flight);
        }
    }

    private void fly(K key, Flight<V> flight) {
        Doors doors = () -> flights.computeIfPresent(key, (ignored, running) -> running.closed());
        Uni.createFrom()
                .deferred(() -> flight.aboard.getFirst().load().start(doors))
                .subscribe()
                .with(landing -> land(key, flight, landing), failure -> crash(key, flight, failure));
    }

    private void land(K key, Flight<V> flight, Landing<V> landing) {
        var next = flights.compute(key, (ignored, running) -> {
            var left = flight.leftBehind(landing.vouched());
            return left.isEmpty() ? null : new Flight<>(left);
        });
        flight.aboard.forEach(seat -> seat.complete(landing.value()));
        if (landing.vouched()) {
            flight.inTime().forEach(seat -> seat.complete(landing.value()));
        }
        if (next != null) {
            next.aboard.getFirst().home().runLater(() -> fly(key, next));
        }
    }

    private void crash(K key, Flight<V> flight, Throwable failure) {
        flights.remove(key);
        flight.aboard.forEach(seat -> seat.fail(failure));
        flight.late.forEach(seat -> seat.fail(failure));
    }

    /// One load under way. Changes only in the map's atomic operations, as long as it is in the map.
    private static final class Flight<V> {
        /// Who asked before it began.
        final List<Seat<V>> aboard;

        /// Who asked since.
        final List<Seat<V>> late = new ArrayList<>();

        /// How many of the late had come when the doors were last closed.
        private int inTime;

        Flight(List<Seat<V>> aboard) {
            this.aboard = aboard;
        }

        Flight<V> with(Seat<V> seat) {
            late.add(seat);
            return this;
        }

        Flight<V> closed() {
            inTime = late.size();
            return this;
        }

        List<Seat<V>> inTime() {
            return late.subList(0, inTime);
        }

        List<Seat<V>> leftBehind(boolean vouched) {
            return List.copyOf(late.subList(vouched ? inTime : 0, late.size()));
        }
    }

    /// One who waits.
    private record Seat<V>(UniEmitter<? super V> caller, Home home, Load<V> load) {
        void complete(V value) {
            home.run(() -> caller.complete(value));
        }

        void fail(Throwable failure) {
            home.run(() -> caller.fail(failure));
        }
    }
}
