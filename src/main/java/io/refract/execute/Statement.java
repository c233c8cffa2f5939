package io.refract.execute;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement with its values.
///
/// @param label a name with few distinct values, for metrics and logs
/// @param sql the text, with `$1`, `$2`, ...
/// @param values what is bound to them; never logged
/// @param heavy whether it may look at many rows, so that others should not have to wait behind it
public record Statement(String label, String sql, List<@Nullable Object> values, boolean heavy) {
    /// A statement that touches few rows.
    public static Statement of(String label, String sql, @Nullable Object... values) {
        return new Statement(label, sql, Arrays.asList(values), false);
    }

    @Override
    public String toString() {
        return label;
    }
}
