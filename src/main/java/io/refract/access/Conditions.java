package io.refract.access;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.plan.Certainty;
import io.refract.plan.Predicate;
import io.refract.query.Deleted;
import java.util.List;
import java.util.function.Function;

/// Rewrites conditions so that they tell nothing of what the caller may not see.
///
/// A test of a field in a row where the field is hidden is neither true nor false, as if the field were null. Hence a
/// negation is carried down to the tests themselves and leaves the guards as they are. Hidden rows of a relation are
/// as if they did not exist.
record Conditions(Function<Model, ModelRules> rules) {
    /// The rows that fulfil the condition and that the caller may see.
    Predicate rows(Model model, Deleted deleted, Predicate predicate) {
        return Predicate.and(rules.apply(model).visible(deleted), rewritten(model, predicate));
    }

    Predicate liveRows(Model model, Predicate predicate) {
        return rows(model, Deleted.EXCLUDED, predicate);
    }

    /// As [#liveRows], for rows that are reached from one that the caller sees: what their rule asks of that very row
    /// holds already and is not asked again for each of them.
    Predicate liveRowsSeenFrom(Model start, Relation relation, Model target, Predicate predicate) {
        var known = Predicate.parts(rules.apply(start).visible(Deleted.EXCLUDED));
        var asked = Predicate.parts(rules.apply(target).visible(Deleted.EXCLUDED)).stream()
                .filter(part -> !(part instanceof Predicate.Exists back
                        && back.target().name().equals(start.name())
                        && leadsBack(relation, back.relation())
                        && known.containsAll(Predicate.parts(back.predicate()))))
                .reduce(Predicate.TRUE, Predicate::and);
        return Predicate.and(asked, rewritten(target, predicate));
    }

    private static boolean leadsBack(Relation relation, Relation back) {
        return relation.join() instanceof Relation.Direct out
                && back.join() instanceof Relation.Direct in
                && out.localColumn().equals(in.targetColumn())
                && out.targetColumn().equals(in.localColumn());
    }

    private Predicate rewritten(Model model, Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> new Predicate.All(each(model, all.predicates()));
            case Predicate.Any any -> new Predicate.Any(each(model, any.predicates()));
            case Predicate.Not not -> negated(model, not.predicate());
            case Predicate.Unproven unproven -> Certainty.unproven(rewritten(model, unproven.predicate()));
            case Predicate.OfField _, Predicate.Keyed _, Predicate.Matching _, Predicate.Exists _ ->
                test(model, predicate);
        };
    }

    private List<Predicate> each(Model model, List<Predicate> predicates) {
        return predicates.stream().map(each -> rewritten(model, each)).toList();
    }

    private Predicate negated(Model model, Predicate predicate) {
        return switch (predicate) {
            case Predicate.All all -> new Predicate.Any(eachNegated(model, all.predicates()));
            case Predicate.Any any -> new Predicate.All(eachNegated(model, any.predicates()));
            case Predicate.Not not -> rewritten(model, not.predicate());
            case Predicate.Unproven unproven -> rewritten(model, unproven.predicate());
            case Predicate.OfField _, Predicate.Keyed _, Predicate.Matching _, Predicate.Exists _ ->
                negatedTest(model, predicate);
        };
    }

    private List<Predicate> eachNegated(Model model, List<Predicate> predicates) {
        return predicates.stream().map(each -> negated(model, each)).toList();
    }

    private Predicate test(Model model, Predicate test) {
        return Predicate.and(guard(model, test), narrowed(test));
    }

    private Predicate negatedTest(Model model, Predicate test) {
        return Predicate.and(
                guard(model, test),
                new Predicate.Not(
                        test instanceof Predicate.Exists exists
                                        && !exists.relation().many()
                                ? possible(exists)
                                : narrowed(test)));
    }

    /// There is one row of a relation, and the condition is true of it, or unknown because of what is hidden, too.
    private Predicate possible(Predicate.Exists exists) {
        var rows = Certainty.unproven(negated(exists.target(), exists.predicate()));
        return new Predicate.Exists(
                exists.relation(),
                exists.target(),
                Predicate.and(rules.apply(exists.target()).visible(Deleted.EXCLUDED), rows));
    }

    private Predicate narrowed(Predicate test) {
        return test instanceof Predicate.Exists exists
                ? new Predicate.Exists(
                        exists.relation(), exists.target(), liveRows(exists.target(), exists.predicate()))
                : test;
    }

    /// What a row must fulfil for the caller to see what the test is about.
    private Predicate guard(Model model, Predicate test) {
        return switch (test) {
            case Predicate.OfField of ->
                of.other()
                        .map(other -> Predicate.and(guard(model, of.field()), guard(model, other)))
                        .orElseGet(() -> guard(model, of.field()));
            case Predicate.Exists exists ->
                rules.apply(model).guard(exists.relation().name());
            case Predicate.Keyed _, Predicate.Matching _, Predicate.All _, Predicate.Any _ -> Predicate.TRUE;
            case Predicate.Not _, Predicate.Unproven _ -> Predicate.TRUE;
        };
    }

    private Predicate guard(Model model, Field field) {
        return rules.apply(model).guard(field.name());
    }
}
