package io.refract.compile;

import io.refract.kernel.RowKey;
import java.time.Instant;

/// Hears what a written value depends on.
@FunctionalInterface
public interface Shown {
    /// A row of which the value shows something.
    void row(RowKey row);

    /// A moment at which the value becomes another one without any row having changed.
    default void until(Instant moment) {}
}
