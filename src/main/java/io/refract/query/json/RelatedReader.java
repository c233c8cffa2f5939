package io.refract.query.json;

import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.query.Comparison;
import io.refract.query.Condition;
import io.refract.query.NamedRow;
import io.refract.query.Parameter;
import io.refract.query.Related;
import io.refract.query.RowData;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what `data` says of a relation.
final class RelatedReader {
    private static final List<String> MAKING_ONE = List.of("create", "connectOrCreate", "connect");
    private static final List<String> MAKING_MANY = List.of("create", "createMany", "connectOrCreate", "connect");
    private static final List<String> CHANGING_ONE =
            List.of("create", "connectOrCreate", "connect", "disconnect", "update", "upsert", "delete");
    private static final List<String> CHANGING_MANY = List.of(
            "create",
            "createMany",
            "connectOrCreate",
            "connect",
            "disconnect",
            "set",
            "update",
            "updateMany",
            "upsert",
            "delete",
            "deleteMany");

    private final Reading reading;
    private final WhereReader where;
    private final DataReader data;
    private final KeyReader keys;

    RelatedReader(Reading reading, WhereReader where, DataReader data) {
        this.reading = reading;
        this.where = where;
        this.data = data;
        this.keys = new KeyReader(reading);
    }

    /// The names of what can be done to the rows of a relation.
    static List<String> operations(Relation relation, boolean made) {
        return made ? (relation.many() ? MAKING_MANY : MAKING_ONE) : (relation.many() ? CHANGING_MANY : CHANGING_ONE);
    }

    /// In the order of the keys.
    ///
    /// @param made whether the row is new, so that nothing belongs to it yet
    List<Related> read(Model model, Relation relation, JsonValue given, boolean made, Place place) {
        var object = reading.object(given, place);
        if (object == null) {
            return List.of();
        }
        var known = operations(relation, made);
        var inside = reading.related(place);
        var related = new ArrayList<Related>();
        var call = new Call(model, relation, reading.catalog().target(relation), related);
        for (var member : object.members()) {
            var at = inside.member(member.name());
            if (!known.contains(member.name())) {
                reading.refuseUnknown(at, "unknown operation", member.name(), known);
            } else if (!(member.value() instanceof JsonValue.NullValue)) {
                call.read(member.name(), member.value(), at);
            }
        }
        return related;
    }

    /// One item of an operation.
    @FunctionalInterface
    private interface Item {
        void read(JsonValue item, Place place);
    }

    /// The reading of one relation's operations.
    private final class Call {
        private final Relation relation;
        private final Model target;
        private final List<Related> related;
        private final List<String> known;

        private Call(Model model, Relation relation, Model target, List<Related> related) {
            this.relation = relation;
            this.target = target;
            this.related = related;
            this.known = relation.join() instanceof Relation.Direct join && !model.holds(relation)
                    ? List.of(join.targetColumn())
                    : List.of();
        }

        private String name() {
            return relation.name();
        }

        private void read(String operation, JsonValue given, Place place) {
            switch (operation) {
                case "create" ->
                    each(
                            given,
                            place,
                            (item, at) -> related.add(new Related.Make(name(), data.made(target, item, known, at))));
                case "createMany" -> createMany(given, place);
                case "connect" -> connect(given, place);
                case "connectOrCreate" -> each(given, place, this::connectOrCreate);
                case "disconnect" ->
                    each(
                            given,
                            place,
                            (item, at) -> theirs(item, at, condition -> new Related.Disconnect(name(), condition)));
                case "set" -> replace(given, place);
                case "update" -> each(given, place, this::update);
                case "updateMany" -> each(given, place, this::updateMany);
                case "upsert" -> each(given, place, this::upsert);
                case "delete" ->
                    each(
                            given,
                            place,
                            (item, at) -> theirs(item, at, condition -> new Related.Remove(name(), condition)));
                case "deleteMany" ->
                    each(
                            given,
                            place,
                            (item, at) -> related.add(new Related.RemoveMany(name(), data.rows(target, item, at))));
                default -> throw new IllegalStateException(operation + " is listed, but not read");
            }
        }

        private void each(JsonValue given, Place place, Item item) {
            if (given instanceof JsonValue.ArrayValue array && relation.many()) {
                reading.values(array.items().size(), place);
                for (var i = 0; i < array.items().size(); i++) {
                    reading.term(place.item(i));
                    item.read(array.items().get(i), place.item(i));
                }
            } else {
                reading.term(place);
                item.read(given, place);
            }
        }

        /// A row that belongs to the other: the one of a unique key, or `true` for the only one.
        private void theirs(JsonValue given, Place place, Function<Condition, Related> operation) {
            if (!relation.many() && given instanceof JsonValue.BooleanValue(boolean meant)) {
                if (meant) {
                    related.add(operation.apply(Condition.TRUE));
                }
            } else {
                related.add(operation.apply(
                        relation.many() ? where.unique(target, given, place) : data.rows(target, given, place)));
            }
        }

        private void createMany(JsonValue given, Place place) {
            var object = arguments(given, List.of("data", "skipDuplicates"), place);
            if (object == null) {
                return;
            }
            var rows = member(object, "data", List.of("data", "skipDuplicates"), place);
            var skip = Reading.present(object, "skipDuplicates");
            var skips = skip != null && reading.flag(skip, place.member("skipDuplicates"));
            var table = rows == null
                    ? null
                    : new TableReader(reading, data).read(target, rows, known, place.member("data"));
            if (table != null) {
                related.add(new Related.MakeMany(name(), table, skips));
            }
        }

        /// Rows of one key with one field are looked for together.
        private void connect(JsonValue given, Place place) {
            var together = together(given, place);
            if (together != null) {
                related.add(new Related.Connect(name(), together.condition(), together.count()));
            } else {
                each(
                        given,
                        place,
                        (item, at) -> related.add(
                                new Related.Connect(name(), where.unique(target, item, at), new Parameter(1))));
            }
        }

        private void replace(JsonValue given, Place place) {
            var none = given instanceof JsonValue.ArrayValue(var items) && items.isEmpty();
            var together = none ? new Together(Condition.FALSE, new Parameter(0)) : together(given, place);
            if (together == null) {
                var conditions = new ArrayList<Condition>();
                each(given, place, (item, at) -> conditions.add(where.unique(target, item, at)));
                together = new Together(new Condition.Any(conditions), new Parameter(conditions.size()));
            }
            related.add(new Related.Replace(name(), together.condition(), together.count()));
        }

        private record Together(Condition condition, Parameter count) {}

        /// The rows of one key with one field; null if the items are of any other form.
        private @Nullable Together together(JsonValue given, Place place) {
            var items = given instanceof JsonValue.ArrayValue(var each) && relation.many() ? each : List.of(given);
            String field = null;
            for (var item : items) {
                var name = item instanceof JsonValue.ObjectValue(var members) && members.size() == 1
                        ? members.getFirst().name()
                        : null;
                if (name == null || field != null && !field.equals(name)) {
                    return null;
                }
                field = name;
            }
            var key = field == null ? null : keys.ofOneField(target, field);
            if (key == null || key.ignoreCase()) {
                return null;
            }
            reading.values(items.size(), place);
            var type = key.fields().getFirst().type();
            var values = new LinkedHashSet<Object>();
            for (var i = 0; i < items.size(); i++) {
                var at = items.size() == 1 && !(given instanceof JsonValue.ArrayValue) ? place : place.item(i);
                var value = ((JsonValue.ObjectValue) items.get(i))
                        .members()
                        .getFirst()
                        .value();
                var read = new Values(reading).read(value, type, at.member(key.name()));
                if (read != null) {
                    values.add(read);
                }
            }
            var condition = new Condition.Test(key.name(), new Comparison.OneOf(new Parameter(List.copyOf(values))));
            return new Together(condition, new Parameter(values.size()));
        }

        private void connectOrCreate(JsonValue given, Place place) {
            var members = List.of("where", "create");
            var object = arguments(given, members, place);
            if (object != null) {
                var row = row(object, members, place);
                var made = made(object, members, place);
                related.add(new Related.ConnectOrMake(name(), row, made));
            }
        }

        /// `{where, data}`, or for the only row its data alone.
        private void update(JsonValue given, Place place) {
            var members = List.of("where", "data");
            var object = reading.object(given, place);
            if (object == null) {
                return;
            }
            if (!relation.many() && !(object.find("data") instanceof JsonValue.ObjectValue)) {
                related.add(new Related.Edit(name(), Condition.TRUE, data.changed(target, object, place)));
                return;
            }
            reading.arguments(object, members, place);
            var changes = member(object, "data", members, place);
            var read = changes == null ? RowData.NOTHING : data.changed(target, changes, place.member("data"));
            related.add(new Related.Edit(name(), whichOne(object, members, place), read));
        }

        private Condition whichOne(JsonValue.ObjectValue object, List<String> members, Place place) {
            if (!relation.many()) {
                var given = Reading.present(object, "where");
                return given == null ? Condition.TRUE : data.rows(target, given, place.member("where"));
            }
            var given = member(object, "where", members, place);
            return given == null ? Condition.TRUE : where.unique(target, given, place.member("where"));
        }

        private void updateMany(JsonValue given, Place place) {
            var members = List.of("where", "data");
            var object = arguments(given, members, place);
            if (object != null) {
                var condition = member(object, "where", members, place);
                var changes = member(object, "data", members, place);
                related.add(new Related.EditMany(
                        name(),
                        condition == null ? Condition.TRUE : data.rows(target, condition, place.member("where")),
                        changes == null ? RowData.NOTHING : data.fields(target, changes, place.member("data"))));
            }
        }

        private void upsert(JsonValue given, Place place) {
            var members = List.of("where", "create", "update");
            var object = arguments(given, members, place);
            if (object == null) {
                return;
            }
            var row = relation.many()
                    ? row(object, members, place)
                    : new NamedRow(whichOne(object, members, place), null);
            var made = made(object, members, place);
            var changes = member(object, "update", members, place);
            var changed = changes == null ? RowData.NOTHING : data.changed(target, changes, place.member("update"));
            related.add(new Related.MakeOrEdit(name(), row, made, changed));
        }

        private NamedRow row(JsonValue.ObjectValue object, List<String> members, Place place) {
            var given = member(object, "where", members, place);
            return given == null ? new NamedRow(Condition.TRUE, null) : data.row(target, given, place.member("where"));
        }

        private RowData made(JsonValue.ObjectValue object, List<String> members, Place place) {
            var given = member(object, "create", members, place);
            return given == null ? RowData.NOTHING : data.made(target, given, known, place.member("create"));
        }

        private JsonValue.@Nullable ObjectValue arguments(JsonValue given, List<String> members, Place place) {
            var object = reading.object(given, place);
            if (object != null) {
                reading.arguments(object, members, place);
            }
            return object;
        }

        private @Nullable JsonValue member(
                JsonValue.ObjectValue object, String name, List<String> members, Place place) {
            var given = Reading.present(object, name);
            if (given == null) {
                reading.refuseMissing(object, name, members, place, "is missing");
            }
            return given;
        }
    }
}
