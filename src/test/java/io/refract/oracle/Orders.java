package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Orders of rows.
record Orders(View view) {
    /// A key of an order: a value that may be null, and how values compare.
    private record Key(Function<Row, @Nullable Object> value, Comparator<Object> values) {}

    /// The order, completed by the id in the direction of the last key.
    Comparator<Row> of(Model model, @Nullable JsonNode orderBy) {
        Comparator<Row> order = (_, _) -> 0;
        var descending = false;
        for (var key : keys(orderBy)) {
            var name = key.fieldNames().next();
            var sort = sort(key.get(name));
            descending = isDescending(sort);
            order = order.thenComparing(comparator(key(model, name, key.get(name)), sort));
        }
        return order.thenComparing(
                descending ? Comparator.comparing(Row::id).reversed() : Comparator.comparing(Row::id));
    }

    static List<JsonNode> keys(@Nullable JsonNode orderBy) {
        if (orderBy == null) {
            return List.of();
        }
        var keys = orderBy.isArray() ? orderBy.valueStream().toList() : List.of(orderBy);
        return keys.stream().filter(key -> !endsInNothing(key)).toList();
    }

    /// Whether the key names no field in the end, as `{"author": {}}`.
    private static boolean endsInNothing(JsonNode key) {
        return key.isObject()
                && (key.isEmpty()
                        || key.size() == 1 && endsInNothing(key.iterator().next()));
    }

    /// The direction at the end of a chain of relations: `"asc"` or `{"sort": "asc", "nulls": "last"}`.
    static JsonNode sort(JsonNode value) {
        if (value.has("search")) {
            return value.has("sort") ? value.get("sort") : TextNode.valueOf("desc");
        }
        return value.isTextual() || value.has("sort")
                ? value
                : sort(value.iterator().next());
    }

    static boolean isDescending(JsonNode sort) {
        return (sort.isTextual() ? sort : sort.get("sort")).textValue().equals("desc");
    }

    /// As PostgreSQL has it, nulls are last unless the order descends or the client says otherwise.
    static <T> Comparator<T> comparator(Function<T, @Nullable Object> value, Comparator<Object> values, JsonNode sort) {
        var descending = isDescending(sort);
        var directed = descending ? values.reversed() : values;
        var first = sort.has("nulls") ? sort.get("nulls").textValue().equals("first") : descending;
        return Comparator.comparing(value, first ? Comparator.nullsFirst(directed) : Comparator.nullsLast(directed));
    }

    private static Comparator<Row> comparator(Key key, JsonNode sort) {
        return comparator(key.value(), key.values(), sort);
    }

    private Key relevance(Model model, JsonNode relevance) {
        var fields = relevance
                .get("fields")
                .valueStream()
                .map(name -> model.field(name.textValue()).orElseThrow())
                .toList();
        return new Key(
                row -> fields.stream().allMatch(field -> view.sight().shows(row, field.name()))
                        ? view.searches()
                                .rank(row, fields, relevance.get("search").textValue())
                        : null,
                new Comparing(ScalarType.FLOAT, view.texts(), false));
    }

    private Key key(Model model, String name, JsonNode value) {
        if (name.equals("_relevance")) {
            return relevance(model, value);
        }
        var field = model.field(name);
        if (field.isPresent()) {
            return new Key(row -> view.value(row, field.get()), view.comparing(model, field.get()));
        }
        var relation = model.relation(name).orElseThrow();
        if (relation.many()) {
            return new Key(
                    row -> view.sight().shows(row, "_count") && view.sight().shows(row, name)
                            ? BigDecimal.valueOf(view.related(row, relation).size())
                            : BigDecimal.ZERO,
                    new Comparing(ScalarType.INTEGER, view.texts(), false));
        }
        var inner = value.fieldNames().next();
        var key = key(view.target(relation), inner, value.get(inner));
        var missing = value.findValue("_count") == null ? null : BigDecimal.ZERO;
        return new Key(
                row -> view.sight().shows(row, name)
                        ? view.related(row, relation).stream()
                                .findFirst()
                                .map(key.value())
                                .orElse(missing)
                        : missing,
                key.values());
    }
}
