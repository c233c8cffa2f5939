package io.refract.oracle;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.ValueType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a filter speaks about: a field of a row, or a value of a group.
///
/// @param hidden whether nobody is told anything about it
/// @param bytewise whether its texts have the order of their bytes
/// @param others the fields with which it may be compared, by their names
record Subject(
        ValueType type, @Nullable Object value, boolean hidden, boolean bytewise, Function<String, Other> others) {
    static Subject of(View view, Row row, Field field) {
        return new Subject(
                field.type(),
                row.value(field),
                !view.sight().shows(row, field.name()),
                view.data().bytewise(row.model(), field),
                name -> other(view, row, row.model().field(name).orElseThrow()));
    }

    private static Other other(View view, Row row, Field field) {
        return new Other(
                row.value(field),
                !view.sight().shows(row, field.name()),
                view.data().bytewise(row.model(), field));
    }

    static Subject ofGroup(ValueType type, @Nullable Object value, boolean bytewise, Function<String, Other> others) {
        return new Subject(type, value, false, bytewise, others);
    }

    static Subject ofGroup(
            View view, Model model, Field field, @Nullable Object value, Function<String, Other> others) {
        return ofGroup(field.type(), value, view.data().bytewise(model, field), others);
    }
}
