package io.refract.engine;

import io.refract.access.Caller;
import io.refract.execute.Streams;
import io.refract.kernel.Failure;
import io.refract.query.FindMany;
import io.refract.query.FindRows;
import io.refract.query.Query;
import io.refract.transaction.HeldCall;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// Reads rows of any number: each is a line of JSON, written as any read writes it, and none is kept.
@Singleton
public class LineStreams {
    private final Engine engine;
    private final Streams streams;
    private final int unsignedRows;

    LineStreams(Engine engine, Streams streams, EngineConfig config) {
        this.engine = engine;
        this.streams = streams;
        this.unsignedRows = config.unsignedRows();
    }

    /// How many rows at most the caller has to ask for; empty for whoever need not say how many, and may have all.
    public OptionalInt mostRows(Caller caller) {
        return caller instanceof Caller.SignedIn ? OptionalInt.empty() : OptionalInt.of(unsignedRows);
    }

    /// Runs a query, as of one moment. Completes when all its rows have been handed over; cancelling it ends it.
    ///
    /// Fails as [Engine#read] does, and as [Streams#run] does: before the first row, or in between.
    ///
    /// @param outlet gets the rows in order, on another thread than whoever calls
    public Uni<Void> run(FindRows query, Caller caller, Consumer<Lines> outlet) {
        return run(query, Long.MAX_VALUE, caller, outlet);
    }

    /// The same for the rows of a list: as many as a page of it would hold.
    ///
    /// @param query without a cursor, and without a total
    public Uni<Void> run(FindMany query, Caller caller, Consumer<Lines> outlet) {
        return run(query, query.limit(), caller, outlet);
    }

    private Uni<Void> run(Query query, long most, Caller caller, Consumer<Lines> outlet) {
        if (HeldCall.current().isPresent()) {
            throw Failure.validation("Accept", "Transaction", "cannot ask for lines within a transaction");
        }
        return Uni.createFrom().deferred(() -> {
            var ready = engine.readyRead(query, caller, false);
            return streams.run(ready.statement(), flow -> new LineRows(ready.read(), most, flow, outlet));
        });
    }
}
