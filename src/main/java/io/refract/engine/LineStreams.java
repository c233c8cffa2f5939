package io.refract.engine;

import io.refract.access.Caller;
import io.refract.execute.Streams;
import io.refract.query.FindRows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/// Reads rows of any number: each is a line of JSON, written as any read writes it, and none is kept.
@Singleton
public class LineStreams {
    private final Engine engine;
    private final Streams streams;

    LineStreams(Engine engine, Streams streams) {
        this.engine = engine;
        this.streams = streams;
    }

    /// Runs a query, as of one moment. Completes when all its rows have been handed over; cancelling it ends it.
    ///
    /// Fails as [Engine#read] does, and as [Streams#run] does: before the first row, or in between.
    ///
    /// @param outlet gets the rows in order, on another thread than whoever calls
    public Uni<Void> run(FindRows query, Caller caller, Consumer<Lines> outlet) {
        return Uni.createFrom().deferred(() -> {
            var ready = engine.readyRead(query, caller, false);
            return streams.run(ready.statement(), flow -> new LineRows(ready.read(), flow, outlet));
        });
    }
}
