package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import org.jspecify.annotations.Nullable;

/// Filters of JSON fields, along paths that mostly lead somewhere.
record RandomJsonFilters(Data data, RandomValues values, Dice dice) {
    JsonNode of(Model model, Field field) {
        var document = (JsonNode) dice.one(data.rows(model)).value(field);
        if (dice.chance(0.1)) {
            return document == null || document.isObject() || document.isNull() ? nothing() : document;
        }
        var filter = JsonNodeFactory.instance.objectNode();
        var found = document;
        if (dice.chance(0.6)) {
            var path = JsonNodeFactory.instance.arrayNode();
            found = walk(document, path);
            filter.set("path", path);
        }
        for (var left = 1 + dice.below(2); left > 0; left--) {
            test(filter, found);
        }
        if (filter.propertyStream().anyMatch(each -> each.getKey().startsWith("string_")) && dice.chance(0.4)) {
            filter.put("mode", dice.one("insensitive", "default"));
        }
        return filter;
    }

    private @Nullable JsonNode walk(@Nullable JsonNode document, ArrayNode path) {
        var found = document;
        while (found != null && found.isContainerNode() && !found.isEmpty() && dice.chance(0.75)) {
            if (found.isArray()) {
                var index = dice.below(found.size());
                path.add(Integer.toString(dice.chance(0.3) ? index - found.size() : index));
                found = found.get(index);
            } else {
                var name = dice.one(found.propertyStream().toList()).getKey();
                path.add(name);
                found = found.get(name);
            }
        }
        if (dice.chance(0.1)) {
            path.add(dice.one("a", "b", "", "0", "-1", "7"));
            found = null;
        }
        return found;
    }

    private static ObjectNode kind(String kind) {
        return JsonNodeFactory.instance.objectNode().put("$null", kind);
    }

    private ObjectNode nothing() {
        return kind(dice.one("db", "json", "any"));
    }

    private void test(ObjectNode filter, @Nullable JsonNode found) {
        var value = found == null || dice.chance(0.2) ? any() : found;
        switch (dice.below(6)) {
            case 0 -> filter.set("equals", value.isNull() || dice.chance(0.15) ? nothing() : value);
            case 1 -> filter.set("not", value.isNull() || dice.chance(0.15) ? nothing() : value);
            case 2 ->
                filter.set(
                        dice.one("string_contains", "string_starts_with", "string_ends_with"),
                        value.isTextual() && dice.chance(0.5) ? value : values.text());
            case 3 -> filter.set("array_contains", part(value));
            case 4 -> filter.set(dice.one("array_starts_with", "array_ends_with"), element(value));
            default ->
                filter.set(
                        dice.one("lt", "lte", "gt", "gte"),
                        value.isNumber() || value.isTextual()
                                ? value
                                : dice.one(Json.read("1"), TextNode.valueOf("Red")));
        }
    }

    private JsonNode any() {
        return Json.read(dice.one("1", "1.0", "\"red\"", "true", "[]", "[1]", "{\"a\":1}", "null", "3"));
    }

    private JsonNode part(JsonNode value) {
        if (value.isArray() && dice.chance(0.5)) {
            var part = JsonNodeFactory.instance.arrayNode();
            value.forEach(each -> {
                if (dice.chance(0.5)) {
                    part.insert(dice.below(part.size() + 1), each);
                }
            });
            return part;
        }
        return element(value);
    }

    private JsonNode element(JsonNode value) {
        var element = value.isArray() && !value.isEmpty() ? value.get(dice.below(value.size())) : value;
        return element.isNull() && dice.chance(0.5) ? kind("json") : element;
    }
}
