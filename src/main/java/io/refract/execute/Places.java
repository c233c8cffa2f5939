package io.refract.execute;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// A fixed number of places for statements. Who finds none free waits in line, and is sent away after a while.
///
/// The client's own line has no bound in length or time, and what waits in it is sent to the server even after the
/// caller has given up.
final class Places {
    private final Vertx vertx;
    private final long waitMillis;
    private final Deque<Waiter> line = new ArrayDeque<>();
    private int free;

    Places(Vertx vertx, int places, Duration wait) {
        this.vertx = vertx;
        this.waitMillis = wait.toMillis();
        this.free = places;
    }

    /// Takes a place.
    ///
    /// @param granted runs once there is one, on the context of whoever called; it must end in [#giveBack()]
    /// @param refused runs instead if there is none in time, or if whoever waits has left
    /// @return makes whoever waits leave the line; null if there was a place at once
    @Nullable
    Runnable take(Runnable granted, Runnable refused) {
        var waiter = takeOrQueue(granted, refused);
        if (waiter == null) {
            granted.run();
            return null;
        }
        return () -> {
            if (leave(waiter)) {
                vertx.cancelTimer(waiter.timer);
                refused.run();
            }
        };
    }

    private synchronized @Nullable Waiter takeOrQueue(Runnable granted, Runnable refused) {
        if (free > 0) {
            free--;
            return null;
        }
        var context = vertx.getOrCreateContext();
        var waiter = new Waiter(() -> context.runOnContext(_ -> granted.run()));
        waiter.timer = vertx.setTimer(waitMillis, _ -> {
            if (leave(waiter)) {
                refused.run();
            }
        });
        line.add(waiter);
        return waiter;
    }

    private synchronized boolean leave(Waiter waiter) {
        return line.remove(waiter);
    }

    /// Gives a place to the first in line.
    void giveBack() {
        var next = next();
        if (next != null) {
            vertx.cancelTimer(next.timer);
            next.granted.run();
        }
    }

    private synchronized @Nullable Waiter next() {
        var next = line.poll();
        if (next == null) {
            free++;
        }
        return next;
    }

    private static final class Waiter {
        private final Runnable granted;
        private long timer;

        private Waiter(Runnable granted) {
            this.granted = granted;
        }
    }
}
