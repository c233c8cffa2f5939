package io.refract.query.json;

import io.refract.catalog.ValueType;
import io.refract.query.Comparison;
import io.refract.query.Condition;
import io.refract.query.Operand;
import io.refract.query.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the right-hand sides of comparisons.
record Operands(Reading reading, Values values) {
    private static final String FIELD = "$field";
    private static final String REFERENCE = "_ref";
    private static final String CONTAINER = "_container";

    /// Whether the value names another field: `{"$field": "name"}`.
    static boolean isReference(JsonValue value) {
        return value instanceof JsonValue.ObjectValue object
                && (object.find(FIELD) != null || object.find(REFERENCE) != null);
    }

    /// A value of the type or another field with such values; null if it is neither, which is then noted.
    @Nullable
    Operand read(Subject subject, ValueType type, JsonValue value, Place place) {
        if (value instanceof JsonValue.ObjectValue object && isReference(object)) {
            return reference(subject, type, object, place);
        }
        var read = subject.isWide() ? values.wide(value, place) : values.read(value, type, place);
        return switch (read) {
            case null -> null;
            case Boolean flag -> new Operand.Constant(flag);
            default -> new Parameter(read);
        };
    }

    private @Nullable Operand reference(Subject subject, ValueType type, JsonValue.ObjectValue object, Place place) {
        var member = object.members().getFirst().name().equals(CONTAINER)
                ? object.members().getLast()
                : object.members().getFirst();
        for (var each : object.members()) {
            if (each != member
                    && !(member.name().equals(REFERENCE) && each.name().equals(CONTAINER))) {
                reading.refuse(place.member(each.name()), "Unknown", "cannot stand beside the name of a field");
                return null;
            }
        }
        var inside = place.member(member.name());
        if (!(member.value() instanceof JsonValue.StringValue(String name))) {
            reading.refuseType(inside, "the name of a field", member.value());
            return null;
        }
        var field = new Names(reading, subject.model()).field(name, "compared with", inside);
        if (field == null) {
            return null;
        }
        if (!subject.meets(name)) {
            reading.refuse(inside, GroupReader.NOT_GROUPED, "is not in by");
            return null;
        }
        if (!field.type().equals(type)) {
            reading.refuse(inside, "Type", "is of another type");
            return null;
        }
        return new Operand.OfField(name);
    }

    /// A list of values of the subject's type; null if anything is wrong with it.
    @Nullable
    List<Object> list(Subject subject, JsonValue value, Place place) {
        return subject.isWide() ? values.list(value, values::wide, place) : values.list(value, subject.type(), place);
    }

    /// Having no value, where that is possible; null otherwise, which is then noted.
    @Nullable
    Condition absent(Subject subject, Place place) {
        if (subject.required()) {
            reading.refuse(place, "NotNull", "is never null");
            return null;
        }
        return subject.test(new Comparison.Absent());
    }
}
