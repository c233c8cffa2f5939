package io.refract.cache;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/// Stops asking a server that fails.
///
/// ```
///           failures in a row            open-for has passed
///   Closed ------------------> Open ----------------------> Trying (one command)
///     ^                         ^                              |        |
///     |                         +------------ it failed -------+        |
///     +---------------------------------------- it succeeded -----------+
/// ```
///
/// Safe for any number of threads; while closed and without failures a question and its answer cost one volatile read.
final class Breaker {
    private sealed interface State {
        /// Commands pass.
        record Closed(int failures) implements State {}

        /// Nothing passes before the given time of the clock.
        record Open(long until) implements State {}

        /// One command has passed and has not come back; another may pass after the given time, in case it never does.
        record Trying(long until) implements State {}
    }

    private static final State HEALTHY = new State.Closed(0);

    private final int limit;
    private final long openForNanos;
    private final LongSupplier nanoClock;
    private final AtomicReference<State> state = new AtomicReference<>(HEALTHY);

    /// @param failures how many failures in a row open the breaker
    /// @param nanoClock a clock that never goes back, in nanoseconds
    Breaker(int failures, Duration openFor, LongSupplier nanoClock) {
        this.limit = failures;
        this.openForNanos = openFor.toNanos();
        this.nanoClock = nanoClock;
    }

    /// Whether a command may be sent now. After `true` the caller must report [#succeeded] or [#failed].
    boolean permits() {
        var current = state.get();
        return switch (current) {
            case State.Closed closed -> true;
            case State.Open open -> tries(current, open.until());
            case State.Trying trying -> tries(current, trying.until());
        };
    }

    void succeeded() {
        if (state.get() != HEALTHY) {
            state.set(HEALTHY);
        }
    }

    void failed() {
        state.updateAndGet(current -> switch (current) {
            case State.Closed(var failures) when failures + 1 < limit -> new State.Closed(failures + 1);
            case State.Closed closed -> opened();
            case State.Open open -> open;
            case State.Trying trying -> opened();
        });
    }

    boolean isClosed() {
        return state.get() instanceof State.Closed;
    }

    /// 0 closed, 1 trying, 2 open: the value of the gauge.
    int level() {
        return switch (state.get()) {
            case State.Closed closed -> 0;
            case State.Trying trying -> 1;
            case State.Open open -> 2;
        };
    }

    private boolean tries(State current, long until) {
        return nanoClock.getAsLong() - until >= 0 && state.compareAndSet(current, new State.Trying(later()));
    }

    private State opened() {
        return new State.Open(later());
    }

    private long later() {
        return nanoClock.getAsLong() + openForNanos;
    }
}
