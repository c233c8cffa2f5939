package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.catalog.ValueType;
import io.refract.kernel.Failure;
import io.refract.query.Condition;
import io.refract.query.Figure;
import io.refract.query.GroupBy;
import io.refract.query.GroupKey;
import io.refract.query.Order;
import io.refract.query.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Resolves figures, and conditions and orders in terms of groups.
final class GroupResolver {
    private final Resolver resolver;
    private final Model model;
    private final Map<String, Groups.Key> keys = new LinkedHashMap<>();
    private final Map<Figure, Groups.Total> totals = new LinkedHashMap<>();

    GroupResolver(Resolver resolver, Model model) {
        this.resolver = resolver;
        this.model = model;
    }

    /// The figure; one that is asked for twice is computed once.
    Groups.Total total(Figure figure) {
        var known = totals.get(figure);
        if (known != null) {
            return known;
        }
        var source = Optional.ofNullable(figure.field()).map(name -> resolver.field(model, name));
        var name = "f" + totals.size();
        var type = source.map(field -> type(figure.function(), field)).orElse(ScalarType.INTEGER);
        var value = new Field(name, name, type, source.isEmpty(), false, true);
        var total = new Groups.Total(figure.function(), source, Predicate.TRUE, value);
        totals.put(figure, total);
        return total;
    }

    private static ValueType type(Figure.Function function, Field field) {
        var type = field.type();
        Optional<? extends ValueType> figure = switch (function) {
            case ROWS, COUNT -> Optional.of(ScalarType.INTEGER);
            case AVERAGE -> type.average();
            case SUM -> type.sum();
            case MINIMUM, MAXIMUM -> type.extreme();
        };
        return figure.orElseThrow(() -> Failure.validation(field.name(), "Type", "has no " + function.member()));
    }

    ReadPlan.Grouped grouped(GroupBy query) {
        query.by().forEach(key -> key(key, query.zone()));
        var figures = query.figures().stream().map(this::total).toList();
        var having = having(query.having());
        var order = order(query.order());
        return new ReadPlan.Grouped(
                List.copyOf(keys.values()),
                List.copyOf(totals.values()),
                figures.size(),
                Optional.ofNullable(query.fill()).map(this::span),
                having,
                order,
                Optional.ofNullable(query.skip()).map(resolver::amount),
                resolver.amount(query.take()),
                query.backward());
    }

    private void key(GroupKey key, @Nullable Parameter zone) {
        var source = Tests.sortable(resolver.field(model, key.field()));
        var column = "g" + keys.size();
        var value = new Field(source.name(), column, source.type(), false, false, true);
        var part = key.part() == null || zone == null
                ? Optional.<Groups.Part>empty()
                : Optional.of(new Groups.Part(key.part(), resolver.value(zone, ScalarType.TEXT)));
        if (part.isPresent() && source.type() != ScalarType.TIMESTAMP) {
            throw Failure.validation(source.name(), "Type", "is no moment");
        }
        keys.put(key.field(), new Groups.Key(source, Predicate.TRUE, part, value));
    }

    private Groups.Span span(GroupBy.Fill fill) {
        return new Groups.Span(
                resolver.value(fill.from(), ScalarType.TIMESTAMP), resolver.value(fill.to(), ScalarType.TIMESTAMP));
    }

    private Predicate having(Condition condition) {
        return switch (condition) {
            case Condition.All all ->
                all.conditions().stream().map(this::having).reduce(Predicate.TRUE, Predicate::and);
            case Condition.Any any ->
                new Predicate.Any(any.conditions().stream().map(this::having).toList());
            case Condition.Not not -> new Predicate.Not(having(not.condition()));
            case Condition.Test test -> tests().test(keyField(test.field()), test.comparison());
            case Condition.OfFigure of -> tests().test(compared(total(of.figure())), of.comparison());
            case Condition.Some _, Condition.Matching _ ->
                throw new IllegalArgumentException("a group has no relations and no text");
        };
    }

    private Tests tests() {
        return new Tests(resolver, model, this::keyField);
    }

    /// The total as a side of a comparison: what is counted and added up has 64 bits, whatever its parts have.
    private static Field compared(Groups.Total total) {
        var value = total.value();
        return switch (total.function()) {
            case ROWS, COUNT, SUM ->
                value.type() == ScalarType.INTEGER
                        ? new Field(value.name(), value.column(), ScalarType.BIG_INTEGER, value.required(), false, true)
                        : value;
            case AVERAGE, MINIMUM, MAXIMUM -> value;
        };
    }

    private Field keyField(String name) {
        var key = keys.get(name);
        if (key == null) {
            throw Failure.validation(name, "P2019", "is neither grouped by nor aggregated");
        }
        return key.value();
    }

    /// The order, completed by the fields that make the groups.
    private List<SortKey> order(List<Order> order) {
        var sorted = new ArrayList<SortKey>();
        for (var key : order) {
            sorted.add(
                    switch (key) {
                        case Order.ByField by -> Orders.byField(keyField(by.field()), by.descending(), by.nulls());
                        case Order.ByFigure by ->
                            Orders.byField(total(by.figure()).value(), by.descending(), by.nulls());
                        case Order.ByRelevance _, Order.ByRelated _, Order.ByCount _ ->
                            throw new IllegalArgumentException("groups are ordered by their own values");
                    });
        }
        for (var key : keys.values()) {
            var present = sorted.stream()
                    .anyMatch(each ->
                            each instanceof SortKey.ByField by && by.field().equals(key.value()));
            if (!present) {
                sorted.add(Orders.byField(key.value(), false, Order.Nulls.DEFAULT));
            }
        }
        return sorted;
    }
}
