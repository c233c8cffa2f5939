package io.refract.oracle;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.ValueType;
import org.jspecify.annotations.Nullable;

/// What a filter speaks about: a field of a row, or a value of a group.
///
/// @param hidden whether nobody is told anything about it
/// @param bytewise whether its texts have the order of their bytes
/// @param row the row with whose other fields it may be compared; null for a group
record Subject(
        ValueType type,
        @Nullable Object value,
        boolean hidden,
        boolean bytewise,
        @Nullable Row row) {
    static Subject of(View view, Row row, Field field) {
        return new Subject(
                field.type(),
                row.value(field),
                !view.sight().shows(row, field.name()),
                view.data().bytewise(row.model(), field),
                row);
    }

    static Subject ofGroup(ValueType type, @Nullable Object value, boolean bytewise) {
        return new Subject(type, value, false, bytewise, null);
    }

    static Subject ofGroup(View view, Model model, Field field, @Nullable Object value) {
        return ofGroup(field.type(), value, view.data().bytewise(model, field));
    }
}
