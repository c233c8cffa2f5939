package io.refract.query.json;

import io.refract.catalog.CompositeType;
import io.refract.catalog.EnumType;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import java.util.List;

/// What can be said about values of a type.
final class Types {
    private static final List<String> EQUALITY = List.of("equals", "not");
    private static final List<String> CHOICE = List.of("equals", "not", "in", "notIn");
    private static final List<String> ORDER = List.of("equals", "not", "in", "notIn", "lt", "lte", "gt", "gte");
    private static final List<String> TEXT = List.of(
            "equals",
            "not",
            "in",
            "notIn",
            "lt",
            "lte",
            "gt",
            "gte",
            "contains",
            "startsWith",
            "endsWith",
            "mode",
            "search");
    private static final List<String> LIST = List.of("equals", "has", "hasEvery", "hasSome", "isEmpty");
    private static final List<String> JSON = List.of(
            "equals",
            "not",
            "path",
            "string_contains",
            "string_starts_with",
            "string_ends_with",
            "mode",
            "array_contains",
            "array_starts_with",
            "array_ends_with",
            "lt",
            "lte",
            "gt",
            "gte");

    private Types() {}

    /// The operators of filters.
    static List<String> operators(ValueType type) {
        return switch (type) {
            case ScalarType scalar ->
                switch (scalar) {
                    case TEXT -> TEXT;
                    case BOOLEAN -> EQUALITY;
                    case JSON -> JSON;
                    case ID, INTEGER, BIG_INTEGER, FLOAT, REAL, DECIMAL, TIMESTAMP, DATE -> ORDER;
                };
            case EnumType _ -> CHOICE;
            case ListType _ -> LIST;
            case CompositeType _ -> List.of();
        };
    }

    /// What a value of the type looks like in JSON, with its article.
    static String described(ValueType type) {
        return switch (type) {
            case ScalarType scalar -> described(scalar);
            case EnumType choice -> "one of " + String.join(", ", choice.values());
            case ListType(var element) -> "a list of which each is " + described(element);
            case CompositeType _ -> "an object";
        };
    }

    /// The same of a type without parts.
    static String described(ScalarType type) {
        return switch (type) {
            case ID -> "a UUID";
            case TEXT -> "a string";
            case INTEGER -> "an integer";
            case BIG_INTEGER -> "an integer, as a number or a string";
            case FLOAT, REAL -> "a number";
            case DECIMAL -> "a decimal number, as a number or a string";
            case BOOLEAN -> "true or false";
            case TIMESTAMP -> "a date and time with an offset such as 2026-01-31T12:00:00.000Z";
            case DATE -> "a date such as 2026-01-31";
            case JSON -> "a JSON value";
        };
    }

    /// What numbers of the type have to fit into.
    static String range(ScalarType type) {
        return switch (type) {
            case INTEGER -> "a 32-bit integer";
            case BIG_INTEGER -> "a 64-bit integer";
            case DECIMAL -> "a decimal number of at most 100 digits on either side";
            case FLOAT -> "a double-precision number";
            case REAL -> "a single-precision number";
            case ID, TEXT, BOOLEAN, TIMESTAMP, DATE, JSON -> throw new IllegalArgumentException(type + " is no number");
        };
    }

    /// Whether a string can be right, if it is the right string.
    static boolean isWrittenAsText(ScalarType type) {
        return switch (type) {
            case ID, TEXT, BIG_INTEGER, DECIMAL, TIMESTAMP, DATE -> true;
            case INTEGER, FLOAT, REAL, BOOLEAN, JSON -> false;
        };
    }
}
