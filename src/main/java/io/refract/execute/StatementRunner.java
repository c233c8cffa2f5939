package io.refract.execute;

import io.refract.sql.Cells;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/// Something that statements can be run on: the database at large, or one transaction.
@FunctionalInterface
public interface StatementRunner {
    /// The rows, in order.
    ///
    /// Fails with a [io.refract.kernel.Failure] for what the database refuses or when it cannot be reached in time.
    Uni<List<Cells>> run(Statement statement);

    /// Has something done that a client has chosen, as soon as there is room for it. Only the database at large
    /// lets clients in: whoever else runs statements has them in already.
    ///
    /// @param statements each of which must be affordable, at least one; all take the place of the costliest
    /// @param done is told where to say how many nanoseconds the server took, and runs on
    default <T> Uni<T> admitted(List<Statement> statements, Function<LongConsumer, Uni<T>> done) {
        return done.apply(_ -> {});
    }
}
