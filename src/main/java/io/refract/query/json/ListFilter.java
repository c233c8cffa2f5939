package io.refract.query.json;

import io.refract.catalog.ValueType;
import io.refract.query.Comparison;
import io.refract.query.Condition;
import io.refract.query.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads filters of fields that hold lists.
final class ListFilter {
    private final Reading reading;
    private final Values values;
    private final Operands operands;

    ListFilter(Reading reading, Values values) {
        this.reading = reading;
        this.values = values;
        this.operands = new Operands(reading, values);
    }

    @Nullable
    Condition read(Subject subject, ValueType element, JsonValue filter, Place place) {
        if (!(filter instanceof JsonValue.ObjectValue object) || Operands.isReference(filter)) {
            return equal(subject, filter, place);
        }
        var known = Types.operators(subject.type());
        var conditions = new ArrayList<Condition>(object.members().size());
        for (var member : object.members()) {
            var inside = place.member(member.name());
            if (!known.contains(member.name())) {
                reading.refuseUnknown(inside, "unknown operator of a list", member.name(), known);
                continue;
            }
            var condition = operator(subject, element, member, inside);
            if (condition != null) {
                conditions.add(condition);
            }
        }
        return conditions.isEmpty() ? null : Condition.all(conditions);
    }

    private @Nullable Condition operator(Subject subject, ValueType element, JsonValue.Member member, Place place) {
        return switch (member.name()) {
            case "equals" -> equal(subject, member.value(), place);
            case "has" -> has(subject, element, member.value(), place);
            case "hasEvery" -> all(subject, element, member.value(), Comparison.HasEvery::new, place);
            case "hasSome" -> all(subject, element, member.value(), Comparison.HasSome::new, place);
            case "isEmpty" -> empty(subject, member.value(), place);
            default -> throw new IllegalStateException(member.name() + " is listed, but not read");
        };
    }

    private @Nullable Condition equal(Subject subject, JsonValue value, Place place) {
        reading.term(place);
        if (value instanceof JsonValue.NullValue) {
            return operands.absent(subject, place);
        }
        var operand = operands.read(subject, subject.type(), value, place);
        return operand == null ? null : subject.test(new Comparison.EqualTo(operand));
    }

    private @Nullable Condition has(Subject subject, ValueType element, JsonValue value, Place place) {
        reading.term(place);
        var operand = operands.read(subject, element, value, place);
        return operand == null ? null : subject.test(new Comparison.Has(operand));
    }

    private @Nullable Condition all(
            Subject subject,
            ValueType element,
            JsonValue value,
            Function<Parameter, Comparison> comparison,
            Place place) {
        reading.term(place);
        var list = values.list(value, element, place);
        return list == null ? null : subject.test(comparison.apply(new Parameter(List.copyOf(list))));
    }

    private Condition empty(Subject subject, JsonValue value, Place place) {
        reading.term(place);
        var empty = subject.test(new Comparison.Empty());
        return reading.flag(value, place) ? empty : Condition.not(empty);
    }
}
