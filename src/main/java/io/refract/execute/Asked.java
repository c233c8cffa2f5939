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
    private @Nullable RowFlow flow;
    private @Nullable Runnable ifGone;

    Asked(Statement statement, Way way) {
        this.statement = statement;
        this.way = way;
        this.excused = way.kind() == Way.Kind.QUARANTINE;
    }

    /// Of a statement whose rows flow at the pace of whoever takes them: how long that takes says nothing about what it
    /// costs.
    static Asked flowing(Statement statement, Way way, RowFlow flow) {
        var asked = new Asked(statement, way);
        asked.flow = flow;
        asked.excuse();
        return asked;
    }

    Statement statement() {
        return statement;
    }

    /// How it gets to the database.
    Way way() {
        return way;
    }

    /// How its rows flow; null where they are gathered.
    @Nullable
    RowFlow flow() {
        return flow;
    }

    /// Whether it may be sent again after its connection was lost.
    boolean mayRepeat() {
        return !gone && (flow == null || !flow.hasBegun());
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
