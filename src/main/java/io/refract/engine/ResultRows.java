package io.refract.engine;

import io.refract.compile.CompiledRead;
import io.refract.compile.JsonBytes;
import io.refract.compile.TypeNotes;
import io.refract.execute.RowSink;
import io.refract.query.Aggregate;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.FindRows;
import io.refract.query.GroupBy;
import io.refract.query.Query;
import io.refract.sql.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the JSON of a result while a statement's rows arrive.
final class ResultRows implements RowSink {
    private final CompiledRead read;
    private final Form form;
    private final JsonBytes out;
    private final List<Cells> waiting = new ArrayList<>(0);
    private final @Nullable TypeNotes types;
    private int rows;
    private int version;
    private @Nullable UUID id;

    enum Form {
        /// All rows.
        LIST,
        /// All rows, the last one first: they have to be there before the first one can be written.
        TURNED_LIST,
        /// The first row, or null.
        FIRST
    }

    /// @param typed whether the types are noted that JSON does not tell
    ResultRows(Query query, CompiledRead read, int expectedBytes, boolean typed) {
        this(form(query), read, expectedBytes, typed);
    }

    ResultRows(Form form, CompiledRead read, int expectedBytes, boolean typed) {
        this.read = read;
        this.form = form;
        this.out = new JsonBytes(expectedBytes, read.mostBytes());
        this.types = typed ? new TypeNotes(read.mostBytes()) : null;
    }

    private static Form form(Query query) {
        return switch (query) {
            case FindRows many when many.form() == FindRows.Form.LIST -> Form.LIST;
            case FindRows _, FindOne _, Aggregate _ -> Form.FIRST;
            case FindMany _ -> Form.LIST;
            case GroupBy groups -> groups.backward() ? Form.TURNED_LIST : Form.LIST;
        };
    }

    @Override
    public void add(Cells row) {
        switch (form) {
            case LIST -> write(row);
            case TURNED_LIST -> waiting.add(row);
            case FIRST -> {
                if (rows == 0) {
                    write(row);
                }
            }
        }
    }

    private void write(Cells row) {
        if (rows > 0) {
            out.raw(',');
        }
        if (types != null) {
            read.types(row, form == Form.FIRST ? -1 : rows, types);
        }
        if (rows == 0) {
            version = version(row);
            id = row.value(read.layout().id()) instanceof UUID key ? key : null;
        }
        rows++;
        read.write(row, out);
    }

    private int version(Cells row) {
        var column = read.layout().version();
        return column >= 0 && row.value(column) instanceof Integer number ? number : 0;
    }

    /// Groups are small.
    @Override
    public long bytes() {
        return out.size() + (types == null ? 0 : types.size()) + (long) waiting.size() * Engine.EXPECTED_ROW_BYTES;
    }

    Result answer() {
        waiting.reversed().forEach(this::write);
        return new Result(json(), id, version, rows, types == null ? Optional.empty() : types.json());
    }

    private byte[] json() {
        return switch (form) {
            case LIST, TURNED_LIST -> out.toList(0);
            case FIRST -> rows == 0 ? out.nothing().toByteArray() : out.toByteArray();
        };
    }
}
