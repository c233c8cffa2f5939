package io.refract.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of the rows that fulfil a condition, in an order that the primary key completes.
///
/// @param limit how many rows at most, at least 1
/// @param cursor where the page begins or ends; null for the first page
/// @param total whether all rows that fulfil the condition are counted as well
/// @param item the name of a relation to one: each row is written as the row that it leads to; null for the row itself
public record FindMany(
        String model,
        Condition where,
        List<Order> order,
        Selection selection,
        Deleted deleted,
        int limit,
        @Nullable Cursor cursor,
        boolean total,
        @Nullable String item)
        implements Query {
    public FindMany {
        order = List.copyOf(order);
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit);
        }
    }

    public static FindMany of(String model, Condition where, List<Order> order, int limit, Selection selection) {
        return new FindMany(model, where, order, selection, Deleted.EXCLUDED, limit, null, false, null);
    }

    public FindMany deleted(Deleted newDeleted) {
        return new FindMany(model, where, order, selection, newDeleted, limit, cursor, total, item);
    }

    public FindMany from(@Nullable Cursor newCursor) {
        return new FindMany(model, where, order, selection, deleted, limit, newCursor, total, item);
    }

    public FindMany limitedTo(int newLimit) {
        return new FindMany(model, where, order, selection, deleted, newLimit, cursor, total, item);
    }

    public FindMany total(boolean newTotal) {
        return new FindMany(model, where, order, selection, deleted, limit, cursor, newTotal, item);
    }

    /// Writes each row as the row of this relation, which the selection must contain.
    public FindMany writtenAs(String relation) {
        return new FindMany(model, where, order, selection, deleted, limit, cursor, total, relation);
    }

    @Override
    public String label() {
        return model + ".findMany";
    }
}
