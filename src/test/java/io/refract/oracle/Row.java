package io.refract.oracle;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A row as it stands in the database; equal to itself only.
final class Row {
    private final Model model;
    private final Map<String, @Nullable Object> columns;

    /// @param columns values as [Values] makes them, by the column's name
    Row(Model model, Map<String, @Nullable Object> columns) {
        this.model = model;
        this.columns = columns;
    }

    Model model() {
        return model;
    }

    @Nullable
    Object column(String name) {
        return columns.get(name);
    }

    @Nullable
    Object value(Field field) {
        return columns.get(field.column());
    }

    /// The primary key, all of its fields; it has the order that the database gives it.
    String id() {
        return model.key().fields().stream()
                .map(field -> (String) Objects.requireNonNull(value(field)))
                .collect(Collectors.joining(" "));
    }
}
