package io.refract.compile;

import io.refract.catalog.Model;
import io.refract.plan.Predicate;
import io.refract.plan.Slice;
import io.refract.plan.SortKey;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/// Compiles a slice to a query for its rows.
///
/// @param scope a level of its own with the rows' table
/// @param alias the rows' table in that level, and the name under which the query's columns are known outside
record SliceCompiler(Scope scope, String alias, Model model, Slice slice) {
    private static final String PLACE = "_place";

    /// A query for the rows.
    ///
    /// @param select its columns have the names of the table's
    /// @param order the slice's order, for a level in which the query's result is known by the alias
    record Sliced(Select select, List<Select.Sort> order) {}

    /// The rows themselves, to be joined with what belongs to them.
    ///
    /// @param columns which columns of the table are needed
    Sliced rows(Expression where, Collection<String> columns) {
        var values = values();
        var outside = IntStream.range(0, values.size())
                .<Expression>mapToObj(i -> new Expression.Column(alias, name(i)))
                .toList();
        var items = items(values, columns);
        var select =
                slice.distinct().isEmpty() ? select(items, where, values) : distinct(items, where, values, outside);
        return new Sliced(select, SortKeys.sorts(outside, slice.order(), false));
    }

    /// A query for columns of the rows without anything that belongs to them, for a slice that goes forward without
    /// [Slice#distinct()].
    Select select(List<Select.Item> items, Expression where) {
        return select(items, where, values());
    }

    private Select select(List<Select.Item> items, Expression where, List<Expression> values) {
        return limited(Select.of(items, scope.from(), Expression.and(List.of(where, fromStart(values)))), values);
    }

    private List<Expression> values() {
        return slice.order().stream()
                .map(key -> SortKeys.expression(scope, alias, key))
                .toList();
    }

    private Select limited(Select select, List<Expression> values) {
        var rows = select.ordered(SortKeys.sorts(values, slice.order(), slice.backward()));
        return Windows.cut(rows, slice.skip(), slice.take());
    }

    private List<Select.Item> items(List<Expression> values, Collection<String> columns) {
        var plain = new LinkedHashSet<>(columns);
        var items = new ArrayList<Select.Item>();
        for (var i = 0; i < values.size(); i++) {
            if (isColumn(slice.order().get(i))) {
                plain.add(name(i));
            } else {
                items.add(new Select.Item(values.get(i), name(i)));
            }
        }
        plain.forEach(column -> items.add(Select.Item.of(new Expression.Column(alias, column))));
        return items;
    }

    private String name(int i) {
        return slice.order().get(i) instanceof SortKey.ByField by && isColumn(by)
                ? by.field().column()
                : "_s" + i;
    }

    private static boolean isColumn(SortKey key) {
        return key instanceof SortKey.ByField by && by.guard().equals(Predicate.TRUE);
    }

    /// Of equal rows the first one has number one; what follows sees only those.
    private Select distinct(
            List<Select.Item> items, Expression where, List<Expression> values, List<Expression> outside) {
        var keys = slice.distinct().stream()
                .map(each -> SortKeys.guarded(
                        scope,
                        alias,
                        each.guard(),
                        scope.reference(alias, each.field().column())))
                .toList();
        var number = new Expression.RowNumber(keys, SortKeys.sorts(values, slice.order(), false));
        var numbered = new ArrayList<>(items);
        numbered.add(new Select.Item(number, PLACE));
        var all = Select.of(numbered, scope.from(), where);
        var kept = items.stream()
                .map(item -> Select.Item.of(
                        item.alias() == null ? item.expression() : new Expression.Column(alias, item.alias())))
                .toList();
        var first = Expression.equal(new Expression.Column(alias, PLACE), new Expression.Whole(1));
        var from = new From.Derived(all, alias);
        return limited(Select.of(kept, from, Expression.and(List.of(first, fromStart(outside)))), outside);
    }

    /// The rows from the start on, in the direction of the slice.
    private Expression fromStart(List<Expression> values) {
        return slice.start()
                .map(start -> new StartCompiler(scope.aliases(), model, slice.order(), start, slice.backward())
                        .reached(values))
                .orElse(new Expression.Truth(true));
    }

    /// Whether the rows need a level of their own before anything can be joined to them or gathered in their order.
    boolean needsLevel() {
        return !slice.distinct().isEmpty() || slice.backward();
    }
}
