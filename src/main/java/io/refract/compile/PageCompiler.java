package io.refract.compile;

import io.refract.plan.ReadPlan;
import io.refract.plan.SortKey;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compiles a page: the rows of the page are found and limited first, and whatever belongs to them is looked up for
/// those rows only.
final class PageCompiler {
    private static final String HEAD = "head";
    private static final String RANK = "rank";

    private final ReadPlan plan;
    private final ReadPlan.Page page;
    private final Terms terms;
    private final Scope.Aliases aliases = new Scope.Aliases();
    private final String alias;
    private final boolean reversed;

    PageCompiler(ReadPlan plan, ReadPlan.Page page, Terms terms) {
        this.plan = plan;
        this.page = page;
        this.terms = terms;
        this.alias = aliases.of(plan.node().model().table().name());
        this.reversed = page.place().filter(place -> place.side().backward()).isPresent();
    }

    CompiledRead compile() {
        // The derived table is put in once it is known which of its columns are needed.
        var outer = new Scope(aliases, Scope.unknown(alias));
        var writer = new ObjectCompiler(outer, terms, () -> shown(outer)).object(alias, plan.node());
        var sortValues = page.order().stream().map(key -> outerSort(outer, key)).toList();
        var sortColumns = sortValues.stream().mapToInt(outer::column).toArray();
        var others = page.place().map(place -> outer.column(new Expression.Column(HEAD, "others")));
        var total = page.total()
                ? Optional.of(outer.column(new Expression.Column(HEAD, "total")))
                : Optional.<Integer>empty();
        var rows = new From.Derived(rows(outer), alias);
        var head = head();
        From base = head.isEmpty()
                ? rows
                : new From.Join(
                        new From.Derived(Select.of(head, null, new Expression.Truth(true)), HEAD),
                        From.Kind.LEFT,
                        false,
                        rows,
                        new Expression.Truth(true));
        outer.startFrom(base);
        var select = Select.of(outer.items(false), outer.from(), new Expression.Truth(true))
                .ordered(SortKeys.sorts(sortValues, page.order(), false));
        var layout = new CompiledRead.Layout(
                writer.idColumn(),
                -1,
                sortColumns,
                page.order().stream().map(SortKey::type).toList(),
                others.orElse(-1),
                total.orElse(-1));
        return Compiler.read(plan, select, layout, item(writer), heavy());
    }

    private Expression outerSort(Scope outer, SortKey key) {
        return switch (key) {
            case SortKey.ByField byField ->
                outer.reference(alias, byField.field().column());
            case SortKey.ByRelevance _ -> new Expression.Column(alias, RANK);
            case SortKey.ByRelevanceOf _, SortKey.ByRelated _, SortKey.ByCount _, SortKey.ByPlace _ ->
                throw new IllegalArgumentException("a page is ordered by fields of its rows");
        };
    }

    /// Whether a row belongs to the page, and does not only tell that there is another page.
    private Expression shown(Scope outer) {
        var values = page.order().stream().map(key -> outerSort(outer, key)).toList();
        var number = new Expression.RowNumber(List.of(), SortKeys.sorts(values, page.order(), reversed));
        return new Expression.Binary(number, Expression.Operator.LESS, Windows.number(page.fetched()));
    }

    private Select rows(Scope outer) {
        var inner = base();
        var values = sortValues(inner);
        var where = new ArrayList<Expression>();
        where.add(Predicates.of(inner, alias, plan.rows()));
        page.place().ifPresent(place -> where.add(SortKeys.beyond(values, page.order(), place, false)));
        var items = new ArrayList<Select.Item>();
        outer.used(alias).forEach(column -> items.add(Select.Item.of(new Expression.Column(alias, column))));
        for (var i = 0; i < values.size(); i++) {
            if (page.order().get(i) instanceof SortKey.ByRelevance) {
                items.add(new Select.Item(values.get(i), RANK));
            }
        }
        var rows = Select.of(items, inner.from(), Expression.and(where))
                .ordered(SortKeys.sorts(values, page.order(), reversed));
        return Windows.cut(rows, Optional.empty(), Optional.of(page.fetched()));
    }

    private Scope base() {
        return new Scope(aliases, Scope.table(plan.node().model().table(), alias), ranked());
    }

    private List<Expression> sortValues(Scope scope) {
        return page.order().stream()
                .map(key -> SortKeys.expression(scope, alias, key))
                .toList();
    }

    /// What is asked about all rows rather than about those of the page; it comes even if the page is empty.
    private List<Select.Item> head() {
        var items = new ArrayList<Select.Item>();
        page.place().ifPresent(place -> items.add(new Select.Item(others(place), "others")));
        if (page.total()) {
            items.add(new Select.Item(total(), "total"));
        }
        return items;
    }

    /// Asked for as one row in order, so that one descent of the index answers it: PostgreSQL drops the order and the
    /// limit of an `exists`, and may then look for the row from the table's beginning.
    private Expression others(ReadPlan.Place place) {
        var scope = base();
        var values = sortValues(scope);
        var where = Expression.and(
                List.of(Predicates.of(scope, alias, plan.rows()), SortKeys.beyond(values, page.order(), place, true)));
        var one = List.of(Select.Item.of(new Expression.Whole(1)));
        var nearest = Select.of(one, scope.from(), where).ordered(SortKeys.sorts(values, page.order(), !reversed), 1);
        return new Expression.Not(new Expression.IsNull(new Expression.Subquery(nearest)));
    }

    private Expression total() {
        var scope = base();
        var count = List.of(Select.Item.of(new Expression.CountRows()));
        return new Expression.Subquery(Select.of(count, scope.from(), Predicates.of(scope, alias, plan.rows())));
    }

    private RowWriter item(RowWriter.ObjectWriter row) {
        return page.item()
                .map(name -> row.members().stream()
                        .filter(member -> member.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(name + " is not selected"))
                        .writer())
                .orElse(row);
    }

    private boolean heavy() {
        return page.total() || ranked() || HeavyReads.searches(plan.rows());
    }

    private boolean ranked() {
        return page.order().stream().anyMatch(SortKey.ByRelevance.class::isInstance);
    }
}
