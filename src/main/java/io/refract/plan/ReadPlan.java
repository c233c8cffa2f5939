package io.refract.plan;

import io.refract.query.Aggregate;
import io.refract.query.Cursor;
import io.refract.query.Deleted;
import io.refract.query.Lock;
import java.util.List;
import java.util.Optional;

/// A read, resolved.
///
/// @param label a name for metrics and logs
/// @param rows what the rows must fulfil
/// @param node what is written of each row
/// @param shape one row or a page of rows
public record ReadPlan(String label, Predicate rows, Node node, Deleted deleted, Shape shape) {
    /// How many rows are wanted, and which.
    public sealed interface Shape {}

    public record Single() implements Shape {}

    /// @param order ends in the primary key
    /// @param fetched how many rows are looked for, one more than the page holds
    /// @param place where the page begins or ends; empty for the first page
    /// @param total whether all rows are counted as well
    /// @param item the output that is written in the row's stead; empty for the row itself
    public record Page(List<SortKey> order, Amount fetched, Optional<Place> place, boolean total, Optional<String> item)
            implements Shape {
        public Page {
            order = List.copyOf(order);
        }
    }

    /// A slice of the rows, each written as the node.
    ///
    /// @param locking empty if they are only looked at
    public record Rows(Slice slice, Optional<Locking> locking) implements Shape {
        /// Rows that are only looked at.
        Rows(Slice slice) {
            this(slice, Optional.empty());
        }
    }

    /// The locking of the rows that are found.
    ///
    /// @param named whether it is one row, by a unique key: it is a failure if there is one that must not be locked
    /// @param permitted what a row must fulfil to be locked; others are as if they were not there
    public record Locking(Lock lock, boolean named, Predicate permitted) {}

    /// Figures over a slice of the rows.
    public record Totals(Aggregate.Form form, Slice slice, List<Groups.Total> totals) implements Shape {
        public Totals {
            totals = List.copyOf(totals);
        }
    }

    /// Figures per group of rows.
    ///
    /// @param filled where every part of moments has a group, by the one key; empty if only rows make groups
    /// @param having what a group must fulfil, in terms of its own fields
    /// @param written how many of the totals, the first ones, are written; the rest serve conditions and orders
    /// @param order in terms of the group's own fields; it tells all groups apart
    public record Grouped(
            List<Groups.Key> keys,
            List<Groups.Total> totals,
            int written,
            Optional<Groups.Span> filled,
            Predicate having,
            List<SortKey> order,
            Optional<Amount> skip,
            Amount take,
            boolean backward)
            implements Shape {
        public Grouped {
            keys = List.copyOf(keys);
            totals = List.copyOf(totals);
            order = List.copyOf(order);
        }
    }

    /// A place in the order: one value per sort key.
    public record Place(Cursor.Side side, List<Value> values) {
        public Place {
            values = List.copyOf(values);
        }
    }

    public ReadPlan with(Predicate newRows, Node newNode, Shape newShape) {
        return new ReadPlan(label, newRows, newNode, deleted, newShape);
    }
}
