package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.ScalarType;
import io.refract.catalog.TextSearch;
import io.refract.kernel.Failure;
import io.refract.query.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Resolves orders and slices.
record Orders(Resolver resolver) {
    /// The order, completed by the primary key.
    List<SortKey> complete(Model model, List<Order> order) {
        var keys = new ArrayList<SortKey>();
        for (var key : order) {
            keys.add(key(model, key));
        }
        var descending = !keys.isEmpty() && keys.getLast().descending();
        for (var field : model.key().fields()) {
            if (keys.stream().noneMatch(key -> isBy(field, key))) {
                keys.add(byField(field, descending, Order.Nulls.DEFAULT));
            }
        }
        return keys;
    }

    private static boolean isBy(Field field, SortKey key) {
        return key instanceof SortKey.ByField by && by.field().equals(field);
    }

    private SortKey key(Model model, Order order) {
        return switch (order) {
            case Order.ByField by ->
                byField(Tests.sortable(resolver.field(model, by.field())), by.descending(), by.nulls());
            case Order.ByRelevance relevance -> relevance(model, relevance);
            case Order.ByRelated related -> {
                var relation = toOne(resolver.relation(model, related.relation()));
                var target = resolver.catalog().target(relation);
                yield new SortKey.ByRelated(
                        relation, target, Predicate.TRUE, key(target, related.key()), Predicate.TRUE);
            }
            case Order.ByCount count -> {
                var relation = resolver.relation(model, count.relation());
                yield new SortKey.ByCount(
                        relation,
                        resolver.catalog().target(relation),
                        Predicate.TRUE,
                        count.descending(),
                        Predicate.TRUE);
            }
            case Order.ByFigure figure -> throw new IllegalArgumentException("a row has no " + figure.figure());
        };
    }

    static SortKey byField(Field field, boolean descending, Order.Nulls nulls) {
        return new SortKey.ByField(field, descending, nulls, Predicate.TRUE);
    }

    static Relation toOne(Relation relation) {
        if (relation.many()) {
            throw Failure.validation(relation.name(), "Type", "leads to any number of rows");
        }
        return relation;
    }

    private SortKey relevance(Model model, Order.ByRelevance relevance) {
        var text = resolver.value(relevance.text(), ScalarType.TEXT);
        if (relevance.fields().isEmpty()) {
            return new SortKey.ByRelevance(resolver.search(model), text, relevance.descending());
        }
        var fields = relevance.fields().stream()
                .map(name -> Tests.text(resolver.field(model, name)))
                .toList();
        var configuration = model.search().map(TextSearch::configuration).orElse(TextSearch.DEFAULT_CONFIGURATION);
        return new SortKey.ByRelevanceOf(fields, configuration, text, relevance.descending(), Predicate.TRUE);
    }

    Slice slice(Model model, io.refract.query.Slice slice) {
        return new Slice(
                complete(model, slice.order()),
                slice.distinct().stream()
                        .map(name -> new Slice.Distinct(Tests.sortable(resolver.field(model, name)), Predicate.TRUE))
                        .toList(),
                Optional.ofNullable(slice.start()).map(start -> resolver.condition(model, start)),
                Optional.ofNullable(slice.skip()).map(resolver::amount),
                Optional.ofNullable(slice.take()).map(resolver::amount),
                slice.backward());
    }
}
