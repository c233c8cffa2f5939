package io.refract.testing;

import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.kernel.RowKey;
import io.refract.sql.Cells;
import io.refract.transaction.Reply;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts how often some work waits for the database.
public record CountedWork(Work work, AtomicInteger flights) implements Work {
    @Override
    public Caller caller() {
        return work.caller();
    }

    @Override
    public void changed(RowKey... rows) {
        work.changed(rows);
    }

    @Override
    public Uni<List<Cells>> run(Statement statement) {
        flights.incrementAndGet();
        return work.run(statement);
    }

    @Override
    public Uni<List<Reply>> burst(List<Statement> statements) {
        flights.incrementAndGet();
        return work.burst(statements);
    }
}
