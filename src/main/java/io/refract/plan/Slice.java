package io.refract.plan;

import io.refract.catalog.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which rows of those that fulfil a predicate are wanted.
///
/// @param order ends in the primary key
/// @param distinct of the rows with equal values only the first one counts
/// @param start what the one row fulfils that the slice begins or ends with; the slice is empty without it
/// @param backward whether start, skip and take are seen from the far end
public record Slice(
        List<SortKey> order,
        List<Distinct> distinct,
        Optional<Predicate> start,
        Optional<Amount> skip,
        Optional<Amount> take,
        boolean backward) {
    public Slice {
        order = List.copyOf(order);
        distinct = List.copyOf(distinct);
    }

    /// A field whose values are told apart where the guard holds; elsewhere it counts as null.
    public record Distinct(Field field, Predicate guard) {}

    /// The same, by another key before all others.
    Slice orderedFirst(SortKey key) {
        return new Slice(Stream.concat(Stream.of(key), order.stream()).toList(), distinct, start, skip, take, backward);
    }

    /// Whether all rows are wanted, so that their order does not matter to who looks at them together.
    public boolean isEverything() {
        return distinct.isEmpty() && start.isEmpty() && skip.isEmpty() && take.isEmpty();
    }
}
