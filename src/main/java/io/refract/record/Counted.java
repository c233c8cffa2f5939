package io.refract.record;

import io.refract.sql.Cells;
import java.util.List;

/// Reads the number that `select count(*)` gives.
public final class Counted {
    private Counted() {}

    public static long in(List<Cells> rows) {
        if (rows.getFirst().value(0) instanceof Long count) {
            return count;
        }
        throw new IllegalStateException("a count is one bigint");
    }
}
