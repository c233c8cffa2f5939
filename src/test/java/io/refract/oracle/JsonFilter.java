package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Filters of JSON. No value in the database, and nothing at a path, are a null of SQL.
///
/// @param document the field's value; null if it has none
record JsonFilter(View view, @Nullable JsonNode document) {
    @Nullable
    Truth truth(JsonNode filter) {
        if (!filter.isObject() || filter.has("$null")) {
            return equal(document, filter);
        }
        var subject = filter.has("path") ? at(filter.get("path")) : document;
        var ignoreCase = filter.path("mode").asText().equals("insensitive");
        Truth all = null;
        for (var operator : filter.properties()) {
            all = Filters.and(all, truth(subject, operator.getKey(), operator.getValue(), ignoreCase));
        }
        return all;
    }

    private @Nullable JsonNode at(JsonNode path) {
        var found = document;
        for (var step : path) {
            if (found == null) {
                return null;
            }
            found = found.isArray() ? element(found, step.textValue()) : found.get(step.textValue());
        }
        return found;
    }

    private static @Nullable JsonNode element(JsonNode array, String index) {
        if (!index.matches("-?[0-9]{1,9}")) {
            return null;
        }
        var number = Integer.parseInt(index);
        return array.get(number < 0 ? array.size() + number : number);
    }

    private @Nullable Truth truth(@Nullable JsonNode subject, String operator, JsonNode value, boolean ignoreCase) {
        return switch (operator) {
            case "equals" -> equal(subject, value);
            case "not" -> equal(subject, value).not();
            case "string_contains" -> text(subject, value, ignoreCase, String::contains);
            case "string_starts_with" -> text(subject, value, ignoreCase, String::startsWith);
            case "string_ends_with" -> text(subject, value, ignoreCase, String::endsWith);
            case "array_contains" -> contains(subject, value);
            case "array_starts_with" -> end(subject, value, true);
            case "array_ends_with" -> end(subject, value, false);
            case "lt" -> ordered(subject, value, order -> order < 0);
            case "lte" -> ordered(subject, value, order -> order <= 0);
            case "gt" -> ordered(subject, value, order -> order > 0);
            case "gte" -> ordered(subject, value, order -> order >= 0);
            case "path", "mode" -> null;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    private static Truth equal(@Nullable JsonNode subject, JsonNode value) {
        if (value.isObject() && value.has("$null")) {
            return isNull(subject, value.get("$null").textValue());
        }
        return subject == null ? Truth.UNKNOWN : Truth.of(Json.same(subject, value));
    }

    private static Truth isNull(@Nullable JsonNode subject, String kind) {
        var absent = Truth.of(subject == null);
        var nothing = subject == null ? Truth.UNKNOWN : Truth.of(subject.isNull());
        return switch (kind) {
            case "db" -> absent;
            case "json" -> nothing;
            default -> absent.or(nothing);
        };
    }

    private static Truth text(
            @Nullable JsonNode subject, JsonNode value, boolean ignoreCase, BiPredicate<String, String> test) {
        if (subject == null) {
            return Truth.UNKNOWN;
        }
        return Truth.of(subject.isTextual()
                && test.test(cased(subject.textValue(), ignoreCase), cased(value.textValue(), ignoreCase)));
    }

    private static String cased(String text, boolean ignoreCase) {
        return ignoreCase ? Texts.withoutCase(text) : text;
    }

    private Truth ordered(@Nullable JsonNode subject, JsonNode value, IntPredicate test) {
        if (subject == null) {
            return Truth.UNKNOWN;
        }
        if (subject.getNodeType() != value.getNodeType()) {
            return Truth.FALSE;
        }
        return Truth.of(test.test(
                subject.isTextual()
                        ? view.texts().compare(subject.textValue(), value.textValue(), false)
                        : subject.decimalValue().compareTo(value.decimalValue())));
    }

    private static Truth contains(@Nullable JsonNode subject, JsonNode value) {
        if (subject == null) {
            return Truth.UNKNOWN;
        }
        var wanted =
                value.isArray() ? value : JsonNodeFactory.instance.arrayNode().add(element(value));
        return Truth.of(subject.isArray() && contained(subject, wanted));
    }

    /// Inside an array there is one null only.
    private static JsonNode element(JsonNode value) {
        return value.isObject() && value.has("$null") ? JsonNodeFactory.instance.nullNode() : value;
    }

    /// As `@>`: objects may have more members, arrays more elements in another order, at any depth.
    private static boolean contained(JsonNode whole, JsonNode part) {
        if (whole.getNodeType() != part.getNodeType()) {
            return false;
        }
        if (part.isObject()) {
            return part.propertyStream()
                    .allMatch(each -> whole.has(each.getKey()) && contained(whole.get(each.getKey()), each.getValue()));
        }
        return part.getNodeType() == JsonNodeType.ARRAY
                ? part.valueStream().allMatch(each -> whole.valueStream().anyMatch(other -> contained(other, each)))
                : Json.same(whole, part);
    }

    private static Truth end(@Nullable JsonNode subject, JsonNode value, boolean first) {
        if (subject == null) {
            return Truth.UNKNOWN;
        }
        if (!subject.isArray()) {
            return Truth.FALSE;
        }
        return subject.isEmpty()
                ? Truth.UNKNOWN
                : Truth.of(Json.same(subject.get(first ? 0 : subject.size() - 1), element(value)));
    }
}
