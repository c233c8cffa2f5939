package io.refract.query.json;

import io.refract.catalog.ScalarType;
import io.refract.kernel.Ids;
import io.refract.kernel.Text;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a JSON value is as a value of a scalar type, the same wherever clients write one: in queries and in bodies.
///
/// Integers are whole numbers however they are written, `5.0` and `1e3` too; what JavaScript would round, an integer of
/// 64 bits or a decimal number, may stand in a string; moments have an offset.
public final class Scalars {
    private Scalars() {}

    /// A `UUID`, `String`, `Integer`, `Long`, `BigDecimal`, `Double`, `Float`, `Boolean`, `OffsetDateTime` in UTC or
    /// `LocalDate`, JSON as its text. Null if the JSON is no such value, or one that PostgreSQL cannot hold.
    public static @Nullable Object read(JsonValue value, ScalarType type) {
        return switch (type) {
            case TEXT -> read(value, text -> Text.storable(text) ? text : null);
            case ID -> read(value, text -> Ids.read(text).orElse(null));
            case BOOLEAN -> value instanceof JsonValue.BooleanValue(var flag) ? flag : null;
            case INTEGER, BIG_INTEGER, DECIMAL, FLOAT, REAL ->
                number(value, type) instanceof String digits ? number(digits, type) : null;
            case TIMESTAMP -> read(value, Moments::moment);
            case DATE -> read(value, Moments::day);
            case JSON -> JsonText.storable(value) ? JsonText.of(value) : null;
        };
    }

    private static @Nullable Object read(JsonValue value, Function<String, @Nullable Object> reader) {
        return value instanceof JsonValue.StringValue(String text) ? reader.apply(text) : null;
    }

    /// The digits of what is a number of the type, of whatever size; null if it is none.
    static @Nullable String number(JsonValue value, ScalarType type) {
        return switch (value) {
            case JsonValue.NumberValue(String text) ->
                switch (type) {
                    case INTEGER, BIG_INTEGER -> Numbers.isWhole(text) ? text : null;
                    case DECIMAL -> Numbers.isNumber(text) ? text : null;
                    case FLOAT, REAL -> text;
                    case ID, TEXT, BOOLEAN, TIMESTAMP, DATE, JSON -> null;
                };
            case JsonValue.StringValue(String text) ->
                type == ScalarType.BIG_INTEGER && Numbers.isDigits(text)
                                || type == ScalarType.DECIMAL && Numbers.isNumber(text)
                        ? text
                        : null;
            case JsonValue.ObjectValue _,
                    JsonValue.ArrayValue _,
                    JsonValue.BooleanValue _,
                    JsonValue.NullValue _,
                    JsonValue.ReferenceValue _ -> null;
        };
    }

    private static @Nullable Object number(String digits, ScalarType type) {
        return switch (type) {
            case INTEGER -> Numbers.integer(digits);
            case BIG_INTEGER -> Numbers.number(digits);
            case DECIMAL -> Numbers.decimal(digits);
            case FLOAT -> finite(Double.valueOf(digits));
            case REAL -> finite(Float.valueOf((float) Double.parseDouble(digits)));
            case ID, TEXT, BOOLEAN, TIMESTAMP, DATE, JSON -> throw new IllegalArgumentException(type + " is no number");
        };
    }

    private static @Nullable Number finite(Number number) {
        return Double.isFinite(number.doubleValue()) ? number : null;
    }
}
