package io.refract.http.body;

import io.refract.catalog.ScalarType;
import java.util.Map;

/// What a JSON value must look like to become a value of a Java type.
sealed interface Shape {
    /// What queries read as well.
    record Scalar(ScalarType type) implements Shape {}

    /// Free-form JSON.
    record Json() implements Shape {}

    /// @param constants by name, in the order of declaration
    record OneOf(Map<String, Object> constants) implements Shape {}

    record Many(Shape item) implements Shape {}

    record Nested(RecordShape type) implements Shape {}

    record Changing(Shape value) implements Shape {}

    /// The word for it in "must be ...".
    default String description() {
        return switch (this) {
            case Scalar(var type) -> description(type);
            case Json() -> "any JSON";
            case OneOf(var constants) -> "one of " + String.join(", ", constants.keySet());
            case Many _ -> "a list";
            case Nested _ -> "an object";
            case Changing(var value) -> value.description();
        };
    }

    private static String description(ScalarType type) {
        return switch (type) {
            case TEXT -> "a string";
            case BOOLEAN -> "true or false";
            case INTEGER -> "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
            case BIG_INTEGER -> "a whole number of 64 bits";
            case DECIMAL -> "a decimal number, as a string";
            case FLOAT, REAL -> "a number";
            case ID -> "a UUID";
            case TIMESTAMP -> "a moment such as 2026-01-31T12:00:00.000Z";
            case DATE -> "a date such as 2026-01-31";
            case JSON -> "any JSON";
        };
    }
}
