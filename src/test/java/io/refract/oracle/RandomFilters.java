package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.refract.catalog.EnumType;
import io.refract.catalog.Field;
import io.refract.catalog.ListType;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import java.util.List;
import java.util.Optional;

/// Filters of fields.
record RandomFilters(Data data, RandomValues values, Dice dice) {
    private static final List<String> ORDERED = List.of("lt", "lte", "gt", "gte");

    JsonNode of(Model model, Field field) {
        return switch (field.type()) {
            case ListType list -> list(model, field, list.element());
            case ScalarType scalar
            when scalar == ScalarType.JSON -> new RandomJsonFilters(data, values, dice).of(model, field);
            default -> scalar(model, field, 2);
        };
    }

    private JsonNode scalar(Model model, Field field, int depth) {
        if (model.search()
                        .filter(search -> search.fields().contains(field.name()))
                        .isPresent()
                && dice.chance(0.3)) {
            return JsonNodeFactory.instance.objectNode().put("search", dice.one(Searches.TEXTS));
        }
        if (dice.chance(0.2)) {
            return dice.chance(0.3) && !field.required() ? NullNode.instance : operand(model, field);
        }
        var filter = JsonNodeFactory.instance.objectNode();
        for (var left = dice.below(20) == 0 ? 0 : 1 + dice.below(2); left > 0; left--) {
            operator(model, field, depth, filter);
        }
        if (field.type() == ScalarType.TEXT
                && filter.propertyStream().anyMatch(each -> !each.getKey().equals("search"))
                && dice.chance(0.4)) {
            filter.put("mode", dice.one("insensitive", "insensitive", "default"));
        }
        return filter;
    }

    private void operator(Model model, Field field, int depth, ObjectNode filter) {
        switch (dice.below(7)) {
            case 0 -> filter.set("equals", nullable(model, field));
            case 1 ->
                filter.set(
                        "not",
                        depth > 0 && dice.chance(0.5) ? scalar(model, field, depth - 1) : nullable(model, field));
            case 2, 3 -> {
                if (field.type() == ScalarType.BOOLEAN) {
                    filter.set("not", nullable(model, field));
                } else {
                    choice(model, field, filter);
                }
            }
            default -> {
                if (field.type() == ScalarType.TEXT && dice.chance(0.15)) {
                    filter.put("search", dice.one(Searches.TEXTS));
                } else if (field.type() == ScalarType.TEXT && dice.chance(0.6)) {
                    filter.set(
                            dice.one("contains", "startsWith", "endsWith"),
                            dice.chance(0.15) ? reference(model, field.type()).orElseGet(values::text) : values.text());
                } else if (field.type() == ScalarType.BOOLEAN || field.type() instanceof EnumType) {
                    filter.set("equals", nullable(model, field));
                } else {
                    filter.set(dice.one(ORDERED), operand(model, field));
                }
            }
        }
    }

    private void choice(Model model, Field field, ObjectNode filter) {
        if (!field.required() && dice.chance(0.1)) {
            filter.putNull(dice.one("in", "notIn"));
            return;
        }
        var choice = filter.putArray(dice.one("in", "notIn"));
        for (var left = dice.below(4); left > 0; left--) {
            choice.add(values.of(model, field));
        }
    }

    private JsonNode nullable(Model model, Field field) {
        return !field.required() && dice.chance(0.2) ? NullNode.instance : operand(model, field);
    }

    private JsonNode operand(Model model, Field field) {
        return dice.chance(0.15)
                ? reference(model, field.type()).orElseGet(() -> values.of(model, field))
                : values.of(model, field);
    }

    /// Another field of that type.
    private Optional<JsonNode> reference(Model model, ValueType type) {
        var others = model.fields().stream()
                .filter(other -> !other.hidden() && other.type().equals(type))
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(JsonNodeFactory.instance
                        .objectNode()
                        .put(
                                dice.one("$field", "$field", "_ref"),
                                dice.one(others).name()));
    }

    private JsonNode list(Model model, Field field, ScalarType element) {
        if (dice.chance(0.15)) {
            return dice.chance(0.3) && !field.required() ? NullNode.instance : values.of(model, field);
        }
        var filter = JsonNodeFactory.instance.objectNode();
        for (var left = 1 + dice.below(2); left > 0; left--) {
            switch (dice.below(5)) {
                case 0 -> filter.set("equals", nullable(model, field));
                case 1 ->
                    filter.set(
                            "has",
                            dice.chance(0.2)
                                    ? reference(model, element).orElseGet(() -> values.element(model, field, element))
                                    : values.element(model, field, element));
                case 2 -> elements(model, field, element, filter.putArray("hasEvery"));
                case 3 -> elements(model, field, element, filter.putArray("hasSome"));
                default -> filter.put("isEmpty", dice.chance(0.5));
            }
        }
        return filter;
    }

    private void elements(
            Model model, Field field, ScalarType element, com.fasterxml.jackson.databind.node.ArrayNode array) {
        for (var left = dice.below(3); left > 0; left--) {
            array.add(values.element(model, field, element));
        }
    }
}
