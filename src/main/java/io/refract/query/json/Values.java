package io.refract.query.json;

import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Ids;
import io.refract.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads values as what fields hold.
record Values(Reading reading) {
    /// The value in the Java type that goes with the field's: a `UUID`, `String`, `Integer`, `Long`,
    /// `BigDecimal`, `Double`, `Boolean`, `OffsetDateTime` or `LocalDate`, JSON as its text, or a list of
    /// them. Null if it does not fit, which is then noted.
    @Nullable
    Object read(JsonValue value, ValueType type, Place place) {
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

    /// An integer of 64 bits that is always written as a number; null if it is none, which is then noted.
    @Nullable
    Object wide(JsonValue value, Place place) {
        return value instanceof JsonValue.NumberValue(var text) && Numbers.isWhole(text)
                ? inRange(Numbers.number(text), "a 64-bit integer", place)
                : parsed(null, value, ScalarType.INTEGER, place);
    }

    /// The values of an array; null if anything is wrong with it.
    @Nullable
    List<Object> list(JsonValue value, ValueType element, Place place) {
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
            case ID ->
                parsed(
                        value instanceof JsonValue.StringValue(var text)
                                ? Ids.read(text).orElse(null)
                                : null,
                        value,
                        type,
                        place);
            case BOOLEAN -> parsed(value instanceof JsonValue.BooleanValue(var flag) ? flag : null, value, type, place);
            case INTEGER ->
                value instanceof JsonValue.NumberValue(var text) && Numbers.isWhole(text)
                        ? inRange(Numbers.integer(text), "a 32-bit integer", place)
                        : parsed(null, value, type, place);
            case BIG_INTEGER ->
                digits(value) instanceof String text
                                && (value instanceof JsonValue.NumberValue
                                        ? Numbers.isWhole(text)
                                        : Numbers.isDigits(text))
                        ? inRange(Numbers.number(text), "a 64-bit integer", place)
                        : parsed(null, value, type, place);
            case DECIMAL ->
                digits(value) instanceof String text && Numbers.isNumber(text)
                        ? inRange(Numbers.decimal(text), "a decimal number of at most 100 digits on either side", place)
                        : parsed(null, value, type, place);
            case FLOAT, REAL -> floating(value, type, place);
            case TIMESTAMP ->
                parsed(
                        value instanceof JsonValue.StringValue(var text) ? Moments.moment(text) : null,
                        value,
                        type,
                        place);
            case DATE ->
                parsed(value instanceof JsonValue.StringValue(var text) ? Moments.day(text) : null, value, type, place);
            case JSON -> json(value, place);
        };
    }

    private @Nullable Object floating(JsonValue value, ScalarType type, Place place) {
        if (!(value instanceof JsonValue.NumberValue(String text))) {
            return parsed(null, value, type, place);
        }
        var number = Double.parseDouble(text);
        if (type == ScalarType.REAL) {
            var single = (float) number;
            return inRange(Float.isFinite(single) ? single : null, "a single-precision number", place);
        }
        return inRange(Double.isFinite(number) ? number : null, "a double-precision number", place);
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

    /// Digits of a number, which may stand in a string where JavaScript would round it.
    private static @Nullable String digits(JsonValue value) {
        return switch (value) {
            case JsonValue.NumberValue(String text) -> text;
            case JsonValue.StringValue(String text) -> text;
            case JsonValue.ObjectValue _, JsonValue.ArrayValue _, JsonValue.BooleanValue _, JsonValue.NullValue _ ->
                null;
        };
    }

    private @Nullable Object parsed(@Nullable Object parsed, JsonValue value, ScalarType type, Place place) {
        if (parsed == null) {
            refuse(value, type, place);
        }
        return parsed;
    }

    private @Nullable Object inRange(@Nullable Object number, String range, Place place) {
        if (number == null) {
            reading.refuse(place, ErrorCode.VALUE_OUT_OF_RANGE.code(), "must fit into " + range);
        }
        return number;
    }

    private void refuse(JsonValue value, ScalarType type, Place place) {
        var expected = Types.described(type);
        if (value instanceof JsonValue.StringValue && Types.isWrittenAsText(type)) {
            reading.refuse(place, type == ScalarType.ID ? "Uuid" : "Type", "must be " + expected);
        } else {
            reading.refuseType(place, expected, value);
        }
    }
}
