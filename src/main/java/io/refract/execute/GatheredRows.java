package io.refract.execute;

import io.refract.kernel.Failure;
import io.refract.sql.Cells;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/// The rows of a statement. Where they are bounded, what comes once they are too large together is dropped on arrival.
final class GatheredRows {
    /// About what an object and the reference to it take.
    private static final int OBJECT_BYTES = 16;

    private final int mostBytes;
    private final List<Cells> rows = new ArrayList<>();
    private long bytes;

    private GatheredRows(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// @param mostBytes above which it fails with [Failure#answerTooLarge()]; [Statement#ANY_SIZE] if it never does
    static Collector<Row, ?, List<Cells>> collector(int mostBytes) {
        return Collector.of(
                () -> new GatheredRows(mostBytes), GatheredRows::add, GatheredRows::merged, gathered -> gathered.rows);
    }

    private void add(Row row) {
        if (mostBytes < Statement.ANY_SIZE) {
            measure(row);
        }
        rows.add(row::getValue);
    }

    private void measure(Row row) {
        for (var column = 0; column < row.size(); column++) {
            bytes += size(row.getValue(column));
        }
        if (bytes > mostBytes) {
            throw Failure.answerTooLarge();
        }
    }

    private static long size(@Nullable Object value) {
        return switch (value) {
            case String text -> OBJECT_BYTES + text.length();
            case Object[] array -> {
                var size = (long) OBJECT_BYTES;
                for (var element : array) {
                    size += size(element);
                }
                yield size;
            }
            case null, default -> OBJECT_BYTES;
        };
    }

    private static GatheredRows merged(GatheredRows one, GatheredRows other) {
        throw new IllegalStateException("rows arrive one after the other");
    }
}
