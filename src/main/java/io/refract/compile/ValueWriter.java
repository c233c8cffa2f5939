package io.refract.compile;

import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/// Writes a value that is not null.
@FunctionalInterface
interface ValueWriter {
    void write(Object value, JsonBytes out);

    /// The writer of a type's values as the statement delivers them: enums, decimals and JSON come as text.
    static ValueWriter of(ValueType type) {
        return switch (type) {
            case ScalarType scalar ->
                switch (scalar) {
                    case ID -> (value, out) -> out.id((UUID) value);
                    case TEXT, DECIMAL -> (value, out) -> out.text((String) value);
                    case INTEGER -> (value, out) -> out.whole((Integer) value);
                    case BIG_INTEGER -> (value, out) -> out.text(value.toString());
                    case FLOAT -> (value, out) -> out.number((Double) value);
                    case REAL -> (value, out) -> out.number((Float) value);
                    case BOOLEAN -> (value, out) -> out.bool((Boolean) value);
                    case TIMESTAMP -> (value, out) -> out.moment((OffsetDateTime) value);
                    case DATE -> (value, out) -> out.date((LocalDate) value);
                    case JSON -> (value, out) -> out.json((String) value);
                };
            case EnumType _ -> (value, out) -> out.text((String) value);
            case CompositeType _ -> (value, out) -> out.json((String) value);
            case ListType list -> list(of(list.element()));
        };
    }

    private static ValueWriter list(ValueWriter element) {
        return (value, out) -> {
            out.raw('[');
            var separate = false;
            for (var each : (Object[]) value) {
                if (separate) {
                    out.raw(',');
                }
                separate = true;
                if (each == null) {
                    out.nothing();
                } else {
                    element.write(each, out);
                }
            }
            out.raw(']');
        };
    }
}
