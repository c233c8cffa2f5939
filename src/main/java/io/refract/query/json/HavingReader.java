package io.refract.query.json;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.query.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads `having`: filters of the fields that make the groups, and of figures:
/// `{"views": {"_avg": {"gt": 5}}}`.
final class HavingReader {
    private final Reading reading;
    private final FigureReader figures;
    private final Filters filters;
    private final BooleanReader booleans;
    private final Model model;
    private final Predicate<String> grouped;

    /// @param grouped whether the rows of a group have the field of that name in common
    HavingReader(Reading reading, FigureReader figures, Model model, Predicate<String> grouped) {
        this.reading = reading;
        this.figures = figures;
        this.filters = new Filters(reading);
        this.booleans = new BooleanReader(reading);
        this.model = model;
        this.grouped = grouped;
    }

    /// What groups must fulfil; [Condition#TRUE] if there is no `having`.
    Condition read(@Nullable JsonValue having, Place place) {
        var object = having == null ? null : reading.object(having, place);
        var condition = object == null ? null : object(object, place);
        return condition == null ? Condition.TRUE : condition;
    }

    private @Nullable Condition object(JsonValue.ObjectValue object, Place place) {
        var conditions = new ArrayList<Condition>(object.members().size());
        for (var member : object.members()) {
            var inside = place.member(member.name());
            if (BooleanReader.isBoolean(member.name())) {
                add(booleans.read(member.name(), member.value(), inside, this::object), conditions);
            } else {
                var field =
                        new Names(reading, model, BooleanReader.NAMES).field(member.name(), "used in having", inside);
                if (field != null) {
                    field(field, member.value(), inside, conditions);
                }
            }
        }
        return conditions.isEmpty() ? null : Condition.all(conditions);
    }

    private void field(Field field, JsonValue filter, Place place, List<Condition> conditions) {
        if (!(filter instanceof JsonValue.ObjectValue object)) {
            group(field, filter, place, conditions);
            return;
        }
        var operators = Types.operators(field.type());
        var others = new ArrayList<JsonValue.Member>();
        for (var member : object.members()) {
            var inside = place.member(member.name());
            if (FigureReader.FUNCTIONS.contains(member.name())) {
                add(figure(field, member, inside), conditions);
            } else if (operators.contains(member.name()) || Operands.isReference(object)) {
                others.add(member);
            } else {
                reading.refuseUnknown(inside, "unknown operator of this type", member.name(), known(field, operators));
            }
        }
        if (!others.isEmpty()) {
            group(field, new JsonValue.ObjectValue(others), place, conditions);
        }
    }

    /// What can be said of the field: only figures if the rows of a group need not have it in common.
    private List<String> known(Field field, List<String> operators) {
        var known = new ArrayList<>(FigureReader.functions(field.type()));
        if (grouped.test(field.name())) {
            known.addAll(operators);
        }
        return known;
    }

    private @Nullable Condition figure(Field field, JsonValue.Member member, Place place) {
        var function = FigureReader.function(member.name());
        var figure = function == null ? null : figures.figure(model, function, field.name(), place);
        if (figure == null) {
            return null;
        }
        var type = FigureReader.type(figure.function(), field.type()).orElseThrow();
        return filters.read(new Subject.OfFigure(model, figure, type, grouped), member.value(), place);
    }

    private void group(Field field, JsonValue filter, Place place, List<Condition> conditions) {
        if (grouped.test(field.name())) {
            add(filters.read(new Subject.OfGroup(model, field, grouped), filter, place), conditions);
        } else {
            reading.refuse(place, GroupReader.NOT_GROUPED, "is neither aggregated nor in by");
        }
    }

    private static void add(@Nullable Condition condition, List<Condition> conditions) {
        if (condition != null) {
            conditions.add(condition);
        }
    }
}
