package io.refract.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of many rows, one list per field.
///
/// @param size how many rows, as an `Integer`
/// @param columns in the order in which their fields were first given
public record RowTable(Parameter size, List<Column> columns) {
    public RowTable {
        columns = List.copyOf(columns);
    }

    /// How many rows.
    public int rows() {
        return (Integer) size.value();
    }

    /// The values of a field.
    ///
    /// @param values a list with an element for each row, null for none
    /// @param given which of the rows have it, as a list of `Boolean`s; null if all do
    public record Column(
            String field, Parameter values, @Nullable Parameter given) {}
}
