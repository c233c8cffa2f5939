package io.refract.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the rows that fulfil a condition, in an order that the primary key completes.
///
/// @param fetched how many rows are looked for: one more than the page holds, which tells whether there is another page
/// @param cursor where the page begins or ends; null for the first page
/// @param total whether it is told how many rows fulfil the condition
/// @param item the name of a relation to one: each row is written as the row that it leads to; null for the row itself
public record FindMany(
        String model,
        Condition where,
        List<Order> order,
        Selection selection,
        Deleted deleted,
        Amount fetched,
        @Nullable Cursor cursor,
        Total total,
        @Nullable String item)
        implements Query {
    /// A limit that is none.
    public static final int ALL = Integer.MAX_VALUE;

    public FindMany {
        order = List.copyOf(order);
    }

    /// @param limit how many rows at most, at least 1
    public static FindMany of(String model, Condition where, List<Order> order, int limit, Selection selection) {
        return new FindMany(model, where, order, selection, Deleted.EXCLUDED, fetched(limit), null, Total.NONE, null);
    }

    public FindMany deleted(Deleted newDeleted) {
        return new FindMany(model, where, order, selection, newDeleted, fetched, cursor, total, item);
    }

    public FindMany from(@Nullable Cursor newCursor) {
        return new FindMany(model, where, order, selection, deleted, fetched, newCursor, total, item);
    }

    public FindMany limitedTo(int newLimit) {
        return new FindMany(model, where, order, selection, deleted, fetched(newLimit), cursor, total, item);
    }

    public FindMany total(Total newTotal) {
        return new FindMany(model, where, order, selection, deleted, fetched, cursor, newTotal, item);
    }

    /// Writes each row as the row of this relation, which the selection must contain.
    public FindMany writtenAs(String relation) {
        return new FindMany(model, where, order, selection, deleted, fetched, cursor, total, relation);
    }

    private static Amount fetched(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit);
        }
        return (limit == ALL ? Amount.fixed(limit) : Amount.of(limit)).next();
    }

    /// How many rows the page holds at most.
    public int limit() {
        return Math.toIntExact(fetched.number() - 1);
    }

    @Override
    public String operation() {
        return "findMany";
    }

    /// Not that of the data API's `findMany`, whose statements look otherwise.
    @Override
    public String label() {
        return model + ".page";
    }
}
