package io.refract.sql;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is known of a statement whatever its values: which tables it reads, what PostgreSQL's planner thinks of it,
/// and what it has cost so far.
///
/// There is one for each text, which all who run it share. Numbers are not kept exactly when several threads write at
/// once; they need not be.
public final class Experience {
    /// Dear runs count for more than cheap ones: a shape that is cheap for most values and dear for some stays dear for
    /// a while.
    private static final int LEARNING = 4;

    private static final int FORGETTING = 16;

    private final Set<String> tables;
    private final @Nullable Experience origin;
    private volatile double estimate = Double.NaN;
    private volatile long nanos;
    private volatile int runs;

    /// @param tables by their names; for what is no compiled statement, any name that it alone has
    public Experience(Set<String> tables) {
        this(tables, null);
    }

    private Experience(Set<String> tables, @Nullable Experience origin) {
        this.tables = Set.copyOf(tables);
        this.origin = origin;
    }

    /// What is known now, which goes on apart but for what the planner thinks.
    public Experience copy() {
        var copy = new Experience(tables, this);
        copy.estimate = estimate;
        copy.nanos = nanos;
        copy.runs = runs;
        return copy;
    }

    /// The tables that it reads.
    public Set<String> tables() {
        return tables;
    }

    public boolean isEstimated() {
        return !Double.isNaN(estimate);
    }

    /// The planner's opinion, in PostgreSQL's units of cost; `NaN` as long as it was not asked.
    public double estimate() {
        return estimate;
    }

    public void estimated(double cost) {
        estimate = cost;
        if (origin != null) {
            origin.estimated(cost);
        }
    }

    /// Notes what a run has cost.
    public void took(long newNanos) {
        var known = nanos;
        nanos = known + (newNanos - known) / (newNanos > known ? LEARNING : FORGETTING);
        var before = runs;
        runs = Math.max(before, before + 1);
    }

    /// What the last runs took on average, in nanoseconds; 0 before the first.
    public long nanos() {
        return nanos;
    }

    /// How often it was run.
    public int runs() {
        return runs;
    }
}
