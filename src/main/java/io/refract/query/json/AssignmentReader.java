package io.refract.query.json;

import io.refract.catalog.CompositeType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.query.Assignment;
import io.refract.query.Parameter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what becomes of a field. A method that gives null has noted what is wrong.
final class AssignmentReader {
    private static final String HOW_TO_SAY_NULL = "must be {\"$null\": \"db\"} or {\"$null\": \"json\"}";
    private static final List<String> SET = List.of("set");
    private static final List<String> TEXT = List.of("set", "unset");
    private static final List<String> NUMBERS = List.of("set", "increment", "decrement", "multiply", "divide", "unset");
    private static final List<String> LISTS = List.of("set", "push", "unset");

    private final Reading reading;
    private final Values values;

    AssignmentReader(Reading reading) {
        this.reading = reading;
        this.values = new Values(reading, true);
    }

    /// A value for a new row: plain, or that of `set`.
    @Nullable
    Assignment made(Field field, JsonValue given, Place place) {
        return operators(field, given) instanceof JsonValue.ObjectValue object
                ? operator(field, object, SET, place)
                : to(field, given, place);
    }

    /// A new value, or what is to be done to the present one.
    @Nullable
    Assignment changed(Field field, JsonValue given, Place place) {
        return operators(field, given) instanceof JsonValue.ObjectValue object
                ? operator(field, object, operators(field.type()), place)
                : to(field, given, place);
    }

    /// The value as an object of operators; null if it stands for itself, as any object does where objects
    /// are values.
    private static JsonValue.@Nullable ObjectValue operators(Field field, JsonValue given) {
        return given instanceof JsonValue.ObjectValue object
                        && field.type() != ScalarType.JSON
                        && (!(field.type() instanceof CompositeType) || object.find("set") != null)
                ? object
                : null;
    }

    /// The names of what can be done to the present value.
    static List<String> operators(ValueType type) {
        return switch (type) {
            case ListType _ -> LISTS;
            case ScalarType scalar when scalar.average().isPresent() -> NUMBERS;
            default -> TEXT;
        };
    }

    private @Nullable Assignment operator(Field field, JsonValue.ObjectValue object, List<String> known, Place place) {
        if (object.members().size() != 1) {
            reading.refuse(place, "Operator", "must have exactly one of " + String.join(", ", known));
            return null;
        }
        var member = object.members().getFirst();
        var inside = place.member(member.name());
        if (!known.contains(member.name())) {
            reading.refuseUnknown(inside, "unknown operator", member.name(), known);
            return null;
        }
        return switch (member.name()) {
            case "set" -> to(field, member.value(), inside);
            case "unset" -> reading.flag(member.value(), inside) ? toNull(field, inside) : null;
            case "push" -> push(field, (ListType) field.type(), member.value(), inside);
            default -> arithmetic(field, member, inside);
        };
    }

    private @Nullable Assignment arithmetic(Field field, JsonValue.Member member, Place place) {
        var operator = Arrays.stream(Assignment.Operator.values())
                .filter(each -> each.member().equals(member.name()))
                .findFirst()
                .orElseThrow();
        var value = values.read(member.value(), field.type(), place);
        if (value instanceof Number number && operator == Assignment.Operator.DIVIDE && number.doubleValue() == 0) {
            reading.refuse(place, "Range", "must not be 0");
            return null;
        }
        return value == null ? null : new Assignment.Arithmetic(field.name(), operator, new Parameter(value));
    }

    private @Nullable Assignment push(Field field, ListType type, JsonValue given, Place place) {
        var list = given instanceof JsonValue.ArrayValue ? given : new JsonValue.ArrayValue(List.of(given));
        var read = values.list(list, type.element(), place);
        return read == null ? null : new Assignment.Push(field.name(), new Parameter(read));
    }

    private @Nullable Assignment toNull(Field field, Place place) {
        if (field.required()) {
            reading.refuse(place, "NotNull", "must not be null");
            return null;
        }
        return new Assignment.ToNull(field.name());
    }

    private @Nullable Assignment to(Field field, JsonValue given, Place place) {
        if (given instanceof JsonValue.NullValue) {
            return toNull(field, place);
        }
        if (field.type() == ScalarType.JSON
                && given instanceof JsonValue.ObjectValue object
                && object.find("$null") instanceof JsonValue kind) {
            return jsonNull(field, kind, place);
        }
        var value = value(field, given, place);
        if (value == null) {
            return null;
        }
        if (!(given instanceof JsonValue.ReferenceValue)) {
            field.writing().broken(place.path(), value).forEach(reading::refuse);
        }
        return new Assignment.To(field.name(), new Parameter(value));
    }

    private @Nullable Assignment jsonNull(Field field, JsonValue kind, Place place) {
        if (kind.equals(new JsonValue.StringValue("db"))) {
            return toNull(field, place);
        }
        if (kind.equals(new JsonValue.StringValue("json"))) {
            return new Assignment.To(field.name(), new Parameter("null"));
        }
        reading.refuse(place, "Null", HOW_TO_SAY_NULL);
        return null;
    }

    /// A value that keeps the field's rules.
    @Nullable
    Object value(Field field, JsonValue given, Place place) {
        return field.type() instanceof CompositeType type
                ? composite(type, given, place)
                : values.read(given, field.type(), place);
    }

    /// The texts of all parts by their names, in the type's order, null where one is absent.
    private @Nullable Object composite(CompositeType type, JsonValue given, Place place) {
        var object = reading.object(given, place);
        if (object == null) {
            return null;
        }
        var names = type.parts().stream().map(CompositeType.Part::name).toList();
        var noted = reading.noted();
        for (var member : object.members()) {
            if (!names.contains(member.name())) {
                reading.refuseUnknown(
                        place.member(member.name()), "unknown field of " + type.name(), member.name(), names);
            }
        }
        var parts = new LinkedHashMap<String, @Nullable String>();
        for (var name : names) {
            var part = Reading.present(object, name);
            parts.put(name, part == null ? null : values.text(part, place.member(name)));
        }
        return reading.noted() > noted ? null : parts;
    }
}
