package io.refract.query.json;

import io.refract.query.Comparison;
import io.refract.query.Comparison.Bound;
import io.refract.query.Condition;
import io.refract.query.JsonTest;
import io.refract.query.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads filters of JSON fields. Null has two meanings there, so it is never written bare:
/// `{"$null": "db"}` is no value, `{"$null": "json"}` the JSON value, `{"$null": "any"}` either.
final class JsonFilter {
    private static final String NULL = "$null";
    private static final String HOW_TO_SAY_NULL =
            "null must be written as {\"$null\": \"db\"}, {\"$null\": \"json\"} or {\"$null\": \"any\"}";

    private static final JsonValue JSON_NULL =
            new JsonValue.ObjectValue(List.of(new JsonValue.Member(NULL, new JsonValue.StringValue("json"))));

    private final Reading reading;
    private final Values values;

    JsonFilter(Reading reading, Values values) {
        this.reading = reading;
        this.values = values;
    }

    /// An object is one of operators; any other value is one that the field equals.
    @Nullable
    Condition read(Subject subject, JsonValue filter, Place place) {
        return filter instanceof JsonValue.ObjectValue object && object.find(NULL) == null
                ? operators(subject, object, place)
                : test(subject, null, equal(filter, place));
    }

    private @Nullable Condition operators(Subject subject, JsonValue.ObjectValue object, Place place) {
        var known = Types.operators(subject.type());
        var path = object.find("path");
        var names = path == null ? null : path(path, place.member("path"));
        var mode = object.find("mode");
        var ignoreCase = mode != null && Modes.ignoresCase(reading, mode, place.member("mode"));
        if (mode != null) {
            Modes.requireBeside(reading, object, name -> name.startsWith("string_"), place);
        }
        var tests = 0;
        var conditions = new ArrayList<Condition>(object.members().size());
        for (var member : object.members()) {
            var inside = place.member(member.name());
            if (!known.contains(member.name())) {
                reading.refuseUnknown(inside, "unknown operator of JSON", member.name(), known);
            } else if (!member.name().equals("path") && !member.name().equals("mode")) {
                tests++;
                var condition = test(subject, names, operator(member, ignoreCase, inside));
                if (condition != null) {
                    conditions.add(member.name().equals("not") ? Condition.not(condition) : condition);
                }
            }
        }
        if (path != null && tests == 0) {
            reading.refuse(place, "Required", "a path needs a test of what is there, such as equals");
        }
        return conditions.isEmpty() ? null : Condition.all(conditions);
    }

    /// Each test has the path as a parameter of its own.
    private static @Nullable Condition test(Subject subject, @Nullable List<Object> path, @Nullable JsonTest test) {
        return test == null ? null : subject.test(new Comparison.Json(path == null ? null : new Parameter(path), test));
    }

    private @Nullable List<Object> path(JsonValue path, Place place) {
        if (!(path instanceof JsonValue.ArrayValue array)) {
            reading.refuseType(place, "an array of strings", path);
            return null;
        }
        reading.values(array.items().size(), place);
        var names = new ArrayList<Object>(array.items().size());
        for (var i = 0; i < array.items().size(); i++) {
            var name = values.text(array.items().get(i), place.item(i));
            names.add(name == null ? "" : name);
        }
        return List.copyOf(names);
    }

    private @Nullable JsonTest operator(JsonValue.Member member, boolean ignoreCase, Place place) {
        var value = member.value();
        return switch (member.name()) {
            case "equals", "not" -> equal(value, place);
            case "string_contains" -> containing(Comparison.Place.ANYWHERE, value, ignoreCase, place);
            case "string_starts_with" -> containing(Comparison.Place.START, value, ignoreCase, place);
            case "string_ends_with" -> containing(Comparison.Place.END, value, ignoreCase, place);
            case "array_contains" -> arrayContaining(value, place);
            case "array_starts_with" -> arrayEnd(true, value, place);
            case "array_ends_with" -> arrayEnd(false, value, place);
            case "lt" -> ordered(Bound.BELOW, value, place);
            case "lte" -> ordered(Bound.AT_MOST, value, place);
            case "gt" -> ordered(Bound.ABOVE, value, place);
            case "gte" -> ordered(Bound.AT_LEAST, value, place);
            default -> throw new IllegalStateException(member.name() + " is listed, but not read");
        };
    }

    private @Nullable JsonTest equal(JsonValue value, Place place) {
        reading.term(place);
        if (value instanceof JsonValue.NullValue) {
            reading.refuse(place, "Null", HOW_TO_SAY_NULL);
            return null;
        }
        if (value instanceof JsonValue.ObjectValue object && object.find(NULL) instanceof JsonValue kind) {
            return isNull(object, kind, place);
        }
        var json = values.json(value, place);
        return json == null ? null : new JsonTest.EqualTo(new Parameter(json));
    }

    private @Nullable JsonTest isNull(JsonValue.ObjectValue object, JsonValue kind, Place place) {
        if (object.members().size() == 1 && kind instanceof JsonValue.StringValue(String name)) {
            switch (name) {
                case "db" -> {
                    return new JsonTest.Null(JsonTest.Kind.DATABASE);
                }
                case "json" -> {
                    return new JsonTest.Null(JsonTest.Kind.JSON);
                }
                case "any" -> {
                    return new JsonTest.Null(JsonTest.Kind.ANY);
                }
                default -> {}
            }
        }
        reading.refuse(place, "Null", HOW_TO_SAY_NULL);
        return null;
    }

    private @Nullable JsonTest containing(Comparison.Place where, JsonValue value, boolean ignoreCase, Place place) {
        reading.term(place);
        var text = values.text(value, place);
        return text == null ? null : new JsonTest.Containing(where, new Parameter(text), ignoreCase);
    }

    /// One value alone stands for an array of it.
    private @Nullable JsonTest arrayContaining(JsonValue value, Place place) {
        reading.term(place);
        var array = value instanceof JsonValue.ArrayValue ? value : new JsonValue.ArrayValue(List.of(element(value)));
        var json = values.json(array, place);
        return json == null ? null : new JsonTest.ArrayContaining(new Parameter(json));
    }

    /// Inside an array there is only one null.
    private static JsonValue element(JsonValue value) {
        return value.equals(JSON_NULL) ? JsonValue.NULL : value;
    }

    private @Nullable JsonTest arrayEnd(boolean first, JsonValue value, Place place) {
        reading.term(place);
        var json = values.json(element(value), place);
        return json == null ? null : new JsonTest.ArrayEnd(first, new Parameter(json));
    }

    private @Nullable JsonTest ordered(Bound bound, JsonValue value, Place place) {
        reading.term(place);
        if (!(value instanceof JsonValue.NumberValue) && !(value instanceof JsonValue.StringValue)) {
            reading.refuseType(place, "a number or a string", value);
            return null;
        }
        var json = values.json(value, place);
        return json == null ? null : new JsonTest.Ordered(bound, new Parameter(json));
    }
}
