package io.refract.data.openapi;

import static io.refract.http.openapi.Schemas.any;
import static io.refract.http.openapi.Schemas.anyOf;
import static io.refract.http.openapi.Schemas.flag;
import static io.refract.http.openapi.Schemas.list;
import static io.refract.http.openapi.Schemas.nothing;
import static io.refract.http.openapi.Schemas.object;
import static io.refract.http.openapi.Schemas.oneOf;
import static io.refract.http.openapi.Schemas.reference;
import static io.refract.http.openapi.Schemas.text;

import io.refract.catalog.EnumType;
import io.refract.catalog.ScalarType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// The operators that fields of a type have.
final class FilterSchemas {
    private static final String FIELD_REFERENCE = "FieldReference";

    /// The types whose filters have a name of their own.
    private static final Map<ScalarType, String> NAMES = Map.of(
            ScalarType.ID, "IdFilter",
            ScalarType.TEXT, "StringFilter",
            ScalarType.INTEGER, "IntFilter",
            ScalarType.BIG_INTEGER, "BigIntFilter",
            ScalarType.FLOAT, "FloatFilter",
            ScalarType.DECIMAL, "DecimalFilter",
            ScalarType.BOOLEAN, "BooleanFilter",
            ScalarType.TIMESTAMP, "DateTimeFilter",
            ScalarType.DATE, "DateFilter",
            ScalarType.JSON, "JsonFilter");

    private FilterSchemas() {}

    /// @param nullable whether there may be no value, which can then be tested
    static Schema of(ScalarType type, boolean nullable) {
        return reference(name(type, nullable));
    }

    static Schema of(EnumType type, boolean nullable) {
        return reference(name(type, nullable));
    }

    static Schema ofList(ScalarType element) {
        return reference(name(element).replace("Filter", "ListFilter"));
    }

    /// `IntFilter` and the like.
    static String name(ScalarType type) {
        return NAMES.getOrDefault(type, "FloatFilter");
    }

    private static String name(ScalarType type, boolean nullable) {
        return nullable && type != ScalarType.JSON ? nullable(name(type)) : name(type);
    }

    private static String name(EnumType type, boolean nullable) {
        var name = type.name() + "Filter";
        return nullable ? nullable(name) : name;
    }

    private static String nullable(String filter) {
        return filter.replace("Filter", "NullableFilter");
    }

    /// The filters of all built-in types, by name.
    static Map<String, Schema> shared() {
        var filters = new LinkedHashMap<String, Schema>();
        filters.put(
                FIELD_REFERENCE,
                object(members("$field", text()), "$field")
                        .description("Another field of the same row, of the same type"));
        NAMES.forEach((type, name) -> {
            filters.put(name, scalar(type, false));
            if (type != ScalarType.JSON) {
                filters.put(nullable(name), scalar(type, true));
            }
            filters.put(name.replace("Filter", "ListFilter"), elements(type));
        });
        return filters;
    }

    private static Schema scalar(ScalarType type, boolean nullable) {
        return switch (type) {
            case JSON -> json();
            case BOOLEAN -> object(equality(ValueSchemas.asked(type), of(type, nullable), nullable));
            case TEXT -> textual(nullable);
            case ID, INTEGER, BIG_INTEGER, FLOAT, REAL, DECIMAL, TIMESTAMP, DATE -> object(ordered(type, nullable));
        };
    }

    private static SequencedMap<String, Schema> equality(Schema value, Schema filter, boolean nullable) {
        var equals = anyOf(value, reference(FIELD_REFERENCE));
        var not = anyOf(value, reference(FIELD_REFERENCE), filter);
        if (nullable) {
            equals.addAnyOf(nothing());
            not.addAnyOf(nothing());
        }
        return members("equals", equals, "not", not);
    }

    private static SequencedMap<String, Schema> ordered(ScalarType type, boolean nullable) {
        var value = ValueSchemas.asked(type);
        var members = equality(value, of(type, nullable), nullable);
        choice(members, value, nullable);
        for (var bound : new String[] {"lt", "lte", "gt", "gte"}) {
            members.put(bound, anyOf(value, reference(FIELD_REFERENCE)));
        }
        return members;
    }

    private static void choice(Map<String, Schema> members, Schema value, boolean nullable) {
        for (var operator : new String[] {"in", "notIn"}) {
            members.put(operator, nullable ? anyOf(list(value), nothing()) : list(value));
        }
    }

    private static Schema textual(boolean nullable) {
        var members = ordered(ScalarType.TEXT, nullable);
        for (var operator : new String[] {"contains", "startsWith", "endsWith"}) {
            members.put(operator, anyOf(text(), reference(FIELD_REFERENCE)));
        }
        members.put("mode", oneOf("default", "insensitive"));
        members.put("search", text().description("A full-text query"));
        return object(members);
    }

    private static Schema json() {
        var members = members(
                "path", list(text()),
                "equals", any(),
                "not", anyOf(any(), of(ScalarType.JSON, false)));
        for (var operator : new String[] {"string_contains", "string_starts_with", "string_ends_with"}) {
            members.put(operator, text());
        }
        members.put("mode", oneOf("default", "insensitive"));
        for (var operator :
                new String[] {"array_contains", "array_starts_with", "array_ends_with", "lt", "lte", "gt", "gte"}) {
            members.put(operator, any());
        }
        return object(members);
    }

    /// The filters of an enum, by name.
    static Map<String, Schema> ofValues(EnumType type) {
        return Map.of(name(type, false), ofValues(type, false), name(type, true), ofValues(type, true));
    }

    private static Schema ofValues(EnumType type, boolean nullable) {
        var value = reference(type.name());
        var members = equality(value, of(type, nullable), nullable);
        choice(members, value, nullable);
        return object(members);
    }

    private static Schema elements(ScalarType type) {
        var values = list(ValueSchemas.asked(type));
        return object(members(
                "equals", anyOf(values, nothing()),
                "has", ValueSchemas.asked(type),
                "hasEvery", values,
                "hasSome", values,
                "isEmpty", flag()));
    }

    /// Names and schemas by turns.
    private static SequencedMap<String, Schema> members(Object... namesAndSchemas) {
        var members = new LinkedHashMap<String, Schema>();
        for (var i = 0; i < namesAndSchemas.length; i += 2) {
            members.put((String) namesAndSchemas[i], (Schema) namesAndSchemas[i + 1]);
        }
        return members;
    }
}
