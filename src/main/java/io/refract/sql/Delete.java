package io.refract.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Deletes rows.
///
/// @param using other rows that the condition refers to; null for none
/// @param returning columns of the rows as they were
public record Delete(From.Table table, @Nullable From using, Expression where, List<Select.Item> returning)
        implements Part {
    public Delete {
        returning = List.copyOf(returning);
    }
}
