package io.refract.query.json;

import io.refract.catalog.ScalarType;
import io.refract.query.Comparison;
import io.refract.query.Comparison.Bound;
import io.refract.query.Condition;
import io.refract.query.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads filters of single values.
final class ScalarFilter {
    private final Reading reading;
    private final Values values;
    private final Operands operands;

    ScalarFilter(Reading reading, Values values) {
        this.reading = reading;
        this.values = values;
        this.operands = new Operands(reading, values);
    }

    @Nullable
    Condition read(Subject subject, JsonValue filter, Place place) {
        return read(subject, filter, false, place);
    }

    /// @param ignoreCase whether upper and lower case are the same unless the filter says otherwise
    private @Nullable Condition read(Subject subject, JsonValue filter, boolean ignoreCase, Place place) {
        return filter instanceof JsonValue.ObjectValue object && !Operands.isReference(object)
                ? operators(subject, object, ignoreCase, place)
                : equal(subject, filter, ignoreCase, place);
    }

    private @Nullable Condition operators(
            Subject subject, JsonValue.ObjectValue object, boolean inherited, Place place) {
        var known = Types.operators(subject.type());
        var ignoreCase = ignoresCase(known, object, inherited, place);
        var conditions = new ArrayList<Condition>(object.members().size());
        for (var member : object.members()) {
            var inside = place.member(member.name());
            if (!known.contains(member.name())) {
                reading.refuseUnknown(inside, "unknown operator of this type", member.name(), known);
                continue;
            }
            var condition = operator(subject, member.name(), member.value(), ignoreCase, inside);
            if (condition != null) {
                conditions.add(condition);
            }
        }
        return conditions.isEmpty() ? null : Condition.all(conditions);
    }

    private boolean ignoresCase(List<String> known, JsonValue.ObjectValue object, boolean inherited, Place place) {
        var mode = object.find("mode");
        if (mode == null || !known.contains("mode")) {
            return inherited;
        }
        Modes.requireBeside(reading, object, name -> known.contains(name) && !name.equals("search"), place);
        return Modes.ignoresCase(reading, mode, place.member("mode"));
    }

    private @Nullable Condition operator(
            Subject subject, String operator, JsonValue value, boolean ignoreCase, Place place) {
        return switch (operator) {
            case "equals" -> equal(subject, value, ignoreCase, place);
            case "not" -> not(subject, value, ignoreCase, place);
            case "in" -> oneOf(subject, value, ignoreCase, place);
            case "notIn" -> negated(oneOf(subject, value, ignoreCase, place));
            case "lt" -> ordered(subject, Bound.BELOW, value, ignoreCase, place);
            case "lte" -> ordered(subject, Bound.AT_MOST, value, ignoreCase, place);
            case "gt" -> ordered(subject, Bound.ABOVE, value, ignoreCase, place);
            case "gte" -> ordered(subject, Bound.AT_LEAST, value, ignoreCase, place);
            case "contains" -> containing(subject, Comparison.Place.ANYWHERE, value, ignoreCase, place);
            case "startsWith" -> containing(subject, Comparison.Place.START, value, ignoreCase, place);
            case "endsWith" -> containing(subject, Comparison.Place.END, value, ignoreCase, place);
            case "search" -> searched(subject, value, place);
            case "mode" -> null;
            default -> throw new IllegalStateException(operator + " is listed, but not read");
        };
    }

    private @Nullable Condition equal(Subject subject, JsonValue value, boolean ignoreCase, Place place) {
        reading.term(place);
        if (value instanceof JsonValue.NullValue) {
            return operands.absent(subject, place);
        }
        var operand = operands.read(subject, subject.type(), value, place);
        if (operand == null) {
            return null;
        }
        return subject.test(ignoreCase ? new Comparison.EqualIgnoringCase(operand) : new Comparison.EqualTo(operand));
    }

    private @Nullable Condition not(Subject subject, JsonValue value, boolean ignoreCase, Place place) {
        return negated(read(subject, value, ignoreCase, reading.nested(place)));
    }

    private static @Nullable Condition negated(@Nullable Condition condition) {
        return condition == null ? null : Condition.not(condition);
    }

    /// `null` in place of the list is no value at all.
    private @Nullable Condition oneOf(Subject subject, JsonValue value, boolean ignoreCase, Place place) {
        reading.term(place);
        if (value instanceof JsonValue.NullValue) {
            return operands.absent(subject, place);
        }
        var list = operands.list(subject, value, place);
        return list == null ? null : subject.test(new Comparison.OneOf(new Parameter(List.copyOf(list)), ignoreCase));
    }

    private @Nullable Condition ordered(
            Subject subject, Bound bound, JsonValue value, boolean ignoreCase, Place place) {
        reading.term(place);
        var operand = operands.read(subject, subject.type(), value, place);
        return operand == null ? null : subject.test(new Comparison.Ordered(bound, operand, ignoreCase));
    }

    private @Nullable Condition containing(
            Subject subject, Comparison.Place where, JsonValue value, boolean ignoreCase, Place place) {
        reading.term(place);
        var text = operands.read(subject, ScalarType.TEXT, value, place);
        return text == null ? null : subject.test(new Comparison.Containing(where, text, ignoreCase));
    }

    private @Nullable Condition searched(Subject subject, JsonValue value, Place place) {
        reading.term(place);
        var search = values.search(value, place);
        return search == null
                ? null
                : subject.test(new Comparison.Searched(new Parameter(search.query()), search.alone()));
    }
}
