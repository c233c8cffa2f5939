package io.refract.query;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row, named by a unique key.
///
/// @param where the key's values, and what else the row must fulfil
/// @param key the key's name if its values are all that is asked for; null if there is more
public record NamedRow(Condition where, @Nullable String key) {
    /// The row with this id.
    public static NamedRow byId(UUID id) {
        return new NamedRow(Condition.field("id").equalTo(id), "id");
    }
}
