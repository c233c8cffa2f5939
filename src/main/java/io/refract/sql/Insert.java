package io.refract.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes rows of what a query gives.
///
/// @param columns what the query's columns are put into
/// @param conflict when a row is not made, instead of failing; null for never
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

    /// A row like it is there already: it is left as it is, or changed.
    ///
    /// @param key what a unique index is on; empty for any index
    /// @param where the index's own condition; [Expression.Truth] `true` for none
    /// @param assignments what becomes of the row that is there; none if it stays
    /// @param changed what that row must fulfil to be changed
    public record Conflict(
            List<Expression> key, Expression where, List<Update.Assignment> assignments, Expression changed) {
        public static final Conflict ANY = new Conflict(List.of(), new Expression.Truth(true));

        public Conflict {
            key = List.copyOf(key);
            assignments = List.copyOf(assignments);
        }

        /// A row that is there stays.
        public Conflict(List<Expression> key, Expression where) {
            this(key, where, List.of(), new Expression.Truth(true));
        }

        /// @param row what must be true of the row that is there
        public Conflict changing(List<Update.Assignment> newAssignments, Expression row) {
            return new Conflict(key, where, newAssignments, row);
        }

        /// The value that the row which is not made was to have.
        public static Expression given(String column) {
            return new Expression.Column("excluded", column);
        }
    }
}
