package io.refract.transaction;

import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.execute.StatementRunner;
import io.refract.kernel.RowKey;
import io.smallrye.mutiny.Uni;
import java.util.List;

/// One transaction while it runs, whatever holds it.
///
/// Not to be used after the work is done, nor by parallel pipelines.
public interface Work extends StatementRunner {
    /// On whose behalf the work is done.
    Caller caller();

    /// Says that documents which show these rows are out of date once the transaction is committed. It
    /// follows from what is written, so the engine says it, and features do not.
    void changed(RowKey... rows);

    /// Sends statements, in order, of which none needs the answer to another, without waiting between
    /// them where that is possible; one reply for each, in order.
    ///
    /// What is refused does not fail the burst, but the transaction: it is rolled back whatever is made of
    /// it. Behind a refused statement others have no effect: they are refused as well, or what they
    /// answer means nothing.
    Uni<List<Reply>> burst(List<Statement> statements);
}
