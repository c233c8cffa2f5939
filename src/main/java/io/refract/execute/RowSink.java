package io.refract.execute;

import io.refract.sql.Cells;

/// Takes a statement's rows as they arrive, so that none has to be kept.
public interface RowSink {
    /// Fails with a [io.refract.kernel.Failure] if the rows cannot be used; none follows then.
    void add(Cells row);

    /// How much it holds, in bytes.
    long bytes();
}
