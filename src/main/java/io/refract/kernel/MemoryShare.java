package io.refract.kernel;

import java.time.Duration;

/// What one answer holds of a [MemoryBudget], from its beginning until it is gone.
///
/// Safe for use by several threads; nothing leaks as long as it is closed, once or more often.
public final class MemoryShare implements AutoCloseable {
    /// Growing by less would ask the budget for each row.
    private static final long STEP = 16 << 10;

    private final MemoryBudget budget;
    private long taken;
    private long held;
    private boolean closed;

    public MemoryShare(MemoryBudget budget) {
        this.budget = budget;
    }

    /// Has what somebody has taken of the budget for it.
    public void grant(long bytes) {
        synchronized (this) {
            if (!closed) {
                taken += bytes;
                return;
            }
        }
        budget.giveBack(bytes);
    }

    /// Holds so much more, or less if it is negative; what has been taken stays taken.
    ///
    /// @throws Failure `UNAVAILABLE` if the budget has no more
    public synchronized void add(long bytes) {
        if (closed) {
            throw noMemory();
        }
        held += bytes;
        if (held > taken) {
            var more = Math.max(STEP, held - taken);
            if (!budget.tryTake(more, taken + more)) {
                held -= bytes;
                throw noMemory();
            }
            taken += more;
        }
    }

    /// Holds as much once more, and gives back what has been taken beyond that.
    public void doubleUp() {
        long bytes;
        synchronized (this) {
            add(held);
            bytes = held;
        }
        shrinkTo(bytes);
    }

    /// Gives back all but so much.
    public void shrinkTo(long bytes) {
        long back;
        synchronized (this) {
            back = Math.max(0, taken - bytes);
            taken -= back;
            held = Math.min(held, taken);
        }
        if (back > 0) {
            budget.giveBack(back);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        shrinkTo(0);
    }

    /// What whoever finds no memory is told.
    public static Failure noMemory() {
        return Failure.of(ErrorCode.UNAVAILABLE, "The server holds too many large answers at the moment.")
                .withRetryAfter(Duration.ofSeconds(1));
    }
}
