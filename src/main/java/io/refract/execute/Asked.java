package io.refract.execute;

import org.jspecify.annotations.Nullable;

/// A statement that somebody waits for: until there is an answer, or until they have gone.
///
/// Safe for use by several threads.
final class Asked {
    /// Longer runs are no dearer: one of them must be forgiven some time.
    private static final long MOST_NANOS = 400_000_000;

    private final Statement statement;
    private final Way way;
    private volatile boolean gone;
    private long nanos;
    private boolean excused;
    private @Nullable Runnable ifGone;

    Asked(Statement statement, Way way) {
        this.statement = statement;
        this.way = way;
        this.excused = way.kind() == Way.Kind.QUARANTINE;
    }

    Statement statement() {
        return statement;
    }

    /// How it gets to the database.
    Way way() {
        return way;
    }

    boolean isGone() {
        return gone;
    }

    /// Nobody waits any more, for whatever reason.
    void leave() {
        var action = gone();
        if (action != null) {
            action.run();
        }
    }

    private synchronized @Nullable Runnable gone() {
        var action = ifGone;
        ifGone = null;
        gone = true;
        return action;
    }

    /// Runs the action as soon as nobody waits any more, in place of any earlier one; at once if that is so already.
    /// It may run just after it was replaced.
    ///
    /// @param action null if there is nothing to do any more
    void ifGone(@Nullable Runnable action) {
        if (!keep(action) && action != null) {
            action.run();
        }
    }

    private synchronized boolean keep(@Nullable Runnable action) {
        if (gone) {
            return false;
        }
        ifGone = action;
        return true;
    }

    /// It has to wait for others, which says nothing about what it costs.
    void excuse() {
        excused = true;
    }

    /// Notes how long the server worked for it, or had it wait for a lock.
    void took(long newNanos) {
        nanos += newNanos;
        if (!excused) {
            statement.experience().took(Math.min(newNanos, MOST_NANOS));
        }
    }

    /// How long the server worked for it, in nanoseconds.
    long nanos() {
        return nanos;
    }
}
