package io.refract.execute;

import io.refract.sql.Cells;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;

/// Rows that a sink has taken: their number is known, and they are gone.
public final class TakenRows extends AbstractList<Cells> {
    private final RowSink sink;
    private final int size;

    TakenRows(RowSink sink, int size) {
        this.sink = sink;
        this.size = size;
    }

    /// The sink that has taken the rows; where rows are gathered all the same, as in transactions, a new one that takes
    /// them now.
    ///
    /// @param rows of a statement that has this maker of sinks
    @SuppressWarnings("unchecked")
    public static <S extends RowSink> S sink(List<Cells> rows, Supplier<S> maker) {
        if (rows instanceof TakenRows taken) {
            return (S) taken.sink;
        }
        var sink = maker.get();
        rows.forEach(sink::add);
        return sink;
    }

    @Override
    public Cells get(int row) {
        throw new UnsupportedOperationException("the rows are gone");
    }

    @Override
    public int size() {
        return size;
    }
}
