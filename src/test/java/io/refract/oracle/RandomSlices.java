package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import java.util.List;

/// Orders and slices.
record RandomSlices(World world, RandomWhere wheres, Dice dice) {
    static List<Field> ordered(Model model) {
        return model.fields().stream()
                .filter(field -> !field.hidden()
                        && (field.type() instanceof EnumType
                                || field.type() instanceof ScalarType scalar && scalar != ScalarType.JSON))
                .toList();
    }

    void first(Model model, ObjectNode arguments) {
        add(model, arguments, true, true);
    }

    /// @param distinct whether the operation knows `distinct`
    void add(Model model, ObjectNode arguments, boolean distinct) {
        add(model, arguments, distinct, false);
    }

    /// @param first whether there can be one row only
    private void add(Model model, ObjectNode arguments, boolean distinct, boolean first) {
        if (dice.chance(0.7)) {
            arguments.set("orderBy", orderBy(model));
        }
        if (dice.chance(0.6)) {
            arguments.put("take", dice.one(-1, 1) * (first ? 1 : dice.below(12)));
        }
        if (dice.chance(0.25)) {
            arguments.put("skip", dice.below(6));
        }
        if (dice.chance(0.25)) {
            arguments.set("cursor", wheres.unique(model));
        }
        if (distinct && dice.chance(0.2)) {
            var fields = dice.some(ordered(model), 2).stream().map(Field::name).toList();
            if (fields.size() == 1 && dice.chance(0.5)) {
                arguments.put("distinct", fields.getFirst());
            } else {
                fields.forEach(arguments.withArray("distinct")::add);
            }
        }
    }

    private JsonNode orderBy(Model model) {
        if (dice.chance(0.4)) {
            return key(model, 2, false);
        }
        var keys = JsonNodeFactory.instance.arrayNode();
        for (var left = dice.below(4); left > 0; left--) {
            keys.add(dice.chance(0.03) ? JsonNodeFactory.instance.objectNode() : key(model, 2, false));
        }
        return keys;
    }

    /// @param optional whether there need not be a row of the model
    private ObjectNode key(Model model, int depth, boolean optional) {
        var key = JsonNodeFactory.instance.objectNode();
        if (depth > 0 && !model.relations().isEmpty() && dice.chance(0.3)) {
            var relation = dice.one(model.relations());
            return key.set(
                    relation.name(),
                    relation.many()
                            ? JsonNodeFactory.instance.objectNode().set("_count", direction())
                            : key(world.catalog().target(relation), depth - 1, optional || model.isOptional(relation)));
        }
        var texts = model.fields().stream()
                .filter(field -> field.type() == ScalarType.TEXT && !field.hidden())
                .toList();
        if (depth == 2 && dice.chance(0.05) && !texts.isEmpty()) {
            var relevance = key.putObject("_relevance");
            dice.some(texts, 2).forEach(field -> relevance.withArray("fields").add(field.name()));
            relevance.put("search", dice.one(Searches.TEXTS));
            if (dice.chance(0.7)) {
                relevance.set("sort", direction());
            }
            return key;
        }
        var field = dice.one(ordered(model));
        return key.set(field.name(), sort(field.required() && !optional));
    }

    private TextNode direction() {
        return TextNode.valueOf(dice.one("asc", "desc"));
    }

    JsonNode sort(boolean required) {
        if (dice.chance(0.6)) {
            return direction();
        }
        var sort = JsonNodeFactory.instance.objectNode();
        sort.set("sort", direction());
        return required ? sort : sort.put("nulls", dice.one("first", "last"));
    }
}
