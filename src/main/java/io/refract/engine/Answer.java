package io.refract.engine;

import io.refract.compile.CompiledRead;
import io.refract.compile.JsonBytes;
import io.refract.query.Aggregate;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.FindRows;
import io.refract.query.GroupBy;
import io.refract.query.Query;
import io.refract.sql.Cells;
import java.util.List;

/// Makes the JSON of an answer of a statement's rows.
final class Answer {
    private static final int EXPECTED_FIGURES_BYTES = 128;

    private Answer() {}

    static byte[] of(Query query, CompiledRead read, List<Cells> rows) {
        return switch (query) {
            case FindRows many when many.form() == FindRows.Form.LIST -> list(read, rows);
            case FindRows _, FindOne _ -> first(read, rows, Engine.EXPECTED_ROW_BYTES);
            case FindMany _ -> list(read, rows);
            case Aggregate _ -> first(read, rows, EXPECTED_FIGURES_BYTES);
            case GroupBy groups -> list(read, groups.backward() ? rows.reversed() : rows);
        };
    }

    static byte[] list(CompiledRead read, List<Cells> rows) {
        var out = new JsonBytes(rows.size() * Engine.EXPECTED_ROW_BYTES, read.mostBytes());
        out.raw('[');
        for (var i = 0; i < rows.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            read.write(rows.get(i), out);
        }
        return out.raw(']').toByteArray();
    }

    private static byte[] first(CompiledRead read, List<Cells> rows, int expected) {
        var out = new JsonBytes(expected, read.mostBytes());
        if (rows.isEmpty()) {
            out.nothing();
        } else {
            read.write(rows.getFirst(), out);
        }
        return out.toByteArray();
    }
}
