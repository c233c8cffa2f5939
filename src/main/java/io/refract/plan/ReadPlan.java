package io.refract.plan;

import io.refract.query.Cursor;
import io.refract.query.Deleted;
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
    /// @param place where the page begins or ends; empty for the first page
    /// @param total whether all rows are counted as well
    /// @param item the output that is written in the row's stead; empty for the row itself
    public record Page(List<SortKey> order, int limit, Optional<Place> place, boolean total, Optional<String> item)
            implements Shape {
        public Page {
            order = List.copyOf(order);
        }
    }

    /// A place in the order: one value per sort key.
    public record Place(Cursor.Side side, List<Value> values) {
        public Place {
            values = List.copyOf(values);
        }
    }

    public ReadPlan with(Predicate newRows, Node newNode) {
        return new ReadPlan(label, newRows, newNode, deleted, shape);
    }
}
