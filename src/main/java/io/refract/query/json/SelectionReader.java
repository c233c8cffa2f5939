package io.refract.query.json;

import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.query.Condition;
import io.refract.query.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `select`, `include` and `omit`.
final class SelectionReader {
    private static final String COUNT = "_count";
    private static final List<String> TO_ONE = List.of("select", "include", "omit");
    private static final List<String> TO_ONE_OR_NONE = List.of("select", "include", "omit", "where");
    private static final List<String> TO_MANY =
            List.of("select", "include", "omit", "where", "orderBy", "cursor", "take", "skip", "distinct");

    private final Reading reading;
    private final DefaultSelections defaults;
    private final WhereReader where;
    private final SliceReader slices;

    SelectionReader(Reading reading, DefaultSelections defaults, WhereReader where, SliceReader slices) {
        this.reading = reading;
        this.defaults = defaults;
        this.where = where;
        this.slices = slices;
    }

    /// What is wanted of a row of the model: what `select` names, else all fields but those that `omit`
    /// names, and what `include` adds.
    Selection read(Model model, JsonValue.ObjectValue arguments, Place place) {
        var select = Reading.present(arguments, "select");
        var include = Reading.present(arguments, "include");
        var omit = Reading.present(arguments, "omit");
        if (select == null) {
            return everything(model, include, omit, place);
        }
        if (include != null) {
            reading.refuse(place.member("include"), "Exclusive", "cannot stand beside select");
        }
        if (omit != null) {
            reading.refuse(place.member("omit"), "Exclusive", "cannot stand beside select");
        }
        return selected(model, select, place.member("select"));
    }

    private Selection selected(Model model, JsonValue select, Place place) {
        var items = new ArrayList<Selection.Item>();
        var noted = reading.noted();
        var object = reading.object(select, place);
        if (object != null) {
            for (var member : object.members()) {
                add(items, selected(model, member, place.member(member.name())));
            }
        }
        if (items.isEmpty() && reading.noted() == noted) {
            reading.refuse(place, "Required", "must select something");
        }
        return Selection.of(items);
    }

    private Selection.@Nullable Item selected(Model model, JsonValue.Member member, Place place) {
        var name = member.name();
        if (new Names(reading, model).field(name) != null
                || model.computed(name).isPresent()) {
            return reading.flag(member.value(), place) ? new Selection.FieldItem(name) : null;
        }
        return included(model, member, place);
    }

    private Selection everything(Model model, @Nullable JsonValue include, @Nullable JsonValue omit, Place place) {
        var all = defaults.of(model);
        if (include == null && omit == null) {
            return all;
        }
        var noted = reading.noted();
        var omitted = omit == null ? Set.<String>of() : omitted(model, omit, place.member("omit"));
        var items = new ArrayList<Selection.Item>();
        for (var item : all.items()) {
            if (!(item instanceof Selection.FieldItem(String name)) || !omitted.contains(name)) {
                items.add(item);
            }
        }
        var object = include == null ? null : reading.object(include, place.member("include"));
        if (object != null) {
            for (var member : object.members()) {
                add(items, includedOnly(model, member, place.member("include").member(member.name())));
            }
        }
        if (items.isEmpty() && reading.noted() == noted) {
            reading.refuse(place.member("omit"), "Required", "must leave something");
        }
        return Selection.of(items);
    }

    private Set<String> omitted(Model model, JsonValue omit, Place place) {
        var omitted = new HashSet<String>();
        var object = reading.object(omit, place);
        if (object != null) {
            for (var member : object.members()) {
                var inside = place.member(member.name());
                var names = new Names(reading, model);
                if (model.computed(member.name()).isEmpty()) {
                    names.field(member.name(), "omitted", inside);
                }
                if (reading.flag(member.value(), inside)) {
                    omitted.add(member.name());
                }
            }
        }
        return omitted;
    }

    private Selection.@Nullable Item includedOnly(Model model, JsonValue.Member member, Place place) {
        var name = member.name();
        if (new Names(reading, model).field(name) != null
                || model.computed(name).isPresent()) {
            reading.refuse(place, "Unsupported", "is a field, which is included anyway; use select to choose fields");
            return null;
        }
        return included(model, member, place);
    }

    /// A relation or `_count`; null if it is not wanted, or wrong.
    private Selection.@Nullable Item included(Model model, JsonValue.Member member, Place place) {
        if (member.name().equals(COUNT)) {
            return counts(model, member.value(), place);
        }
        var counted = model.relations().stream().anyMatch(Relation::many);
        var names = new Names(reading, model, counted ? List.of(COUNT) : List.of());
        var relation = names.relation(member.name());
        if (relation == null) {
            names.unknown(member.name(), place);
            return null;
        }
        var arguments = wanted(member.value(), place);
        return arguments == null ? null : related(model, relation, arguments, place);
    }

    /// The arguments; none for `true`, and null for `false`.
    private JsonValue.@Nullable ObjectValue wanted(JsonValue value, Place place) {
        return switch (value) {
            case JsonValue.ObjectValue object -> object;
            case JsonValue.BooleanValue(boolean wanted) -> wanted ? JsonValue.ObjectValue.EMPTY : null;
            case JsonValue.ArrayValue _,
                    JsonValue.StringValue _,
                    JsonValue.NumberValue _,
                    JsonValue.NullValue _,
                    JsonValue.ReferenceValue _ -> {
                reading.refuseType(place, "true, false or an object", value);
                yield null;
            }
        };
    }

    private Selection.Item related(Model model, Relation relation, JsonValue.ObjectValue arguments, Place place) {
        var inside = reading.related(place);
        var target = reading.catalog().target(relation);
        reading.arguments(arguments, arguments(model, relation), inside);
        var rows = where.read(target, Reading.present(arguments, "where"), inside.member("where"));
        if (!relation.many()) {
            return new Selection.OneItem(relation.name(), rows, read(target, arguments, inside));
        }
        return new Selection.ManyItem(
                relation.name(), rows, slices.list(target, arguments, inside), read(target, arguments, inside));
    }

    private static List<String> arguments(Model model, Relation relation) {
        if (relation.many()) {
            return TO_MANY;
        }
        return model.isOptional(relation) ? TO_ONE_OR_NONE : TO_ONE;
    }

    private Selection.@Nullable Item counts(Model model, JsonValue value, Place place) {
        var arguments = wanted(value, place);
        if (arguments == null) {
            return null;
        }
        var noted = reading.noted();
        var counts = new ArrayList<Selection.Count>();
        if (value instanceof JsonValue.BooleanValue) {
            for (var relation : model.relations()) {
                if (relation.many()) {
                    reading.related(place);
                    counts.add(Selection.Count.of(relation.name()));
                }
            }
        } else {
            selectedCounts(model, arguments, place, counts);
        }
        if (counts.isEmpty() && reading.noted() == noted) {
            reading.refuse(place, "Required", "must count a relation to many");
        }
        return new Selection.CountsItem(counts);
    }

    private void selectedCounts(
            Model model, JsonValue.ObjectValue arguments, Place place, List<Selection.Count> counts) {
        reading.arguments(arguments, List.of("select"), place);
        var select = arguments.find("select");
        var inside = place.member("select");
        var object = select == null ? null : reading.object(select, inside);
        if (object != null) {
            for (var member : object.members()) {
                var count = count(model, member, inside.member(member.name()));
                if (count != null) {
                    counts.add(count);
                }
            }
        }
    }

    private Selection.@Nullable Count count(Model model, JsonValue.Member member, Place place) {
        var names = new Names(reading, model);
        var relation = names.relation(member.name());
        if (relation == null || !relation.many()) {
            var known = model.relations().stream()
                    .filter(Relation::many)
                    .map(Relation::name)
                    .toList();
            reading.refuseUnknown(place, "unknown relation to many of " + model, member.name(), known);
            return null;
        }
        var arguments = wanted(member.value(), place);
        if (arguments == null) {
            return null;
        }
        var inside = reading.related(place);
        reading.arguments(arguments, List.of("where"), inside);
        var target = reading.catalog().target(relation);
        Condition condition = where.read(target, Reading.present(arguments, "where"), inside.member("where"));
        return new Selection.Count(relation.name(), condition);
    }

    private static void add(List<Selection.Item> items, Selection.@Nullable Item item) {
        if (item != null) {
            items.add(item);
        }
    }
}
