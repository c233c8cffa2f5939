package io.refract.http.body;

import java.util.Map;

/// What a JSON value must look like to become a value of a Java type.
sealed interface Shape {
    record Text() implements Shape {}

    record Flag() implements Shape {}

    record Int() implements Shape {}

    record Long() implements Shape {}

    record Decimal() implements Shape {}

    record Id() implements Shape {}

    record Moment() implements Shape {}

    record Date() implements Shape {}

    record Json() implements Shape {}

    /// @param constants by name, in the order of declaration
    record OneOf(Map<String, Object> constants) implements Shape {}

    record Many(Shape item) implements Shape {}

    record Nested(RecordShape type) implements Shape {}

    record Changing(Shape value) implements Shape {}

    /// The word for it in "must be ...".
    default String description() {
        return switch (this) {
            case Text() -> "a string";
            case Flag() -> "true or false";
            case Int() -> "a whole number from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE;
            case Long() -> "a whole number of 64 bits";
            case Decimal() -> "a decimal number, as a string";
            case Id() -> "a UUID";
            case Moment() -> "a moment such as 2026-01-31T12:00:00.000Z";
            case Date() -> "a date such as 2026-01-31";
            case Json() -> "any JSON";
            case OneOf(var constants) -> "one of " + String.join(", ", constants.keySet());
            case Many _ -> "a list";
            case Nested _ -> "an object";
            case Changing(var value) -> value.description();
        };
    }
}
