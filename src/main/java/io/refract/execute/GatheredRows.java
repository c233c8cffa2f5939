package io.refract.execute;

import io.refract.kernel.Failure;
import io.refract.kernel.MemoryShare;
import io.refract.sql.Cells;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/// The rows of a statement as they arrive: kept, or handed to the statement's sink. What they take is
/// accounted. What comes once they are too large together, or once there is no memory left, is dropped on
/// arrival.
final class GatheredRows {
    /// About what an object and the reference to it take.
    private static final int OBJECT_BYTES = 16;

    private final int mostBytes;
    private final @Nullable RowSink sink;
    private final @Nullable MemoryShare share;
    private final List<Cells> rows = new ArrayList<>();
    private int count;
    private long bytes;
    private long accounted;

    private GatheredRows(Statement statement) {
        var maker = statement.treatment().sink();
        this.mostBytes = statement.mostBytes();
        this.sink = maker == null ? null : maker.get();
        this.share = statement.treatment().share();
    }

    /// Runs a statement.
    ///
    /// The client converts values in place, so it gets a copy: one that could not be changed would never
    /// be answered.
    ///
    /// @param sql its text, which may have a remark at its end
    static Future<List<Cells>> of(SqlClient connection, String sql, Statement statement) {
        return connection
                .preparedQuery(sql)
                .collecting(collector(statement))
                .execute(Tuple.wrap(new ArrayList<>(statement.values())))
                .map(SqlResult::value);
    }

    static Collector<Row, ?, List<Cells>> collector(Statement statement) {
        return Collector.of(
                () -> new GatheredRows(statement), GatheredRows::add, GatheredRows::merged, GatheredRows::result);
    }

    private void add(Row row) {
        var size = size(row);
        bytes += size;
        if (bytes > mostBytes) {
            throw Failure.answerTooLarge();
        }
        count++;
        if (sink == null) {
            account(bytes);
            rows.add(row::getValue);
        } else {
            account(sink.bytes() + size);
            sink.add(row::getValue);
        }
    }

    private void account(long held) {
        if (share != null) {
            share.add(held - accounted);
            accounted = held;
        }
    }

    private List<Cells> result() {
        return sink == null ? rows : new TakenRows(sink, count);
    }

    private static long size(Row row) {
        var size = 0L;
        for (var column = 0; column < row.size(); column++) {
            size += size(row.getValue(column));
        }
        return size;
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
