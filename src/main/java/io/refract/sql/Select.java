package io.refract.sql;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A query.
///
/// @param from null for a query without a table
/// @param where [Expression.Truth] `true` for all rows
public record Select(List<Item> items, @Nullable From from, Expression where, List<Sort> order, OptionalInt limit) {
    public Select {
        items = List.copyOf(items);
        order = List.copyOf(order);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a query needs a column");
        }
    }

    public static Select of(List<Item> items, @Nullable From from, Expression where) {
        return new Select(items, from, where, List.of(), OptionalInt.empty());
    }

    public Select ordered(List<Sort> newOrder, int newLimit) {
        return new Select(items, from, where, newOrder, OptionalInt.of(newLimit));
    }

    public Select ordered(List<Sort> newOrder) {
        return new Select(items, from, where, newOrder, limit);
    }

    /// @param alias null where the position tells the column
    public record Item(Expression expression, @Nullable String alias) {}

    /// Nulls stand where PostgreSQL puts them: last when ascending, first when descending.
    public record Sort(Expression expression, boolean descending) {}
}
