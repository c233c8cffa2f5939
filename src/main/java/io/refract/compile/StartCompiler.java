package io.refract.compile;

import io.refract.catalog.Model;
import io.refract.plan.Predicate;
import io.refract.plan.SortKey;
import io.refract.query.Order;
import io.refract.sql.Expression;
import io.refract.sql.Expression.Operator;
import io.refract.sql.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// Compiles the condition that a row stands at or behind another one in an order, with nulls on either side.
///
/// @param start what names the other row; nothing is reached without it
/// @param backward whether rows at or before it are meant
record StartCompiler(Scope.Aliases aliases, Model model, List<SortKey> order, Predicate start, boolean backward) {
    /// @param values the row's values of the sort keys
    ///
    /// A row comparison, which an index serves in one descent, wherever the directions allow; the equal disjunction
    /// of conjunctions costs PostgreSQL several times more.
    Expression reached(List<Expression> values) {
        var first = order.getFirst();
        var comparable = order.stream().allMatch(key -> key.descending() == first.descending() && !key.nullable());
        return comparable
                ? new Expression.Binary(
                        SortKeys.row(values),
                        SortKeys.operator(first.descending() != backward, true),
                        new Expression.Subquery(start(this::values)))
                : disjunction(values);
    }

    private List<Expression> values(Scope scope, String alias) {
        return order.stream().map(key -> value(scope, alias, key)).toList();
    }

    private Expression disjunction(List<Expression> values) {
        var alternatives = new ArrayList<Expression>();
        for (var i = 0; i <= order.size(); i++) {
            var parts = new ArrayList<Expression>();
            for (var j = 0; j < i; j++) {
                parts.add(equal(order.get(j), values.get(j), bound(j)));
            }
            if (i < order.size()) {
                parts.add(behind(order.get(i), values.get(i), bound(i)));
            }
            alternatives.add(Expression.and(parts));
        }
        return Expression.and(List.of(
                new Expression.Exists(start((_, _) -> List.of(new Expression.Whole(1)))), Expression.or(alternatives)));
    }

    private static Expression equal(SortKey key, Expression value, Expression bound) {
        return new Expression.Binary(value, key.nullable() ? Operator.NOT_DISTINCT : Operator.EQUAL, bound);
    }

    private Expression behind(SortKey key, Expression value, Expression bound) {
        var comparison = new Expression.Binary(value, SortKeys.operator(key.descending() != backward, false), bound);
        if (!key.nullable()) {
            return comparison;
        }
        var nullsBehind = nullsLast(key) != backward;
        return Expression.or(List.of(
                comparison,
                nullsBehind
                        ? Expression.and(List.of(new Expression.IsNull(value), present(bound)))
                        : Expression.and(List.of(new Expression.IsNull(bound), present(value)))));
    }

    private static Expression present(Expression value) {
        return new Expression.Not(new Expression.IsNull(value));
    }

    private static boolean nullsLast(SortKey key) {
        return key.nulls() == Order.Nulls.DEFAULT ? !key.descending() : key.nulls() == Order.Nulls.LAST;
    }

    private Expression bound(int i) {
        return new Expression.Subquery(start((scope, alias) -> List.of(value(scope, alias, order.get(i)))));
    }

    private static Expression value(Scope scope, String alias, SortKey key) {
        return SortKeys.expression(scope, alias, key);
    }

    /// A query for expressions about the start.
    private Select start(BiFunction<Scope, String, List<Expression>> expressions) {
        var alias = aliases.of(model.table().name());
        var scope = new Scope(aliases, Scope.table(model.table(), alias));
        var items = expressions.apply(scope, alias).stream()
                .map(expression -> Select.Item.of(expression))
                .toList();
        return Select.of(items, scope.from(), Predicates.of(scope, alias, start));
    }
}
