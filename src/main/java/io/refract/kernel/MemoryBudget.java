package io.refract.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// How much memory the answers of all requests may take together.
///
/// Whoever is about to hold something large takes its size first and gives it back afterwards. Large takings may use
/// three quarters, so that many of them leave room for small ones, and wait in line for one another; small ones never
/// wait. Safe for use by several threads.
public final class MemoryBudget {
    /// Above this a taking is large.
    public static final long LARGE = 64 << 10;

    private final long limit;
    private final Deque<Waiter> line = new ArrayDeque<>();
    private final LongAdder refusals = new LongAdder();
    private long used;

    /// @param limit in bytes
    public MemoryBudget(long limit) {
        this.limit = limit;
    }

    /// Somebody in line.
    public static final class Waiter {
        private final long bytes;
        private final Runnable granted;

        private Waiter(long bytes, Runnable granted) {
            this.bytes = bytes;
            this.granted = granted;
        }
    }

    /// Takes so many bytes at once, past all who wait in line; false, which counts as a refusal, if there are none.
    ///
    /// @param inAll what the same answer holds then in all, which tells whether it is large
    public boolean tryTake(long bytes, long inAll) {
        var taken = takeIfFree(bytes, inAll);
        if (!taken) {
            refused();
        }
        return taken;
    }

    private synchronized boolean takeIfFree(long bytes, long inAll) {
        if (used + bytes > mostFor(inAll)) {
            return false;
        }
        used += bytes;
        return true;
    }

    /// Takes so many bytes, or gets in line for them. What is larger than large takings may ever get is granted when
    /// nothing else is held.
    ///
    /// @param granted runs when the bytes are taken, at once or on the thread of whoever gives something back
    /// @return the place in line; null if they were granted at once
    public @Nullable Waiter take(long bytes, Runnable granted) {
        var waiter = takeOrQueue(bytes, granted);
        if (waiter == null) {
            granted.run();
        }
        return waiter;
    }

    private synchronized @Nullable Waiter takeOrQueue(long bytes, Runnable granted) {
        if (line.isEmpty() && fits(bytes)) {
            used += bytes;
            return null;
        }
        var waiter = new Waiter(bytes, granted);
        line.add(waiter);
        return waiter;
    }

    private boolean fits(long bytes) {
        return used + bytes <= mostFor(bytes) || used == 0;
    }

    private long mostFor(long inAll) {
        return inAll > LARGE ? limit - limit / 4 : limit;
    }

    /// Leaves the line; false if the bytes have been granted meanwhile.
    public boolean leave(Waiter waiter) {
        var left = remove(waiter);
        if (left) {
            grantNext();
        }
        return left;
    }

    private synchronized boolean remove(Waiter waiter) {
        return line.remove(waiter);
    }

    public void giveBack(long bytes) {
        synchronized (this) {
            used -= bytes;
        }
        grantNext();
    }

    private void grantNext() {
        for (var next = next(); next != null; next = next()) {
            next.granted.run();
        }
    }

    private synchronized @Nullable Waiter next() {
        var first = line.peek();
        if (first == null || !fits(first.bytes)) {
            return null;
        }
        used += first.bytes;
        return line.poll();
    }

    /// Counts one who was sent away.
    public void refused() {
        refusals.increment();
    }

    public synchronized long used() {
        return used;
    }

    public long limit() {
        return limit;
    }

    /// How many were sent away so far.
    public long refusals() {
        return refusals.sum();
    }
}
