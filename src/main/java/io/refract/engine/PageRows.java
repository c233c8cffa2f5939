package io.refract.engine;

import io.refract.compile.CompiledRead;
import io.refract.compile.JsonBytes;
import io.refract.execute.RowSink;
import io.refract.query.Cursor;
import io.refract.query.FindMany;
import io.refract.query.Parameter;
import io.refract.sql.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Makes a page of the rows of one statement while they arrive: one more than the page holds, if there are as many, and
/// at least one, without a row, if something was asked about all rows. The one too many is the first where the page
/// lies before a cursor, and the last elsewhere.
final class PageRows implements RowSink {
    private final CompiledRead read;
    private final FindMany query;
    private final int fingerprint;
    private final boolean backward;
    private final JsonBytes out;
    private @Nullable Cells head;
    private @Nullable Cells first;
    private @Nullable Cells second;
    private @Nullable Cells last;
    private int rows;
    private int firstEnd;

    PageRows(CompiledRead read, FindMany query, int fingerprint, int expectedBytes) {
        this.read = read;
        this.query = query;
        this.fingerprint = fingerprint;
        var cursor = query.cursor();
        this.backward = cursor != null && cursor.side().backward();
        this.out = new JsonBytes(expectedBytes, read.mostBytes());
    }

    @Override
    public void add(Cells row) {
        if (head == null) {
            head = row;
        }
        if (row.value(read.layout().id()) == null) {
            return;
        }
        rows++;
        if (!backward && rows > query.limit()) {
            return;
        }
        if (rows > 1) {
            out.raw(',');
        }
        read.write(row, out);
        last = row;
        if (rows == 1) {
            first = row;
            firstEnd = out.size();
        } else if (rows == 2) {
            second = row;
        }
    }

    @Override
    public long bytes() {
        return out.size();
    }

    Page page() {
        var more = rows > query.limit();
        var dropsFirst = more && backward;
        var others = others();
        var next = backward ? others : more;
        var previous = backward ? more : others;
        var start = dropsFirst ? second : first;
        return new Page(
                out.toList(dropsFirst ? firstEnd + 1 : 0),
                next ? Optional.of(nextCursor(last, query.cursor())) : Optional.empty(),
                previous ? Optional.of(previousCursor(start, query.cursor())) : Optional.empty(),
                total(),
                OptionalLong.empty());
    }

    private String nextCursor(@Nullable Cells end, @Nullable Cursor asked) {
        return end == null
                ? opposite(asked, Cursor.Side.FROM, Cursor.Side.AFTER)
                : encode(Cursor.Side.AFTER, values(end));
    }

    private String previousCursor(@Nullable Cells start, @Nullable Cursor asked) {
        return start == null
                ? opposite(asked, Cursor.Side.UP_TO, Cursor.Side.BEFORE)
                : encode(Cursor.Side.BEFORE, values(start));
    }

    /// From an empty page the way back leads to all rows that the page could not have held.
    private String opposite(@Nullable Cursor asked, Cursor.Side inclusive, Cursor.Side exclusive) {
        if (asked == null) {
            throw new IllegalStateException("a page without rows and without a cursor has no neighbours");
        }
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

    private boolean others() {
        var column = read.layout().others();
        return column >= 0 && head != null && Boolean.TRUE.equals(head.value(column));
    }

    private OptionalLong total() {
        var column = read.layout().total();
        return column >= 0 && head != null && head.value(column) instanceof Long total
                ? OptionalLong.of(total)
                : OptionalLong.empty();
    }
}
