package io.refract.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.refract.catalog.Field;
import io.refract.catalog.Model;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// groupBy.
final class Groups {
    private final View view;
    private final Model model;
    private final Figures figures;
    private final Filters filters;
    private final List<Field> by;

    Groups(View view, Model model, JsonNode by) {
        this.view = view;
        this.model = model;
        this.figures = new Figures(view, model);
        this.filters = new Filters(view);
        this.by = (by.isArray() ? by.valueStream().toList() : List.of(by))
                .stream()
                        .map(name -> model.field(name.textValue()).orElseThrow())
                        .toList();
    }

    /// Rows with equal values; null is a value like others.
    private record Group(List<@Nullable Object> values, List<Row> rows) {}

    /// A value in a form in which equal ones are equal: numbers may differ in scale.
    static @Nullable Object key(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    ArrayNode answer(JsonNode arguments, int otherwise) {
        var take = arguments.has("take") ? arguments.get("take").intValue() : otherwise;
        var rows = new Where(view).of(view.rows(model), arguments.get("where"));
        var kept = groups(rows).stream()
                .filter(group -> holds(group, arguments.get("having")))
                .sorted(order(arguments.get("orderBy")))
                .toList();
        var taken = (take < 0 ? kept.reversed() : kept)
                .stream()
                        .skip(arguments.path("skip").intValue())
                        .limit(Math.abs((long) take))
                        .toList();
        var out = JsonNodeFactory.instance.arrayNode();
        for (var group : take < 0 ? taken.reversed() : taken) {
            var object = out.addObject();
            for (var i = 0; i < by.size(); i++) {
                object.set(
                        by.get(i).name(),
                        Values.json(by.get(i).type(), group.values().get(i)));
            }
            figures.write(arguments, group.rows(), object);
        }
        return out;
    }

    private List<Group> groups(List<Row> rows) {
        var groups = new LinkedHashMap<List<@Nullable Object>, Group>();
        for (var row : rows) {
            var key = new ArrayList<@Nullable Object>();
            var values = new ArrayList<@Nullable Object>();
            for (var field : by) {
                key.add(key(view.value(row, field)));
                values.add(view.value(row, field));
            }
            groups.computeIfAbsent(key, _ -> new Group(values, new ArrayList<>()))
                    .rows()
                    .add(row);
        }
        return List.copyOf(groups.values());
    }

    private boolean holds(Group group, @Nullable JsonNode having) {
        var truth = having == null ? null : truth(group, having);
        return truth == null || truth.holds();
    }

    private @Nullable Truth truth(Group group, JsonNode having) {
        Truth all = null;
        for (var member : having.properties()) {
            var name = member.getKey();
            var value = member.getValue();
            all = Filters.and(
                    all,
                    switch (name) {
                        case "AND", "OR", "NOT" -> {
                            var parts = new ArrayList<Truth>();
                            for (var each : value.isArray() ? value : List.of(value)) {
                                var part = truth(group, each);
                                if (part != null) {
                                    parts.add(part);
                                }
                            }
                            yield Where.bool(name, value, parts);
                        }
                        default -> field(group, name, value);
                    });
        }
        return all;
    }

    private @Nullable Truth field(Group group, String name, JsonNode filter) {
        if (!filter.isObject()) {
            return filters.truth(subject(group, name), filter);
        }
        Truth all = null;
        var plain = JsonNodeFactory.instance.objectNode();
        for (var member : filter.properties()) {
            if (Figures.FUNCTIONS.contains(member.getKey())) {
                var figure = Subject.ofGroup(
                        figures.type(member.getKey(), name),
                        figures.value(member.getKey(), name, group.rows()),
                        figures.bytewise(name),
                        other(group));
                all = Filters.and(all, filters.truth(figure, member.getValue()));
            } else {
                plain.set(member.getKey(), member.getValue());
            }
        }
        return plain.isEmpty() ? all : Filters.and(all, filters.truth(subject(group, name), plain));
    }

    private Subject subject(Group group, String name) {
        var field = model.field(name).orElseThrow();
        return Subject.ofGroup(view, model, field, group.values().get(by.indexOf(field)), other(group));
    }

    private Function<String, Other> other(Group group) {
        return name -> {
            var field = model.field(name).orElseThrow();
            return new Other(
                    group.values().get(by.indexOf(field)), false, view.data().bytewise(model, field));
        };
    }

    /// The order, completed by the values that make the groups.
    private Comparator<Group> order(@Nullable JsonNode orderBy) {
        Comparator<Group> order = (_, _) -> 0;
        for (var key : Orders.keys(orderBy)) {
            var name = key.fieldNames().next();
            Comparator<Group> next = Figures.FUNCTIONS.contains(name)
                    ? byFigure(name, key.get(name))
                    : byField(model.field(name).orElseThrow(), key.get(name));
            order = order.thenComparing(next);
        }
        for (var field : by) {
            order = order.thenComparing(byField(field, TextNode.valueOf("asc")));
        }
        return order;
    }

    private Comparator<Group> byField(Field field, JsonNode sort) {
        var position = by.indexOf(field);
        return Orders.comparator(group -> group.values().get(position), view.comparing(model, field), sort);
    }

    private Comparator<Group> byFigure(String function, JsonNode field) {
        var name = field.fieldNames().next();
        var values = new Comparing(figures.type(function, name), view.texts(), figures.bytewise(name));
        return Orders.comparator(group -> figures.value(function, name, group.rows()), values, field.get(name));
    }
}
