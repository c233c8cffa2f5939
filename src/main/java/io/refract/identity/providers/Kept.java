package io.refract.identity.providers;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something of a provider's that is fetched when it is needed, by one of those who need it for all, and kept for a
/// while. A failure is kept as well, for a shorter while, so that a provider that is in trouble is left alone.
///
/// Safe for use by several threads; each is answered on its own Vert.x context.
final class Kept<T> {
    private final Supplier<Uni<? extends T>> fetch;
    private final long keepNanos;
    private final long againNanos;
    private final long restNanos;
    private final LongSupplier nanoClock;
    private @Nullable Fetched<T> last;

    /// @param keep how long it is used
    /// @param again how long it is used at least, whatever makes it look outdated
    /// @param rest how long it is not fetched again after a failure
    /// @param nanoClock a clock that never goes back: `System::nanoTime`
    Kept(Supplier<Uni<? extends T>> fetch, Duration keep, Duration again, Duration rest, LongSupplier nanoClock) {
        this.fetch = fetch;
        this.keepNanos = keep.toNanos();
        this.againNanos = again.toNanos();
        this.restNanos = rest.toNanos();
        this.nanoClock = nanoClock;
    }

    /// A fetch, under way or done.
    private static final class Fetched<T> {
        private final Uni<T> value;
        private volatile long since;
        private volatile boolean failed;

        Fetched(Uni<T> fetch, LongSupplier nanoClock) {
            this.since = nanoClock.getAsLong();
            this.value = fetch.onFailure()
                    .invoke(() -> {
                        since = nanoClock.getAsLong();
                        failed = true;
                    })
                    .memoize()
                    .indefinitely();
        }
    }

    Uni<T> get() {
        return Uni.createFrom().deferred(() -> answered(current(keepNanos)));
    }

    /// Fetched anew, unless that was just done.
    Uni<T> renewed() {
        return Uni.createFrom().deferred(() -> answered(current(againNanos)));
    }

    private synchronized Fetched<T> current(long nanos) {
        var held = last;
        if (held == null || nanoClock.getAsLong() - held.since > (held.failed ? restNanos : nanos)) {
            held = new Fetched<>(Uni.createFrom().<T>deferred(fetch), nanoClock);
            last = held;
        }
        return held;
    }

    private static <T> Uni<T> answered(Fetched<T> fetched) {
        return fetched.value.emitOn(on(Vertx.currentContext()));
    }

    private static Executor on(@Nullable Context context) {
        return action -> {
            if (context == null || context == Vertx.currentContext()) {
                action.run();
            } else {
                context.runOnContext(_ -> action.run());
            }
        };
    }
}
