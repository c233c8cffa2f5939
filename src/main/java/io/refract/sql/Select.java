package io.refract.sql;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A query.
///
/// @param from null for a query without a table
/// @param where [Expression.Truth] `true` for all rows
/// @param groups what rows are put together by; empty for no groups
/// @param offset how many rows are left out first; null for none
public record Select(
        List<Item> items,
        @Nullable From from,
        Expression where,
        List<Expression> groups,
        List<Sort> order,
        @Nullable Expression offset,
        OptionalInt limit) {
    public Select {
        items = List.copyOf(items);
        groups = List.copyOf(groups);
        order = List.copyOf(order);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a query needs a column");
        }
    }

    public static Select of(List<Item> items, @Nullable From from, Expression where) {
        return new Select(items, from, where, List.of(), List.of(), null, OptionalInt.empty());
    }

    public Select ordered(List<Sort> newOrder, int newLimit) {
        return new Select(items, from, where, groups, newOrder, offset, OptionalInt.of(newLimit));
    }

    public Select ordered(List<Sort> newOrder) {
        return new Select(items, from, where, groups, newOrder, offset, limit);
    }

    public Select limited(@Nullable Expression newOffset, OptionalInt newLimit) {
        return new Select(items, from, where, groups, order, newOffset, newLimit);
    }

    public Select groupedBy(List<Expression> newGroups) {
        return new Select(items, from, where, newGroups, order, offset, limit);
    }

    /// @param alias null where the position tells the column
    public record Item(Expression expression, @Nullable String alias) {}

    /// A key of an order.
    public record Sort(Expression expression, boolean descending, Nulls nulls) {
        /// Nulls stand where PostgreSQL puts them: last when ascending, first when descending.
        public Sort(Expression expression, boolean descending) {
            this(expression, descending, Nulls.DEFAULT);
        }
    }

    /// Where nulls stand in an order.
    public enum Nulls {
        DEFAULT(""),
        FIRST(" nulls first"),
        LAST(" nulls last");

        private final String clause;

        Nulls(String clause) {
            this.clause = clause;
        }

        String clause() {
            return clause;
        }
    }
}
