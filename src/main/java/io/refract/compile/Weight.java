package io.refract.compile;

import io.refract.plan.Node;
import io.refract.plan.Output;
import io.refract.plan.Predicate;
import io.refract.plan.Slice;
import io.refract.plan.SortKey;

/// Tells statements that may look at many rows, so that they are not sent ahead of others on one connection.
final class Weight {
    private static final int LONG_SLICE = 200;

    /// As many as two levels of lists have by default.
    private static final long FEW_ROWS = 10_000;

    private Weight() {}

    /// Whether the rows, or those of other tables that they are found by, are found by their text, of which an index
    /// gives candidates only.
    static boolean searches(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> all.predicates().stream().anyMatch(Weight::searches);
            case Predicate.Any any -> any.predicates().stream().anyMatch(Weight::searches);
            case Predicate.Not not -> searches(not.predicate());
            case Predicate.Unproven unproven -> searches(unproven.predicate());
            case Predicate.Exists exists -> searches(exists.predicate());
            case Predicate.OfField of ->
                of instanceof Predicate.Like || of instanceof Predicate.Containing || of instanceof Predicate.Searched;
            case Predicate.Matching _ -> true;
        };
    }

    /// Whether the slice is long, or lists are put together that may hold many rows in all, or for which many rows may
    /// be looked at.
    static boolean gathers(Node node, Slice slice) {
        var rows = slice.take().orElse(Integer.MAX_VALUE);
        return rows > LONG_SLICE || gathers(node, rows, false);
    }

    private static boolean gathers(Node node, long rows, boolean inList) {
        return node.outputs().stream().anyMatch(output -> switch (output) {
            case Output.Many many ->
                inList
                        || rows * many.slice().take().orElse(Integer.MAX_VALUE) > FEW_ROWS
                        || searches(many.rows())
                        || sorts(many.slice())
                        || gathers(many.node(), rows, true);
            case Output.One one -> gathers(one.node(), rows, inList);
            case Output.Column _, Output.Derived _, Output.Counts _, Output.Count _, Output.Snippet _ -> false;
        });
    }

    /// Whether the order is by more than columns of the rows, so that no index gives it.
    static boolean sorts(Slice slice) {
        return !slice.distinct().isEmpty() || !slice.order().stream().allMatch(SortKey.ByField.class::isInstance);
    }
}
