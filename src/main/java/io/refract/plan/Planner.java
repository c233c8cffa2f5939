package io.refract.plan;

import io.refract.catalog.Catalog;
import io.refract.catalog.Model;
import io.refract.catalog.ScalarType;
import io.refract.query.Aggregate;
import io.refract.query.Cursor;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.FindRows;
import io.refract.query.GroupBy;
import io.refract.query.Parameters;
import io.refract.query.Query;
import io.refract.query.Selection;
import io.refract.query.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Resolves queries against a catalog.
public final class Planner {
    private final Catalog catalog;

    public Planner(Catalog catalog) {
        this.catalog = catalog;
    }

    /// The plan of a query's shape.
    ///
    /// @throws io.refract.kernel.Failure `VALIDATION` if a name does not exist or a comparison does not fit
    /// its
    /// field
    /// @throws IllegalArgumentException if a field gives a page its order that may be null
    public ReadPlan plan(Query query) {
        var resolver = Resolver.withParameters(catalog, Parameters.of(query));
        var model = catalog.require(query.model());
        var rows = resolver.condition(model, query.where());
        var node = node(resolver, model, query.selection());
        return new ReadPlan(query.label(), rows, node, query.deleted(), shape(resolver, model, query));
    }

    private static ReadPlan.Shape shape(Resolver resolver, Model model, Query query) {
        var orders = new Orders(resolver);
        return switch (query) {
            case FindOne _ -> new ReadPlan.Single();
            case FindRows rows -> new ReadPlan.Rows(orders.slice(model, rows.slice()), locking(rows));
            case Aggregate aggregate -> totals(resolver, orders, model, aggregate);
            case GroupBy groups -> new GroupResolver(resolver, model).grouped(groups);
            case FindMany many -> {
                var order = placeable(model, orders.complete(model, many.order()));
                var place = Optional.ofNullable(many.cursor()).map(cursor -> place(resolver, order, cursor));
                yield new ReadPlan.Page(
                        order,
                        resolver.amount(many.fetched()),
                        place,
                        many.total() == Total.EXACT,
                        Optional.ofNullable(many.item()));
            }
        };
    }

    private static Optional<ReadPlan.Locking> locking(FindRows rows) {
        return Optional.ofNullable(rows.lock())
                .map(lock -> new ReadPlan.Locking(lock, rows.form() == FindRows.Form.UNIQUE, Predicate.TRUE));
    }

    private static ReadPlan.Totals totals(Resolver resolver, Orders orders, Model model, Aggregate aggregate) {
        var groups = new GroupResolver(resolver, model);
        return new ReadPlan.Totals(
                aggregate.form(),
                orders.slice(model, aggregate.slice()),
                aggregate.figures().stream().map(groups::total).toList());
    }

    /// A cursor is compared with the values of its row, and null compares with nothing. Clients choose no order of
    /// pages, so it is a fault of the program.
    private static List<SortKey> placeable(Model model, List<SortKey> order) {
        for (var key : order) {
            if (key instanceof SortKey.ByField byField && !byField.field().required()) {
                throw new IllegalArgumentException("%s.%s may be null, so it cannot give a page its order"
                        .formatted(model.name(), byField.field().name()));
            }
        }
        return order;
    }

    private static ReadPlan.Place place(Resolver resolver, List<SortKey> order, Cursor cursor) {
        if (cursor.values().size() != order.size()) {
            throw new IllegalArgumentException("a cursor has one value per sort key");
        }
        var values = new ArrayList<Value>();
        for (var i = 0; i < order.size(); i++) {
            values.add(resolver.value(cursor.values().get(i), order.get(i).type()));
        }
        return new ReadPlan.Place(cursor.side(), values);
    }

    Node node(Resolver resolver, Model model, Selection selection) {
        return new Node(
                model,
                selection.items().stream()
                        .map(item -> output(resolver, model, item))
                        .toList());
    }

    private Output output(Resolver resolver, Model model, Selection.Item item) {
        return switch (item) {
            case Selection.FieldItem(String name) ->
                model.computed(name)
                        .<Output>map(computed -> new Output.Derived(
                                name,
                                computed,
                                computed.sources().stream()
                                        .map(source -> resolver.field(model, source))
                                        .toList(),
                                Predicate.TRUE))
                        .orElseGet(() -> new Output.Column(name, resolver.field(model, name), Predicate.TRUE));
            case Selection.OneItem one -> {
                var relation = Orders.toOne(resolver.relation(model, one.relation()));
                var target = catalog.target(relation);
                yield new Output.One(
                        one.relation(),
                        relation,
                        resolver.condition(target, one.where()),
                        node(resolver, target, one.selection()),
                        Predicate.TRUE);
            }
            case Selection.ManyItem many -> {
                var relation = resolver.relation(model, many.relation());
                var target = catalog.target(relation);
                yield new Output.Many(
                        many.relation(),
                        relation,
                        resolver.condition(target, many.where()),
                        new Orders(resolver).slice(target, many.slice()),
                        node(resolver, target, many.selection()),
                        Predicate.TRUE);
            }
            case Selection.CountsItem counts ->
                new Output.Counts(
                        "_count",
                        counts.counts().stream()
                                .map(count -> count(resolver, model, count.relation(), count))
                                .toList(),
                        Predicate.TRUE);
            case Selection.CountItem count -> count(resolver, model, count.name(), count.count());
            case Selection.SnippetItem snippet ->
                new Output.Snippet(
                        snippet.name(),
                        resolver.field(model, snippet.field()),
                        resolver.search(model),
                        resolver.value(snippet.text(), ScalarType.TEXT),
                        Predicate.TRUE);
        };
    }

    private Output.Count count(Resolver resolver, Model model, String name, Selection.Count count) {
        var relation = resolver.relation(model, count.relation());
        var target = catalog.target(relation);
        return new Output.Count(name, relation, target, resolver.condition(target, count.where()), Predicate.TRUE);
    }
}
