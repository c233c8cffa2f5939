package io.refract.access;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.plan.Predicate;
import io.refract.plan.Setting;
import io.refract.plan.Step;
import io.refract.plan.Value;
import java.util.List;
import java.util.stream.Stream;

/// What of a rule about new rows is clear before they are made, from what they are to hold. It is asked first where
/// a unique key could refuse them: who may not make a row must not learn that there is one like it.
final class Foreseen {
    private Foreseen() {}

    static Predicate of(Predicate rule, Step.Insert insert) {
        return of(
                rule,
                insert.model(),
                insert.settings().stream()
                        .filter(Foreseen::isGiven)
                        .map(Setting::field)
                        .toList());
    }

    static Predicate of(Predicate rule, Step.InsertTable insert) {
        var columns = insert.columns().stream()
                .filter(column -> !(column.values() instanceof Value.MadeMany))
                .map(Step.Column::field);
        var constants = insert.constants().stream().filter(Foreseen::isGiven).map(Setting::field);
        return of(rule, insert.model(), Stream.concat(columns, constants).toList());
    }

    /// A key that Refract makes is like no other.
    private static boolean isGiven(Setting setting) {
        return !(setting instanceof Setting.To(Field _, Value.Made _));
    }

    private static Predicate of(Predicate rule, Model model, List<Field> given) {
        if (model.uniqueKeys().stream().noneMatch(key -> given.containsAll(key.fields()))) {
            return Predicate.TRUE;
        }
        return Predicate.parts(rule).stream()
                .filter(part -> Mentions.onlyOf(part, given))
                .reduce(Predicate.TRUE, Predicate::and);
    }
}
