package io.refract.access;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
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

/// One rewriting of a plan by the rules of the models that it touches.
final class Restriction {
    private final Function<Model, ModelRules> rules;

    Restriction(Function<Model, ModelRules> rules) {
        this.rules = rules;
    }

    ReadPlan restrict(ReadPlan plan) {
        var model = plan.node().model();
        if (plan.shape() instanceof ReadPlan.Page page) {
            checkOrder(model, page.order());
        }
        var rows = Predicate.and(rules.apply(model).visible(plan.deleted()), predicate(model, plan.rows()));
        return plan.with(rows, node(plan.node()));
    }

    private Node node(Node node) {
        var modelRules = rules.apply(node.model());
        var outputs = new ArrayList<Output>();
        for (var output : node.outputs()) {
            var guard = guard(modelRules, output);
            if (!guard.equals(Predicate.FALSE)) {
                outputs.add(output(node.model(), output).guardedBy(guard));
            }
        }
        return new Node(node.model(), outputs);
    }

    private static Predicate guard(ModelRules rules, Output output) {
        var own = rules.guard(output.name());
        return switch (output) {
            case Output.Column column ->
                Predicate.and(own, rules.guard(column.field().name()));
            case Output.Snippet snippet ->
                Predicate.and(own, rules.guard(snippet.field().name()));
            case Output.Derived derived ->
                derived.sources().stream()
                        .map(source -> rules.guard(source.name()))
                        .filter(guard -> !guard.equals(own))
                        .distinct()
                        .reduce(own, Predicate::and);
            case Output.Count count ->
                Predicate.and(own, rules.guard(count.relation().name()));
            case Output.One _, Output.Many _, Output.Counts _ -> own;
        };
    }

    private Output output(Model model, Output output) {
        return switch (output) {
            case Output.Column _, Output.Derived _, Output.Snippet _ -> output;
            case Output.One one ->
                new Output.One(
                        one.name(),
                        one.relation(),
                        visible(one.node().model(), one.rows()),
                        node(one.node()),
                        one.guard());
            case Output.Many many -> {
                checkOrder(many.node().model(), many.order());
                yield new Output.Many(
                        many.name(),
                        many.relation(),
                        visible(many.node().model(), many.rows()),
                        many.order(),
                        many.limit(),
                        node(many.node()),
                        many.guard());
            }
            case Output.Counts counts ->
                new Output.Counts(
                        counts.name(),
                        counts.counts().stream()
                                .filter(count ->
                                        !guard(rules.apply(model), count).equals(Predicate.FALSE))
                                .map(count -> count(count).guardedBy(guard(rules.apply(model), count)))
                                .toList(),
                        counts.guard());
            case Output.Count count -> count(count);
        };
    }

    private Output.Count count(Output.Count count) {
        return new Output.Count(
                count.name(), count.relation(), count.target(), visible(count.target(), count.rows()), count.guard());
    }

    private Predicate visible(Model model, Predicate predicate) {
        return Predicate.and(rules.apply(model).visible(Deleted.EXCLUDED), predicate(model, predicate));
    }

    /// A test of a field counts only in rows in which the caller may see the field.
    private Predicate predicate(Model model, Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> new Predicate.All(predicates(model, all.predicates()));
            case Predicate.Any any -> new Predicate.Any(predicates(model, any.predicates()));
            case Predicate.Not not -> new Predicate.Not(predicate(model, not.predicate()));
            case Predicate.EqualTo test -> guarded(model, test.field(), test);
            case Predicate.EqualIgnoringCase test -> guarded(model, test.field(), test);
            case Predicate.OneOf test -> guarded(model, test.field(), test);
            case Predicate.Ordered test -> guarded(model, test.field(), test);
            case Predicate.Like test -> guarded(model, test.field(), test);
            case Predicate.Absent test -> guarded(model, test.field(), test);
            case Predicate.Matching matching -> matching;
            case Predicate.Exists exists ->
                Predicate.and(
                        rules.apply(model).guard(exists.relation().name()),
                        new Predicate.Exists(
                                exists.relation(), exists.target(), visible(exists.target(), exists.predicate())));
        };
    }

    private List<Predicate> predicates(Model model, List<Predicate> predicates) {
        return predicates.stream().map(each -> predicate(model, each)).toList();
    }

    private Predicate guarded(Model model, Field field, Predicate test) {
        return Predicate.and(rules.apply(model).guard(field.name()), test);
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
