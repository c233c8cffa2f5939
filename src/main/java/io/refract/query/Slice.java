package io.refract.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of the rows that fulfil a condition are wanted: those of an order, thinned out, from a row on, some of them
/// skipped, at most so many.
///
/// The steps are taken in that sequence. The primary key completes the order.
///
/// @param distinct of the rows with equal values in these fields only the first one counts
/// @param start one row by a unique key: the slice begins (or, going backward, ends) with it, and is empty if there is
/// none; null for all rows
/// @param skip how many rows are left out first; null for none
/// @param take how many rows at most; null for all
/// @param backward whether `start`, `skip` and `take` are seen from the far end; the rows keep their order
public record Slice(
        List<Order> order,
        List<String> distinct,
        @Nullable Condition start,
        @Nullable Amount skip,
        @Nullable Amount take,
        boolean backward) {
    /// All rows, in the order of the primary key.
    public static final Slice ALL = new Slice(List.of(), List.of(), null, null, null, false);

    public Slice {
        order = List.copyOf(order);
        distinct = List.copyOf(distinct);
    }

    /// The first rows of an order, as many as the program has chosen.
    public static Slice first(int take, List<Order> order) {
        return new Slice(order, List.of(), null, null, Amount.fixed(take), false);
    }
}
