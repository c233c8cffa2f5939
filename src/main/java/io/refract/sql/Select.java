package io.refract.sql;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A query.
///
/// @param from null for a query without a table
/// @param where [Expression.Truth] `true` for all rows
/// @param groups what rows are put together by; empty for no groups
/// @param window which of the rows are wanted
/// @param lock of the rows, until the transaction ends
public record Select(
        List<Item> items,
        @Nullable From from,
        Expression where,
        List<Expression> groups,
        List<Sort> order,
        Window window,
        Lock lock)
        implements Part {
    public Select {
        items = List.copyOf(items);
        groups = List.copyOf(groups);
        order = List.copyOf(order);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a query needs a column");
        }
    }

    public static Select of(List<Item> items, @Nullable From from, Expression where) {
        return new Select(items, from, where, List.of(), List.of(), Window.ALL, Lock.NONE);
    }

    public Select ordered(List<Sort> newOrder, int newLimit) {
        return new Select(items, from, where, groups, newOrder, Window.first(newLimit), lock);
    }

    public Select ordered(List<Sort> newOrder) {
        return new Select(items, from, where, groups, newOrder, window, lock);
    }

    public Select limited(Window newWindow) {
        return new Select(items, from, where, groups, order, newWindow, lock);
    }

    public Select groupedBy(List<Expression> newGroups) {
        return new Select(items, from, where, newGroups, order, window, lock);
    }

    public Select locking(Lock newLock) {
        return new Select(items, from, where, groups, order, window, newLock);
    }

    /// Some of the rows, in their order.
    ///
    /// PostgreSQL cannot tell what a query costs whose limit or offset is bound, and would plan it anew each
    /// time.
    /// So a window with bound numbers is cut out of a larger one, whose size stands in the text.
    ///
    /// @param within only the first so many are looked at; empty for all
    /// @param offset how many of them are left out first; null for none
    /// @param limit how many of the rest are wanted; null for all
    /// @param apart whether those that are looked at are found first: of a bound number PostgreSQL expects a
    /// tenth of them to be wanted, and goes for the way that has the first of them soonest
    public record Window(
            OptionalLong within,
            @Nullable Expression offset,
            @Nullable Expression limit,
            boolean apart) {
        static final Window ALL = new Window(OptionalLong.empty(), null, null, false);

        /// The first of all rows, where it is not worth a plan of its own how many they are.
        public static Window only(Expression limit) {
            return new Window(OptionalLong.empty(), null, limit, false);
        }

        static Window first(int rows) {
            return new Window(OptionalLong.empty(), null, new Expression.Whole(rows), false);
        }
    }

    /// @param alias null where the position tells the column
    public record Item(Expression expression, @Nullable String alias) {
        public static Item of(Expression expression) {
            return new Item(expression, null);
        }
    }

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

    /// How the rows are locked: each when it is found, so that of a window no more are than are wanted, together with
    /// those that are left out first.
    public enum Lock {
        NONE(""),
        UPDATE(" for update"),
        SHARE(" for share"),
        UPDATE_SKIP_LOCKED(" for update skip locked"),
        UPDATE_NO_WAIT(" for update nowait");

        private final String clause;

        Lock(String clause) {
            this.clause = clause;
        }

        String clause() {
            return clause;
        }
    }
}
