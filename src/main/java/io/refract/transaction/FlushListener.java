package io.refract.transaction;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/// Hears of what entities have written before it is committed.
@FunctionalInterface
public interface FlushListener {
    /// Tells the work what is stale, and sees to what follows. A failure undoes all of it.
    ///
    /// @param rows may be empty
    Uni<Void> flushed(Set<WrittenRow> rows, Work work);
}
