package io.refract.compile;

import io.refract.plan.ReadPlan;
import io.refract.plan.SortKey;
import io.refract.sql.Expression;
import io.refract.sql.Select;
import java.util.ArrayList;
import java.util.List;

/// Orders, and places in them.
final class SortKeys {
    private SortKeys() {}

    /// The value of a sort key in the row of an alias.
    static Expression expression(Scope scope, String alias, SortKey key) {
        return switch (key) {
            case SortKey.ByField byField ->
                scope.reference(alias, byField.field().column());
            case SortKey.ByRelevance relevance ->
                Expression.Call.of(
                        "ts_rank",
                        scope.reference(alias, relevance.search().column()),
                        Predicates.searchQuery(relevance.search(), relevance.text()));
        };
    }

    /// @param reversed whether the rows are fetched from the far end, as a page before a cursor is
    static List<Select.Sort> sorts(List<Expression> values, List<SortKey> order, boolean reversed) {
        var sorts = new ArrayList<Select.Sort>();
        for (var i = 0; i < order.size(); i++) {
            sorts.add(new Select.Sort(values.get(i), order.get(i).descending() != reversed));
        }
        return sorts;
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

    private static Expression row(List<Expression> values) {
        return values.size() == 1 ? values.getFirst() : new Expression.Row(values);
    }

    private static Expression.Operator operator(boolean less, boolean orEqual) {
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
