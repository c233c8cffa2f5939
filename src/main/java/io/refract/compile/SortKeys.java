package io.refract.compile;

import io.refract.plan.Predicate;
import io.refract.plan.ReadPlan;
import io.refract.plan.SortKey;
import io.refract.query.Order;
import io.refract.sql.Expression;
import io.refract.sql.From;
import io.refract.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Orders, and places in them.
final class SortKeys {
    private static final String GIVEN = "o";
    private static final String PLACE = "place";

    private SortKeys() {}

    /// The value of a sort key in the row of an alias.
    static Expression expression(Scope scope, String alias, SortKey key) {
        var value = value(scope, alias, key);
        return key.counts() && !countsAlways(key)
                ? Expression.Call.of("coalesce", value, new Expression.Whole(0))
                : value;
    }

    private static boolean countsAlways(SortKey key) {
        return key instanceof SortKey.ByCount by && by.guard().equals(Predicate.TRUE);
    }

    /// As above; null where there is nothing to count, or nothing to be seen.
    private static Expression value(Scope scope, String alias, SortKey key) {
        return switch (key) {
            case SortKey.ByField by ->
                guarded(
                        scope,
                        alias,
                        by.guard(),
                        scope.reference(alias, by.field().column()));
            case SortKey.ByPlace by -> place(scope, alias, by);
            case SortKey.ByRelevance by ->
                rank(
                        scope.reference(alias, by.search().column()),
                        Predicates.once(Predicates.webSearchQuery(by.search(), by.text())));
            case SortKey.ByRelevanceOf by ->
                guarded(
                        scope,
                        alias,
                        by.guard(),
                        rank(textOf(scope, alias, by), Predicates.searchQuery(by.configuration(), by.query())));
            case SortKey.ByRelated by -> guarded(scope, alias, by.guard(), related(scope, alias, by));
            case SortKey.ByCount by ->
                guarded(
                        scope,
                        alias,
                        by.guard(),
                        new Expression.Subquery(Relations.select(
                                scope,
                                alias,
                                by.relation(),
                                by.target(),
                                target -> Predicates.of(scope, target, by.rows()),
                                target -> new Expression.CountRows())));
        };
    }

    /// Looked up in an object of the places by the keys, which PostgreSQL makes once: whatever it
    /// expects of the number of rows, it does not look through the list for each of them.
    private static Expression place(Scope scope, String alias, SortKey.ByPlace by) {
        var columns = IntStream.range(0, by.key().size()).mapToObj(i -> "c" + i).toList();
        var given = columns.stream()
                .<Expression>map(column -> new Expression.Column(GIVEN, column))
                .toList();
        var place = new Expression.Column(GIVEN, PLACE);
        var places = Select.of(
                List.of(Select.Item.of(Expression.Call.of("jsonb_object_agg", name(by, given), place))),
                new From.Unnest(
                        by.lists().stream().map(Predicates::value).toList(),
                        true,
                        GIVEN,
                        Stream.concat(columns.stream(), Stream.of(PLACE)).toList()),
                new Expression.Truth(true));
        var own = by.key().stream()
                .map(field -> scope.reference(alias, field.column()))
                .toList();
        return new Expression.Binary(new Expression.Subquery(places), Expression.Operator.ELEMENT, name(by, own));
    }

    /// A key as one text.
    private static Expression name(SortKey.ByPlace by, List<Expression> values) {
        if (by.ignoreCase()) {
            return Expression.Call.of(FieldTests.WITHOUT_CASE, values.getFirst());
        }
        var value = values.size() == 1 ? values.getFirst() : new Expression.Call("jsonb_build_array", values);
        return new Expression.Cast(value, "text");
    }

    private static Expression rank(Expression document, Expression query) {
        return Expression.Call.of("ts_rank", document, query);
    }

    private static Expression textOf(Scope scope, String alias, SortKey.ByRelevanceOf by) {
        var parts = new ArrayList<Expression>();
        parts.add(new Expression.Literal(" "));
        by.fields().forEach(field -> parts.add(scope.reference(alias, field.column())));
        return Expression.Call.of(
                "to_tsvector", Predicates.configuration(by.configuration()), new Expression.Call("concat_ws", parts));
    }

    private static Expression related(Scope scope, String alias, SortKey.ByRelated by) {
        return new Expression.Subquery(Relations.select(
                scope,
                alias,
                by.relation(),
                by.target(),
                target -> Predicates.of(scope, target, by.rows()),
                target -> value(scope, target, by.key())));
    }

    /// A value that is null where the row's guard does not hold.
    static Expression guarded(Scope scope, String alias, Predicate guard, Expression value) {
        return guard.equals(Predicate.TRUE) ? value : new Expression.When(Predicates.of(scope, alias, guard), value);
    }

    /// @param reversed whether the rows are fetched from the far end, as a page before a cursor is
    static List<Select.Sort> sorts(List<Expression> values, List<SortKey> order, boolean reversed) {
        var sorts = new ArrayList<Select.Sort>();
        for (var i = 0; i < order.size(); i++) {
            var key = order.get(i);
            sorts.add(new Select.Sort(values.get(i), key.descending() != reversed, nulls(key.nulls(), reversed)));
        }
        return sorts;
    }

    private static Select.Nulls nulls(Order.Nulls nulls, boolean reversed) {
        return switch (nulls) {
            case DEFAULT -> Select.Nulls.DEFAULT;
            case FIRST -> reversed ? Select.Nulls.LAST : Select.Nulls.FIRST;
            case LAST -> reversed ? Select.Nulls.FIRST : Select.Nulls.LAST;
        };
    }

    /// The rows on one side of a place, or with `other` all the rest. A row at the place itself belongs to one of
    /// the two, as the cursor's side tells.
    ///
    /// With one direction throughout this is a row comparison, which an index serves in one descent; the equal
    /// disjunction of conjunctions, needed for mixed directions, cost PostgreSQL seven times more.
    static Expression beyond(List<Expression> values, List<SortKey> order, ReadPlan.Place place, boolean other) {
        var bound = place.values().stream().map(Predicates::value).toList();
        var after = place.side().backward() == other;
        var orEqual = place.side().inclusive() != other;
        var descending = order.getFirst().descending();
        if (order.stream().allMatch(key -> key.descending() == descending)) {
            return new Expression.Binary(row(values), operator(after == descending, orEqual), row(bound));
        }
        return disjunction(values, order, bound, after, orEqual);
    }

    static Expression row(List<Expression> values) {
        return values.size() == 1 ? values.getFirst() : new Expression.Row(values);
    }

    static Expression.Operator operator(boolean less, boolean orEqual) {
        if (less) {
            return orEqual ? Expression.Operator.LESS_OR_EQUAL : Expression.Operator.LESS;
        }
        return orEqual ? Expression.Operator.GREATER_OR_EQUAL : Expression.Operator.GREATER;
    }

    private static Expression disjunction(
            List<Expression> values, List<SortKey> order, List<Expression> bound, boolean after, boolean orEqual) {
        var alternatives = new ArrayList<Expression>();
        for (var i = 0; i < order.size(); i++) {
            var parts = new ArrayList<Expression>();
            for (var j = 0; j < i; j++) {
                parts.add(Expression.equal(values.get(j), bound.get(j)));
            }
            var last = i == order.size() - 1;
            var operator = operator(after == order.get(i).descending(), orEqual && last);
            parts.add(new Expression.Binary(values.get(i), operator, bound.get(i)));
            alternatives.add(Expression.and(parts));
        }
        return Expression.or(alternatives);
    }
}
