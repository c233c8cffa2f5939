package io.refract.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes rows.
///
/// @param from other rows that conditions and values refer to; null for none
/// @param returning columns of the rows as they have become, and of the others
public record Update(
        From.Table table,
        List<Assignment> assignments,
        @Nullable From from,
        Expression where,
        List<Select.Item> returning)
        implements Part {
    public Update {
        assignments = List.copyOf(assignments);
        returning = List.copyOf(returning);
    }

    public record Assignment(String column, Expression value) {}
}
