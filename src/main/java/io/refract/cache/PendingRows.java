package io.refract.cache;

import io.refract.kernel.RowKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Invalidations that Redis has not heard of yet. Bounded: past its capacity it forgets the rows and remembers
/// "everything" instead.
final class PendingRows {
    /// What to tell Redis next, and which additions it covers.
    sealed interface Work {
        long upTo();

        /// These rows have changed.
        record Rows(List<RowKey> rows, long upTo) implements Work {}

        /// Anything may have changed.
        record Everything(long upTo) implements Work {}
    }

    private final int capacity;
    private final Map<RowKey, Long> additions = new LinkedHashMap<>();
    private long addition;
    private boolean everything;
    private volatile int size;

    PendingRows(int capacity) {
        this.capacity = capacity;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// How many rows wait; one more than the capacity stands for everything.
    int size() {
        return size;
    }

    /// `true` if nothing was pending before, so that somebody must start to work it off.
    ///
    /// @param rows at least one
    synchronized boolean add(Collection<RowKey> rows) {
        var wasEmpty = isEmpty();
        addition++;
        if (!everything) {
            rows.forEach(row -> additions.put(row, addition));
            everything = additions.size() > capacity;
        }
        if (everything) {
            additions.clear();
        }
        size = everything ? capacity + 1 : additions.size();
        return wasEmpty;
    }

    /// What to do now; it stays pending until [#done].
    synchronized Work next() {
        return everything ? new Work.Everything(addition) : new Work.Rows(List.copyOf(additions.keySet()), addition);
    }

    /// Takes off what Redis has been told. Whatever was added in the meantime stays, the same rows included.
    ///
    /// @return whether more is pending
    synchronized boolean done(Work work) {
        if (everything) {
            everything = !(work instanceof Work.Everything) || work.upTo() < addition;
        } else {
            additions.values().removeIf(added -> added <= work.upTo());
        }
        size = everything ? capacity + 1 : additions.size();
        return !isEmpty();
    }
}
