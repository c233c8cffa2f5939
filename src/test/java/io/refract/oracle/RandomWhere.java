package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.refract.catalog.CompositeType;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.UniqueKey;
import java.util.List;

/// Conditions on rows.
final class RandomWhere {
    private final World world;
    private final Dice dice;
    private final RandomValues values;
    private final RandomFilters filters;
    private int relations = 10;

    RandomWhere(World world, Dice dice) {
        this.world = world;
        this.dice = dice;
        this.values = new RandomValues(world.data(), world.texts(), dice);
        this.filters = new RandomFilters(world.data(), values, dice);
    }

    RandomFilters filters() {
        return filters;
    }

    static List<Field> filterable(Model model) {
        return model.fields().stream()
                .filter(field -> !field.hidden() && !(field.type() instanceof CompositeType))
                .toList();
    }

    /// Keys none of whose fields is hidden.
    static List<UniqueKey> keys(Model model) {
        return model.uniqueKeys().stream()
                .filter(key -> key.fields().stream().noneMatch(Field::hidden))
                .toList();
    }

    ObjectNode of(Model model, int depth) {
        var where = JsonNodeFactory.instance.objectNode();
        for (var left = dice.chance(0.05) ? 0 : 1 + dice.below(dice.chance(0.3) ? 3 : 1); left > 0; left--) {
            member(model, depth, where);
        }
        return where;
    }

    private void member(Model model, int depth, ObjectNode where) {
        var choice = dice.below(10);
        if (choice < 3 && depth > 0) {
            where.set(dice.one("AND", "OR", "OR", "NOT", "NOT"), bool(model, depth - 1));
        } else if (choice < 6
                && depth > 0
                && relations > 0
                && !model.relations().isEmpty()) {
            relations--;
            var relation = dice.one(model.relations());
            where.set(relation.name(), relation(relation, depth - 1));
        } else if (choice == 9 && dice.chance(0.3) && !keys(model).isEmpty()) {
            compound(model, where);
        } else {
            var field = dice.one(filterable(model));
            where.set(field.name(), filters.of(model, field));
        }
    }

    private JsonNode bool(Model model, int depth) {
        if (dice.chance(0.3)) {
            return of(model, depth);
        }
        var array = JsonNodeFactory.instance.arrayNode();
        for (var left = dice.below(4); left > 0; left--) {
            array.add(of(model, depth));
        }
        return array;
    }

    private JsonNode relation(Relation relation, int depth) {
        var target = world.catalog().target(relation);
        var filter = JsonNodeFactory.instance.objectNode();
        if (relation.many()) {
            for (var left = dice.chance(0.05) ? 0 : 1 + dice.below(dice.chance(0.2) ? 2 : 1); left > 0; left--) {
                filter.set(dice.one("some", "every", "none"), dice.chance(0.15) ? empty() : of(target, depth));
            }
            return filter;
        }
        if (dice.chance(0.3)) {
            return dice.chance(0.3) ? NullNode.instance : dice.chance(0.1) ? empty() : of(target, depth);
        }
        for (var left = 1 + dice.below(dice.chance(0.2) ? 2 : 1); left > 0; left--) {
            filter.set(
                    dice.one("is", "isNot"),
                    dice.chance(0.2) ? NullNode.instance : dice.chance(0.1) ? empty() : of(target, depth));
        }
        return filter;
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    private void compound(Model model, ObjectNode where) {
        var key = dice.one(keys(model));
        if (key.fields().size() > 1) {
            named(model, key, where);
        }
    }

    private boolean named(Model model, UniqueKey key, ObjectNode where) {
        var row = dice.one(world.data().rows(model));
        if (key.fields().stream().anyMatch(field -> row.value(field) == null)) {
            return false;
        }
        var into = key.fields().size() > 1 ? where.putObject(key.name()) : where;
        key.fields().forEach(field -> into.set(field.name(), Values.json(field.type(), row.value(field))));
        return true;
    }

    /// What names one row: mostly one that exists.
    ObjectNode unique(Model model) {
        var where = empty();
        var keys = keys(model);
        if (dice.chance(0.6) || !named(model, dice.one(keys), where)) {
            var into = model.key().fields().size() > 1
                    ? where.putObject(model.key().name())
                    : where;
            model.key().fields().forEach(field -> into.set(field.name(), values.of(model, field)));
        } else if (dice.chance(0.5)) {
            where.propertyStream()
                    .filter(each -> each.getKey().equals("email"))
                    .findFirst()
                    .ifPresent(email ->
                            where.put("email", email.getValue().textValue().toUpperCase(java.util.Locale.ROOT)));
        }
        if (dice.chance(0.1)) {
            var field = dice.one(filterable(model));
            if (!where.has(field.name())) {
                where.set(field.name(), filters.of(model, field));
            }
        }
        return where;
    }
}
