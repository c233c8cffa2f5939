package io.refract.engine;

import io.refract.compile.CompiledRead;
import io.refract.compile.JsonBytes;
import io.refract.execute.RowFlow;
import io.refract.execute.StreamSink;
import io.refract.sql.Cells;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Makes lines of JSON while rows arrive, and holds the rows back while too many lines wait to be taken.
final class LineRows implements StreamSink {
    private static final int PIECE = 32 << 10;

    /// A row that begins just below [#PIECE] seldom needs more.
    private static final int BUFFER = PIECE + (PIECE >> 2);

    private static final int MOST_WAITING = 8 * PIECE;

    private final CompiledRead read;
    private final RowFlow flow;
    private final Consumer<Lines> outlet;
    private final AtomicInteger waiting = new AtomicInteger();
    private JsonBytes out;
    private int rows;
    private long left;

    /// @param most how many rows become lines; those behind only tell that there are more
    LineRows(CompiledRead read, long most, RowFlow flow, Consumer<Lines> outlet) {
        this.read = read;
        this.left = most;
        this.flow = flow;
        this.outlet = outlet;
        this.out = buffer();
    }

    private JsonBytes buffer() {
        return new JsonBytes(BUFFER, read.mostBytes());
    }

    @Override
    public void add(Cells row) {
        if (left-- <= 0) {
            return;
        }
        read.write(row, out);
        out.raw('\n');
        rows++;
        if (out.size() >= PIECE) {
            handOver();
        }
    }

    @Override
    public void caughtUp() {
        if (rows > 0) {
            handOver();
        }
    }

    private void handOver() {
        var json = out.toByteArray();
        if (waiting.addAndGet(json.length) > MOST_WAITING) {
            flow.hold();
        }
        outlet.accept(new Lines(json, rows, () -> taken(json.length)));
        out = buffer();
        rows = 0;
    }

    private void taken(int bytes) {
        if (waiting.addAndGet(-bytes) <= MOST_WAITING / 2) {
            flow.goOn();
        }
    }

    @Override
    public long bytes() {
        return (long) out.size() + waiting.get();
    }
}
