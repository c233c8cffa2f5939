package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import java.util.List;
import java.util.stream.Stream;

/// Figures, of all rows and of groups.
record RandomFigures(RandomWhere wheres, RandomSlices slices, Dice dice) {
    /// Some functions of some fields.
    void add(Model model, ObjectNode arguments) {
        for (var function : dice.some(Figures.FUNCTIONS, 3)) {
            if (function.equals("_count") && dice.chance(0.4)) {
                arguments.put("_count", true);
                continue;
            }
            var wanted = arguments.putObject(function);
            if (function.equals("_count")) {
                counts(model, wanted);
            } else {
                for (var field : some(fitting(model, function))) {
                    wanted.put(field.name(), true);
                }
            }
            if (wanted.isEmpty()) {
                arguments.put("_count", true);
            }
        }
    }

    void counts(Model model, ObjectNode wanted) {
        if (dice.chance(0.5)) {
            wanted.put("_all", true);
        }
        for (var field : some(fitting(model, "_count"))) {
            wanted.put(field.name(), true);
        }
    }

    private List<Field> some(List<Field> fields) {
        return fields.isEmpty() ? fields : dice.some(fields, 3);
    }

    private static List<Field> fitting(Model model, String function) {
        return switch (function) {
            case "_count" ->
                model.fields().stream().filter(field -> !field.hidden()).toList();
            case "_min", "_max" ->
                RandomSlices.ordered(model).stream()
                        .filter(field -> field.type() != ScalarType.BOOLEAN)
                        .toList();
            default ->
                model.fields().stream().filter(field -> isNumber(field.type())).toList();
        };
    }

    private static boolean isNumber(ValueType type) {
        return type == ScalarType.INTEGER
                || type == ScalarType.BIG_INTEGER
                || type == ScalarType.FLOAT
                || type == ScalarType.DECIMAL;
    }

    void groups(Model model, ObjectNode arguments) {
        var by = dice.some(RandomSlices.ordered(model), 2);
        if (by.size() == 1 && dice.chance(0.3)) {
            arguments.put("by", by.getFirst().name());
        } else {
            by.forEach(field -> arguments.withArray("by").add(field.name()));
        }
        if (dice.chance(0.7)) {
            add(model, arguments);
        }
        if (dice.chance(0.4)) {
            arguments.set("having", having(model, by, 2));
        }
        if (dice.chance(0.6)) {
            var keys = arguments.putArray("orderBy");
            for (var left = 1 + dice.below(2); left > 0; left--) {
                keys.add(key(model, by));
            }
            if (dice.chance(0.5)) {
                arguments.put("take", dice.one(-1, 1) * dice.below(6));
            }
            if (dice.chance(0.3)) {
                arguments.put("skip", dice.below(4));
            }
        }
    }

    private ObjectNode key(Model model, List<Field> by) {
        var key = JsonNodeFactory.instance.objectNode();
        if (dice.chance(0.5)) {
            var field = dice.one(by);
            return key.set(field.name(), slices.sort(field.required()));
        }
        var function = dice.one(Figures.FUNCTIONS);
        var fields = fitting(model, function);
        if (function.equals("_count") && dice.chance(0.4) || fields.isEmpty()) {
            key.putObject("_count").set("_all", slices.sort(true));
        } else {
            var figured = dice.one(fields);
            key.putObject(function).set(figured.name(), slices.sort(function.equals("_count") || figured.required()));
        }
        return key;
    }

    private ObjectNode having(Model model, List<Field> by, int depth) {
        var having = JsonNodeFactory.instance.objectNode();
        if (depth > 0 && dice.chance(0.3)) {
            var parts = having.putArray(dice.one("AND", "OR", "NOT"));
            for (var left = dice.below(3); left > 0; left--) {
                parts.add(having(model, by, depth - 1));
            }
            return having;
        }
        var function = dice.one(Figures.FUNCTIONS);
        var fields = fitting(model, function);
        if (fields.isEmpty() || dice.chance(0.4)) {
            var field = dice.one(by);
            return having.set(field.name(), plain(wheres.filters().of(model, field), by));
        }
        var field = dice.one(fields);
        having.putObject(field.name()).set(function, figure(model, field, function, by));
        return having;
    }

    private JsonNode figure(Model model, Field field, String function, List<Field> by) {
        return switch (function) {
            case "_count" ->
                Json.read(dice.one(
                        "0", "{\"gt\":1}", "{\"lte\":3}", "{\"not\":2}", "{\"in\":[1,2,5]}", "{\"lt\":3000000000}"));
            case "_avg", "_sum" ->
                field.type() == ScalarType.INTEGER && function.equals("_sum")
                        ? Json.read(dice.one(
                                "{\"gt\":10}", "{\"lt\":3}", "null", "{\"not\":null}", "0", "{\"lt\":-3000000000}"))
                        : Json.read(dice.one(
                                "{\"gt\":10.03}", "{\"lt\":2.51}", "null", "{\"not\":null}", "{\"gte\":-0.01}"));
            default -> plain(wheres.filters().of(model, field), by);
        };
    }

    /// Groups have no other fields to be compared with than those that make them.
    private static JsonNode plain(JsonNode filter, List<Field> by) {
        return Stream.concat(filter.findValuesAsText("$field").stream(), filter.findValuesAsText("_ref").stream())
                        .allMatch(name ->
                                by.stream().anyMatch(field -> field.name().equals(name)))
                ? filter
                : JsonNodeFactory.instance.objectNode();
    }
}
