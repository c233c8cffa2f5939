package io.refract.sql;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The typed values of a row, by column.
///
/// The types are those of the reactive PostgreSQL client: `UUID`, `String`, `Integer`, `Long`, `Double`, `Float`,
/// `Boolean`, `OffsetDateTime`, `LocalDate`, and arrays of them.
@FunctionalInterface
public interface Cells {
    @Nullable
    Object value(int column);

    /// The id in a column that always has one.
    default UUID id(int column) {
        return (UUID) Objects.requireNonNull(value(column));
    }
}
