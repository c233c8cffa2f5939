package io.refract.transaction;

import io.refract.sql.Cells;
import java.util.List;

/// What came of one statement of a burst.
public sealed interface Reply {
    /// @param rows in order
    record Rows(List<Cells> rows) implements Reply {}

    /// @param failure a [io.refract.kernel.Failure] for what the database refuses
    record Refused(Throwable failure) implements Reply {}
}
