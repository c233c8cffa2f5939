package io.refract.query.json;

import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.query.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `where`.
final class WhereReader {
    private static final List<String> TO_MANY = List.of("some", "every", "none");
    private static final List<String> TO_ONE = List.of("is", "isNot");

    private final Reading reading;
    private final Filters filters;
    private final BooleanReader booleans;
    private final KeyReader keys;

    WhereReader(Reading reading) {
        this.reading = reading;
        this.filters = new Filters(reading);
        this.booleans = new BooleanReader(reading);
        this.keys = new KeyReader(reading);
    }

    /// What rows must fulfil; [Condition#TRUE] if there is no `where`.
    Condition read(Model model, @Nullable JsonValue where, Place place) {
        var object = where == null ? null : reading.object(where, place);
        return orTrue(object == null ? null : object(model, object, place));
    }

    /// The `where` of a query for one row, which must give a value for each field of a unique key; further
    /// conditions may stand beside it.
    Condition unique(Model model, JsonValue where, Place place) {
        var object = reading.object(where, place);
        if (object == null) {
            return Condition.TRUE;
        }
        var conditions = new ArrayList<Condition>();
        var found = false;
        for (var member : object.members()) {
            var noted = reading.noted();
            var inside = place.member(member.name());
            var key = keys.ofOneField(model, member.name());
            if (key != null && KeyReader.isPlain(member.value())) {
                found = true;
                add(keys.equal(key, member.value(), inside), conditions);
            } else {
                var names = new Names(reading, model);
                add(member(names, member, place), conditions);
                var meant = key != null || !names.isKnown(member.name());
                found |= names.compoundKey(member.name()) != null || meant && reading.noted() > noted;
            }
        }
        if (!found) {
            reading.refuse(place, "Required", "must give the value of a unique key: " + keys.names(model));
        }
        return Condition.all(conditions);
    }

    private @Nullable Condition object(Model model, JsonValue.ObjectValue object, Place place) {
        return object(new Names(reading, model), object, place);
    }

    private @Nullable Condition object(Names names, JsonValue.ObjectValue object, Place place) {
        var conditions = new ArrayList<Condition>(object.members().size());
        for (var member : object.members()) {
            add(member(names, member, place), conditions);
        }
        return conditions.isEmpty() ? null : Condition.all(conditions);
    }

    private static void add(@Nullable Condition condition, List<Condition> conditions) {
        if (condition != null) {
            conditions.add(condition);
        }
    }

    private static Condition orTrue(@Nullable Condition condition) {
        return condition == null ? Condition.TRUE : condition;
    }

    private @Nullable Condition member(Names names, JsonValue.Member member, Place place) {
        var model = names.model();
        var name = member.name();
        var inside = place.member(name);
        if (BooleanReader.isBoolean(name)) {
            return booleans.read(name, member.value(), inside, (object, at) -> object(model, object, at));
        }
        var field = names.field(name);
        if (field != null) {
            return filters.read(new Subject.OfRow(model, field), member.value(), inside);
        }
        var relation = names.relation(name);
        if (relation != null) {
            return relation(relation, member.value(), inside);
        }
        var key = names.compoundKey(name);
        if (key != null) {
            return keys.compound(key, member.value(), inside);
        }
        if (model.computed(name).isPresent()) {
            reading.refuse(inside, "Unsupported", "is computed and cannot be filtered");
        } else {
            names.unknownCondition(name, inside);
        }
        return null;
    }

    private @Nullable Condition relation(Relation relation, JsonValue filter, Place place) {
        if (!relation.many() && filter instanceof JsonValue.NullValue) {
            return related(relation, filter, true, reading.related(place));
        }
        var object = reading.object(filter, place);
        if (object == null) {
            return null;
        }
        var inside = reading.related(place);
        if (relation.many()) {
            return operators(relation, object, TO_MANY, inside);
        }
        return object.members().stream().anyMatch(member -> TO_ONE.contains(member.name()))
                ? operators(relation, object, TO_ONE, inside)
                : bare(relation, object, inside);
    }

    /// A condition that stands by itself, where `is` and `isNot` might have stood. One that demands nothing of the
    /// related row does not even demand that there is one.
    private @Nullable Condition bare(Relation relation, JsonValue.ObjectValue object, Place place) {
        reading.term(place);
        var condition = object(new Names(reading, target(relation), TO_ONE), object, place);
        return condition == null ? null : Condition.some(relation.name(), condition);
    }

    private @Nullable Condition operators(
            Relation relation, JsonValue.ObjectValue object, List<String> known, Place place) {
        var conditions = new ArrayList<Condition>(object.members().size());
        for (var member : object.members()) {
            var inside = place.member(member.name());
            if (known.contains(member.name())) {
                add(operator(relation, member.name(), member.value(), inside), conditions);
            } else {
                var kind = relation.many() ? "to many" : "to one";
                reading.refuseUnknown(
                        inside,
                        "unknown operator of a relation " + kind + ", which has " + String.join(", ", known),
                        member.name(),
                        known);
            }
        }
        return conditions.isEmpty() ? null : Condition.all(conditions);
    }

    private @Nullable Condition operator(Relation relation, String operator, JsonValue value, Place place) {
        return switch (operator) {
            case "some" -> some(relation, value, place);
            case "none" -> negated(some(relation, value, place));
            case "every" -> every(relation, value, place);
            case "is" -> related(relation, value, true, place);
            case "isNot" -> related(relation, value, false, place);
            default -> throw new IllegalStateException(operator + " is listed, but not read");
        };
    }

    private @Nullable Condition some(Relation relation, JsonValue value, Place place) {
        reading.term(place);
        var object = reading.object(value, place);
        return object == null ? null : Condition.some(relation.name(), orTrue(object(target(relation), object, place)));
    }

    private static @Nullable Condition negated(@Nullable Condition condition) {
        return condition == null ? null : Condition.not(condition);
    }

    /// No row for which the condition is false; one for which it is unknown passes.
    private @Nullable Condition every(Relation relation, JsonValue value, Place place) {
        reading.term(place);
        var object = reading.object(value, place);
        if (object == null) {
            return null;
        }
        var condition = object(target(relation), object, place);
        return condition == null
                ? Condition.TRUE
                : Condition.not(Condition.some(relation.name(), Condition.not(condition)));
    }

    /// @param is whether the related row shall be like that, or shall not
    private @Nullable Condition related(Relation relation, JsonValue value, boolean is, Place place) {
        if (value instanceof JsonValue.NullValue) {
            reading.term(place);
            var present = Condition.some(relation.name(), Condition.TRUE);
            return is ? Condition.not(present) : present;
        }
        var some = some(relation, value, place);
        return is ? some : negated(some);
    }

    private Model target(Relation relation) {
        return reading.catalog().target(relation);
    }
}
