package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import java.util.ArrayList;
import java.util.List;

/// What is wanted of rows.
final class RandomSelections {
    private final World world;
    private final RandomWhere wheres;
    private final RandomSlices slices;
    private final Dice dice;
    private int relations = 6;

    RandomSelections(World world, RandomWhere wheres, RandomSlices slices, Dice dice) {
        this.world = world;
        this.wheres = wheres;
        this.slices = slices;
        this.dice = dice;
    }

    void add(Model model, ObjectNode arguments, int depth) {
        var choice = dice.below(10);
        if (choice < 4) {
            var select = arguments.putObject("select");
            fields(model, select);
            relations(model, select, depth);
            return;
        }
        if (choice < 7) {
            var include = arguments.putObject("include");
            relations(model, include, depth);
        }
        if (dice.chance(0.2)) {
            var omit = arguments.putObject("omit");
            var names = names(model);
            // Something has to be left
            dice.some(names, Math.min(3, names.size() - 1)).forEach(name -> omit.put(name, dice.chance(0.8)));
        }
    }

    private static List<String> names(Model model) {
        var names = new ArrayList<String>();
        model.fields().stream()
                .filter(field -> !field.hidden())
                .map(Field::name)
                .forEach(names::add);
        model.computed().forEach(computed -> names.add(computed.name()));
        return names;
    }

    private void fields(Model model, ObjectNode select) {
        dice.some(names(model), 4).forEach(name -> select.put(name, true));
        if (dice.chance(0.1)) {
            var name = dice.one(names(model));
            if (!select.has(name)) {
                select.put(name, false);
            }
        }
    }

    private void relations(Model model, ObjectNode wanted, int depth) {
        if (model.relations().isEmpty()) {
            return;
        }
        for (var left = dice.below(3); left > 0 && relations > 0 && depth > 0; left--) {
            relations--;
            var relation = dice.one(model.relations());
            wanted.set(relation.name(), relation(model, relation, depth - 1));
        }
        if (dice.chance(0.25) && model.relations().stream().anyMatch(Relation::many)) {
            wanted.set("_count", counts(model));
        }
    }

    private JsonNode relation(Model model, Relation relation, int depth) {
        if (dice.chance(0.3)) {
            return BooleanNode.valueOf(dice.chance(0.9));
        }
        var arguments = JsonNodeFactory.instance.objectNode();
        var target = world.catalog().target(relation);
        if (relation.many()) {
            slices.add(target, arguments, true);
            if (dice.chance(0.4)) {
                arguments.set("where", wheres.of(target, 2));
            }
        } else if (model.isOptional(relation) && dice.chance(0.3)) {
            arguments.set("where", wheres.of(target, 2));
        }
        add(target, arguments, depth);
        return arguments;
    }

    private JsonNode counts(Model model) {
        if (dice.chance(0.3)) {
            return BooleanNode.TRUE;
        }
        var counts = JsonNodeFactory.instance.objectNode();
        var select = counts.putObject("select");
        var many = model.relations().stream().filter(Relation::many).toList();
        for (var relation : dice.some(many, 2)) {
            if (dice.chance(0.4)) {
                select.put(relation.name(), true);
            } else {
                select.putObject(relation.name())
                        .set("where", wheres.of(world.catalog().target(relation), 2));
            }
        }
        return counts;
    }
}
