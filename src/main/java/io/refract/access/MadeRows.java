package io.refract.access;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.plan.Guard;
import io.refract.plan.Predicate;
import io.refract.plan.Setting;
import io.refract.plan.Step;
import io.refract.plan.Value;
import java.util.List;
import java.util.stream.Stream;

/// What is certain of the rows that a write makes, without a look at the database: what it has put into them. A rule
/// that holds by that is not asked; a rule about a row's author would otherwise be answered by way of all of
/// the author's rows.
final class MadeRows {
    private final List<Step> steps;

    /// @param steps of the write
    MadeRows(List<Step> steps) {
        this.steps = steps;
    }

    /// What of a rule is not clear of a new row of the model.
    ///
    /// @param guard of the step that makes the row
    Predicate asked(Predicate rule, List<Setting> settings, Guard guard) {
        return Predicate.parts(rule).stream()
                .filter(part -> !holds(part, settings, guard))
                .reduce(Predicate.TRUE, Predicate::and);
    }

    private boolean holds(Predicate predicate, List<Setting> settings, Guard guard) {
        return switch (predicate) {
            case Predicate.All all -> all.predicates().stream().allMatch(part -> holds(part, settings, guard));
            case Predicate.Any any -> any.predicates().stream().anyMatch(part -> holds(part, settings, guard));
            case Predicate.EqualTo equal -> settings.contains(new Setting.To(equal.field(), equal.value()));
            case Predicate.Exists exists -> holdsOfOwner(exists, settings, guard);
            case Predicate.OfField _, Predicate.Keyed _, Predicate.Matching _ -> false;
            case Predicate.Not _, Predicate.Unproven _ -> false;
        };
    }

    /// Whether the row refers to one that the same write has made before, of which the condition holds.
    private boolean holdsOfOwner(Predicate.Exists exists, List<Setting> settings, Guard guard) {
        return exists.relation().join() instanceof Relation.Direct join
                && settings.stream()
                        .filter(setting -> setting instanceof Setting.Reference
                                && setting.field().column().equals(join.localColumn()))
                        .map(setting -> ((Setting.Reference) setting).value())
                        .flatMap(key -> made(exists.target(), join.targetColumn(), key, guard))
                        .anyMatch(owner -> holdsOfLive(exists.predicate(), owner));
    }

    /// A new row is not a deleted one.
    private boolean holdsOfLive(Predicate predicate, Step.Insert owner) {
        var deleted = owner.model().softDelete();
        return Predicate.parts(predicate).stream()
                .allMatch(part -> part instanceof Predicate.Absent(Field field)
                                && deleted.filter(field::equals).isPresent()
                        || holds(part, owner.settings(), owner.guard()));
    }

    /// The step that makes the row with the key, if it makes it whenever the other step is taken.
    private Stream<Step.Insert> made(Model model, String column, Value key, Guard guard) {
        return steps.stream()
                .filter(Step.Insert.class::isInstance)
                .map(Step.Insert.class::cast)
                .filter(insert -> insert.unless().isEmpty() && insert.guard().equals(guard))
                .filter(insert -> insert.model().name().equals(model.name()))
                .filter(insert -> insert.settings().stream()
                        .anyMatch(setting -> setting.field().column().equals(column)
                                && setting.equals(new Setting.To(setting.field(), key))));
    }
}
