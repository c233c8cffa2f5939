package io.refract.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes rows of what a query gives.
///
/// @param columns what the query's columns are put into
/// @param conflict when a row is left out, instead of failing; null for never
/// @param returning columns of the new rows
public record Insert(
        From.Table table,
        List<String> columns,
        Select rows,
        @Nullable Conflict conflict,
        List<Select.Item> returning) implements Part {
    public Insert {
        columns = List.copyOf(columns);
        returning = List.copyOf(returning);
    }

    /// A row like it is there already.
    ///
    /// @param key what a unique index is on; empty for any index
    /// @param where the index's own condition; [Expression.Truth] `true` for none
    public record Conflict(List<Expression> key, Expression where) {
        public static final Conflict ANY = new Conflict(List.of(), new Expression.Truth(true));

        public Conflict {
            key = List.copyOf(key);
        }
    }
}
