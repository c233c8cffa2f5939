package io.refract.access;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.plan.Node;
import io.refract.plan.Output;
import io.refract.plan.Predicate;
import io.refract.plan.ReadPlan;
import io.refract.plan.SortKey;
import io.refract.query.Deleted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// One rewriting of a plan by the rules of the models that it touches.
final class Restriction {
    private final Function<Model, ModelRules> rules;
    private final Conditions conditions;
    private final Slices slices;

    Restriction(Function<Model, ModelRules> rules) {
        this.rules = rules;
        this.conditions = new Conditions(rules);
        this.slices = new Slices(rules, conditions);
    }

    ReadPlan restrict(ReadPlan plan) {
        var model = plan.node().model();
        return plan.with(
                conditions.rows(model, plan.deleted(), plan.rows()),
                node(plan.node(), plan.deleted()),
                shape(model, plan.shape()));
    }

    private ReadPlan.Shape shape(Model model, ReadPlan.Shape shape) {
        return switch (shape) {
            case ReadPlan.Single single -> single;
            case ReadPlan.Page page -> {
                checkOrder(model, page.order());
                yield page;
            }
            case ReadPlan.Rows rows ->
                new ReadPlan.Rows(
                        slices.slice(model, rows.slice()), rows.locking().map(locking -> locking(model, locking)));
            case ReadPlan.Totals totals ->
                new ReadPlan.Totals(
                        totals.form(), slices.slice(model, totals.slice()), slices.totals(model, totals.totals()));
            case ReadPlan.Grouped groups ->
                new ReadPlan.Grouped(
                        slices.keys(model, groups.keys()),
                        slices.totals(model, groups.totals()),
                        groups.written(),
                        groups.filled(),
                        groups.having(),
                        groups.order(),
                        groups.skip(),
                        groups.take(),
                        groups.backward());
        };
    }

    /// Who could neither change nor delete a row has no reason to keep others from it.
    private ReadPlan.Locking locking(Model model, ReadPlan.Locking locking) {
        return new ReadPlan.Locking(
                locking.lock(), locking.named(), rules.apply(model).writable(model));
    }

    /// @param deleted which rows the node may be about: only of a live one is it known that its rule holds
    private Node node(Node node, Deleted deleted) {
        var modelRules = rules.apply(node.model());
        var outputs = new ArrayList<Output>();
        for (var output : node.outputs()) {
            var guard = guard(modelRules, output);
            if (!guard.equals(Predicate.FALSE)) {
                outputs.add(output(node.model(), deleted, output).guardedBy(guard));
            }
        }
        return new Node(node.model(), outputs);
    }

    private static Predicate guard(ModelRules rules, Output output) {
        return switch (output) {
            case Output.Column _, Output.One _, Output.Many _, Output.Counts _ -> rules.guard(output.name());
            case Output.Snippet snippet ->
                guard(rules, Stream.of(snippet.name(), snippet.field().name()));
            case Output.Derived derived ->
                guard(
                        rules,
                        Stream.concat(
                                Stream.of(derived.name()),
                                derived.sources().stream().map(Field::name)));
            case Output.Count count ->
                guard(rules, Stream.of(count.name(), count.relation().name()));
        };
    }

    private static Predicate guard(ModelRules rules, Stream<String> names) {
        return names.map(rules::guard).distinct().reduce(Predicate.TRUE, Predicate::and);
    }

    private Output output(Model model, Deleted deleted, Output output) {
        return switch (output) {
            case Output.Column _, Output.Derived _, Output.Snippet _ -> output;
            case Output.One one ->
                new Output.One(
                        one.name(),
                        one.relation(),
                        conditions.rows(one.node().model(), reached(deleted), one.rows()),
                        node(one.node(), Deleted.EXCLUDED),
                        one.guard());
            case Output.Many many ->
                new Output.Many(
                        many.name(),
                        many.relation(),
                        related(model, deleted, many.relation(), many.node().model(), many.rows()),
                        slices.slice(many.node().model(), many.slice()),
                        node(many.node(), Deleted.EXCLUDED),
                        many.guard());
            case Output.Counts counts ->
                new Output.Counts(
                        counts.name(),
                        counts.counts().stream()
                                .map(count -> count(model, deleted, count).guardedBy(guard(rules.apply(model), count)))
                                .filter(count -> !count.guard().equals(Predicate.FALSE))
                                .toList(),
                        counts.guard());
            case Output.Count count -> count(model, deleted, count);
        };
    }

    /// A deleted row may belong to one that is deleted as well, and whose it was shall be seen.
    private static Deleted reached(Deleted deleted) {
        return deleted == Deleted.EXCLUDED ? Deleted.EXCLUDED : Deleted.INCLUDED;
    }

    private Predicate related(Model model, Deleted deleted, Relation relation, Model target, Predicate rows) {
        return deleted == Deleted.EXCLUDED
                ? conditions.liveRowsSeenFrom(model, relation, target, rows)
                : conditions.liveRows(target, rows);
    }

    private Output.Count count(Model model, Deleted deleted, Output.Count count) {
        return new Output.Count(
                count.name(),
                count.relation(),
                count.target(),
                related(model, deleted, count.relation(), count.target(), count.rows()),
                count.guard());
    }

    private void checkOrder(Model model, List<SortKey> order) {
        for (var key : order) {
            if (key instanceof SortKey.ByField byField
                    && !rules.apply(model).guard(byField.field().name()).equals(Predicate.TRUE)) {
                throw Failure.of(
                        ErrorCode.FORBIDDEN,
                        "Not every " + model + " shows " + byField.field().name() + ", so it cannot give the order.");
            }
        }
    }
}
