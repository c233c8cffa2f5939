package io.refract.query.json;

import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads values as what fields hold.
///
/// @param given whether they are given to rows, rather than compared with what rows hold
record Values(Reading reading, boolean given) {
    /// Of values that are compared.
    Values(Reading reading) {
        this(reading, false);
    }

    /// The value in the Java type that goes with the field's: a `UUID`, `String`, `Integer`, `Long`,
    /// `BigDecimal`, `Double`, `Boolean`, `OffsetDateTime` or `LocalDate`, JSON as its text, or a list of
    /// them. Null if it does not fit, which is then noted.
    @Nullable
    Object read(JsonValue value, ValueType type, Place place) {
        if (value instanceof JsonValue.ReferenceValue reference && type != ScalarType.JSON) {
            return referred(reference, type, place);
        }
        return switch (type) {
            case ScalarType scalar -> scalar(value, scalar, place);
            case EnumType enumType -> member(value, enumType, place);
            case ListType list -> list(value, list.element(), place);
            case CompositeType _ -> {
                reading.refuse(place, "Unsupported", "cannot be compared");
                yield null;
            }
        };
    }

    private @Nullable Object referred(JsonValue.ReferenceValue reference, ValueType type, Place place) {
        return reading.references().sample(reading, reference, type, given, place);
    }

    /// An integer of 64 bits that is always written as a number; null if it is none, which is then noted.
    @Nullable
    Object wide(JsonValue value, Place place) {
        if (value instanceof JsonValue.ReferenceValue reference) {
            return referred(reference, ScalarType.INTEGER, place);
        }
        if (!(value instanceof JsonValue.NumberValue(var text)) || !Numbers.isWhole(text)) {
            refuse(value, ScalarType.INTEGER, place);
            return null;
        }
        var number = Numbers.number(text);
        if (number == null) {
            refuseRange(ScalarType.BIG_INTEGER, place);
        }
        return number;
    }

    /// The values of an array; null if anything is wrong with it.
    @Nullable
    @SuppressWarnings("unchecked")
    List<Object> list(JsonValue value, ValueType element, Place place) {
        if (value instanceof JsonValue.ReferenceValue reference && element instanceof ScalarType scalar) {
            return (List<Object>) referred(reference, new ListType(scalar), place);
        }
        return list(value, (item, at) -> read(item, element, at), place);
    }

    /// Reads an element of an array; null if anything is wrong with it.
    interface Elements {
        @Nullable
        Object read(JsonValue item, Place place);
    }

    @Nullable
    List<Object> list(JsonValue value, Elements elements, Place place) {
        if (!(value instanceof JsonValue.ArrayValue array)) {
            reading.refuseType(place, "an array", value);
            return null;
        }
        reading.values(array.items().size(), place);
        var values = new ArrayList<Object>(array.items().size());
        for (var i = 0; i < array.items().size(); i++) {
            var item = elements.read(array.items().get(i), place.item(i));
            if (item != null) {
                values.add(item);
            }
        }
        return values.size() == array.items().size() ? values : null;
    }

    /// A text that PostgreSQL can hold; null if it is none, which is then noted.
    @Nullable
    String text(JsonValue value, Place place) {
        if (value instanceof JsonValue.ReferenceValue reference) {
            return (String) referred(reference, ScalarType.TEXT, place);
        }
        if (!(value instanceof JsonValue.StringValue(String text))) {
            reading.refuseType(place, "a string", value);
            return null;
        }
        if (!Text.storable(text)) {
            reading.refuse(place, "Text", "must not contain NUL characters or broken surrogate pairs");
            return null;
        }
        return text;
    }

    /// A full-text query; null if it is none, which is then noted.
    @Nullable
    SearchText search(JsonValue value, Place place) {
        var text = text(value, place);
        if (text != null && text.length() > SearchText.MAX_LENGTH) {
            reading.refuse(place, "Size", "must have at most " + SearchText.MAX_LENGTH + " characters");
            return null;
        }
        return text == null ? null : SearchReader.read(text);
    }

    /// The text of a JSON value; null if PostgreSQL cannot hold it, which is then noted.
    @Nullable
    String json(JsonValue value, Place place) {
        if (!JsonText.storable(value)) {
            reading.refuse(
                    place,
                    "Json",
                    "must not contain NUL characters, broken surrogate pairs or numbers of more than 1,000 digits");
            return null;
        }
        return JsonText.of(value);
    }

    private @Nullable Object scalar(JsonValue value, ScalarType type, Place place) {
        return switch (type) {
            case TEXT -> text(value, place);
            case JSON -> json(value, place);
            case ID, INTEGER, BIG_INTEGER, FLOAT, REAL, DECIMAL, BOOLEAN, TIMESTAMP, DATE -> {
                var read = Scalars.read(value, type);
                if (read == null) {
                    refuse(value, type, place);
                }
                yield read;
            }
        };
    }

    private @Nullable Object member(JsonValue value, EnumType type, Place place) {
        if (!(value instanceof JsonValue.StringValue(String text))) {
            reading.refuseType(place, "one of " + String.join(", ", type.values()), value);
            return null;
        }
        if (!type.values().contains(text)) {
            reading.refuse(place, "Enum", "must be one of " + String.join(", ", type.values()));
            return null;
        }
        return text;
    }

    private void refuseRange(ScalarType type, Place place) {
        reading.refuse(place, ErrorCode.VALUE_OUT_OF_RANGE.code(), "must fit into " + Types.range(type));
    }

    private void refuse(JsonValue value, ScalarType type, Place place) {
        var expected = Types.described(type);
        if (Scalars.number(value, type) != null) {
            refuseRange(type, place);
        } else if (value instanceof JsonValue.StringValue && Types.isWrittenAsText(type)) {
            reading.refuse(place, type == ScalarType.ID ? "Uuid" : "Type", "must be " + expected);
        } else {
            reading.refuseType(place, expected, value);
        }
    }
}
