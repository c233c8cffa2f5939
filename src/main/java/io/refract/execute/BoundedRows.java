package io.refract.execute;

import io.refract.kernel.Failure;
import io.refract.sql.Cells;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/// Rows that are kept until they are too large together; what comes after that is dropped on arrival.
final class BoundedRows {
    /// About what an object and the reference to it take.
    private static final int OBJECT_BYTES = 16;

    private final int mostBytes;
    private final List<Cells> rows = new ArrayList<>();
    private long bytes;

    private BoundedRows(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// Fails with [Failure#answerTooLarge()] in the place of rows that are larger.
    static Collector<Row, ?, List<Cells>> collector(int mostBytes) {
        return Collector.of(
                () -> new BoundedRows(mostBytes), BoundedRows::add, BoundedRows::merged, gathered -> gathered.rows);
    }

    private void add(Row row) {
        for (var column = 0; column < row.size(); column++) {
            bytes += size(row.getValue(column));
        }
        if (bytes > mostBytes) {
            throw Failure.answerTooLarge();
        }
        rows.add(row::getValue);
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

    private static BoundedRows merged(BoundedRows one, BoundedRows other) {
        throw new IllegalStateException("rows arrive one after the other");
    }
}
