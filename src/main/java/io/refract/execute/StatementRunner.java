package io.refract.execute;

import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import java.util.List;

/// Something that statements can be run on: the database at large, or one transaction.
@FunctionalInterface
public interface StatementRunner {
    /// The rows, in order.
    ///
    /// Fails with a [io.refract.kernel.Failure] for what the database refuses or when it cannot be reached in time.
    Uni<List<Cells>> run(Statement statement);
}
