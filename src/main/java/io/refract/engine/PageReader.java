package io.refract.engine;

import io.refract.compile.CompiledRead;
import io.refract.query.Cursor;
import io.refract.query.FindMany;
import io.refract.query.Parameter;
import io.refract.sql.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Makes a page of the rows of one statement: one more than the page holds, if there are as many, and at least one,
/// without a row, if something was asked about all rows.
record PageReader(CompiledRead read, FindMany query, int fingerprint) {
    Page page(List<Cells> fetched) {
        var rows = new ArrayList<>(fetched);
        rows.removeIf(row -> row.value(read.layout().id()) == null);
        var cursor = query.cursor();
        var backward = cursor != null && cursor.side().backward();
        var more = rows.size() > query.limit();
        if (more) {
            rows.remove(backward ? 0 : rows.size() - 1);
        }
        var others = others(fetched);
        var next = backward ? others : more;
        var previous = backward ? more : others;
        return new Page(
                Answer.list(read, rows),
                next ? Optional.of(nextCursor(rows, cursor)) : Optional.empty(),
                previous ? Optional.of(previousCursor(rows, cursor)) : Optional.empty(),
                total(fetched));
    }

    private String nextCursor(List<Cells> rows, @Nullable Cursor asked) {
        return rows.isEmpty() && asked != null
                ? opposite(asked, Cursor.Side.FROM, Cursor.Side.AFTER)
                : encode(Cursor.Side.AFTER, values(rows.getLast()));
    }

    private String previousCursor(List<Cells> rows, @Nullable Cursor asked) {
        return rows.isEmpty() && asked != null
                ? opposite(asked, Cursor.Side.UP_TO, Cursor.Side.BEFORE)
                : encode(Cursor.Side.BEFORE, values(rows.getFirst()));
    }

    /// From an empty page the way back leads to all rows that the page could not have held.
    private String opposite(Cursor asked, Cursor.Side inclusive, Cursor.Side exclusive) {
        return encode(
                asked.side().inclusive() ? exclusive : inclusive,
                asked.values().stream().map(Parameter::value).toList());
    }

    private List<@Nullable Object> values(Cells row) {
        var values = new ArrayList<@Nullable Object>();
        for (var column : read.layout().sort()) {
            values.add(row.value(column));
        }
        return values;
    }

    private String encode(Cursor.Side side, List<? extends @Nullable Object> values) {
        return Cursors.encode(side, fingerprint, read.layout().sortTypes(), values);
    }

    private boolean others(List<Cells> fetched) {
        var column = read.layout().others();
        return column >= 0
                && !fetched.isEmpty()
                && Boolean.TRUE.equals(fetched.getFirst().value(column));
    }

    private OptionalLong total(List<Cells> fetched) {
        var column = read.layout().total();
        return column >= 0 && !fetched.isEmpty() && fetched.getFirst().value(column) instanceof Long total
                ? OptionalLong.of(total)
                : OptionalLong.empty();
    }
}
