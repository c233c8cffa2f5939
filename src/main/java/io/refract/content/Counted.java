package io.refract.content;

import io.refract.sql.Cells;
import java.util.List;

/// Reads the number that `select count(*)` gives.
final class Counted {
    private Counted() {}

    static long in(List<Cells> rows) {
        if (rows.getFirst().value(0) instanceof Long count) {
            return count;
        }
        throw new IllegalStateException("a count is one bigint");
    }
}
