package io.refract.compile;

import io.refract.plan.Amount;
import io.refract.plan.Node;
import io.refract.plan.Output;
import io.refract.plan.Predicate;
import io.refract.plan.Slice;
import io.refract.plan.SortKey;

/// Tells statements that may look at many rows, so that they are not sent ahead of others on one connection.
final class HeavyReads {
    private static final long LONG_SLICE = 200;

    /// As many as two levels of lists have by default.
    private static final long FEW_ROWS = 10_000;

    private HeavyReads() {}

    /// Whether the rows, or those of other tables that they are found by, are found by their text, of which an index
    /// gives candidates only.
    static boolean searches(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> all.predicates().stream().anyMatch(HeavyReads::searches);
            case Predicate.Any any -> any.predicates().stream().anyMatch(HeavyReads::searches);
            case Predicate.Not not -> searches(not.predicate());
            case Predicate.Unproven unproven -> searches(unproven.predicate());
            case Predicate.Exists exists -> searches(exists.predicate());
            case Predicate.OfField of ->
                of instanceof Predicate.Like || of instanceof Predicate.Containing || of instanceof Predicate.Searched;
            case Predicate.Keyed _ -> false;
            case Predicate.Matching _ -> true;
        };
    }

    /// Whether rows of other tables are looked for in one of several ways, or must not be there: PostgreSQL cannot join
    /// them then, but looks once for each row, and within those looks again.
    static boolean branches(Predicate predicate) {
        return branches(predicate, false);
    }

    private static boolean branches(Predicate predicate, boolean inBranch) {
        return switch (predicate) {
            case Predicate.All all -> all.predicates().stream().anyMatch(each -> branches(each, inBranch));
            case Predicate.Any any ->
                any.predicates().stream()
                        .anyMatch(each ->
                                branches(each, inBranch || any.predicates().size() > 1));
            case Predicate.Not not -> branches(not.predicate(), true);
            case Predicate.Unproven unproven -> branches(unproven.predicate(), true);
            case Predicate.Exists exists -> inBranch || branches(exists.predicate(), false);
            case Predicate.OfField _, Predicate.Keyed _, Predicate.Matching _ -> false;
        };
    }

    /// Whether the slice is long, or lists are put together that may hold many rows in all, or for which many rows may
    /// be looked at.
    static boolean gathers(Node node, Slice slice) {
        var rows = most(slice);
        return rows > LONG_SLICE || gathers(node, rows, false);
    }

    private static boolean gathers(Node node, long rows, boolean inList) {
        return node.outputs().stream().anyMatch(output -> switch (output) {
            case Output.Many many ->
                inList
                        || rows * most(many.slice()) > FEW_ROWS
                        || searches(many.rows())
                        || branches(many.rows())
                        || sorts(many.slice())
                        || gathers(many.node(), rows, true);
            case Output.One one -> branches(one.rows()) || gathers(one.node(), rows, inList);
            case Output.Counts counts -> counts.counts().stream().anyMatch(count -> counted(count.rows()));
            case Output.Count count -> counted(count.rows());
            case Output.Column _, Output.Derived _, Output.Snippet _ -> false;
        });
    }

    private static long most(Slice slice) {
        return slice.take().map(Amount::most).orElse((long) Integer.MAX_VALUE);
    }

    private static boolean counted(Predicate rows) {
        return searches(rows) || branches(rows);
    }

    /// Whether the order is by more than columns of the rows, so that no index gives it.
    static boolean sorts(Slice slice) {
        return !slice.distinct().isEmpty() || !slice.order().stream().allMatch(SortKey.ByField.class::isInstance);
    }
}
