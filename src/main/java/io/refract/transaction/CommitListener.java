package io.refract.transaction;

import io.refract.kernel.RowKey;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/// Hears of committed changes before the one who made them does. Every bean of this type does.
@FunctionalInterface
public interface CommitListener {
    /// Never fails: what has been committed stays committed.
    ///
    /// @param rows the rows whose documents are out of date; may be empty
    Uni<Void> committed(Set<RowKey> rows);
}
