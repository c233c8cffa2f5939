package io.refract.execute;

import java.util.HashSet;
import java.util.Set;

/// Tables that may be locked: a statement that reads them has not been answered for a while.
///
/// Others that read one of them are kept from those that do not. A table is trusted again as soon as any statement that
/// reads it is answered in good time: a statement that was merely slow accuses its tables for a moment only.
///
/// There are as many as the program knows tables and labels, at most. Safe for use by several threads.
final class Suspects {
    private volatile Set<String> tables = Set.of();

    boolean concern(Statement statement) {
        var suspected = tables;
        return !suspected.isEmpty() && statement.experience().tables().stream().anyMatch(suspected::contains);
    }

    /// Whether nothing is suspected, as is nearly always the case.
    boolean isEmpty() {
        return tables.isEmpty();
    }

    int size() {
        return tables.size();
    }

    /// A statement is not answered in good time.
    synchronized void accuse(Statement statement) {
        var more = new HashSet<>(tables);
        more.addAll(statement.experience().tables());
        tables = Set.copyOf(more);
    }

    /// A statement was answered in good time.
    void clear(Statement statement) {
        if (!isEmpty()) {
            remove(statement.experience().tables());
        }
    }

    private synchronized void remove(Set<String> cleared) {
        var fewer = new HashSet<>(tables);
        fewer.removeAll(cleared);
        tables = Set.copyOf(fewer);
    }
}
