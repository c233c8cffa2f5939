package io.refract.compile;

import io.refract.plan.Predicate;
import io.refract.plan.Slice;
import io.refract.plan.SortKey;

/// Tells statements that may look at many rows, so that they are not sent ahead of others on one connection.
final class Weight {
    private Weight() {}

    /// Whether the rows are found by their text, of which an index gives candidates only, or by rows of other tables.
    static boolean searches(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> all.predicates().stream().anyMatch(Weight::searches);
            case Predicate.Any any -> any.predicates().stream().anyMatch(Weight::searches);
            case Predicate.Not not -> searches(not.predicate());
            case Predicate.Exists exists -> searches(exists.predicate());
            case Predicate.OfField of -> of instanceof Predicate.Like || of instanceof Predicate.Searched;
            case Predicate.Matching _ -> true;
        };
    }

    /// Whether the order is by more than columns of the rows, so that no index gives it.
    static boolean sorts(Slice slice) {
        return !slice.distinct().isEmpty() || !slice.order().stream().allMatch(SortKey.ByField.class::isInstance);
    }
}
