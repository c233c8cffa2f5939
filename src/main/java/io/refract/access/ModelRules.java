package io.refract.access;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.plan.Predicate;
import io.refract.plan.Resolver;
import io.refract.query.Deleted;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// A policy as it applies to one kind of caller, resolved.
///
/// @param rows what a row must fulfil, deleted or not
/// @param live what a row fulfils that is not deleted
/// @param guards what a row must fulfil for a member to be written, by the member's name
record ModelRules(Predicate rows, Predicate live, Map<String, Predicate> guards, Writes writes) {
    ModelRules {
        guards = Map.copyOf(guards);
    }

    /// What may be written, resolved.
    record Writes(Predicate creatable, Predicate changeable, Predicate deletable, Set<String> fields, boolean all) {
        private static final Writes EVERYTHING =
                new Writes(Predicate.TRUE, Predicate.TRUE, Predicate.TRUE, Set.of(), true);

        /// @throws IllegalArgumentException if one of the fields does not exist
        private static Writes of(Resolver resolver, Model model, WriteRules rules) {
            for (var name : rules.fields()) {
                if (model.field(name).isEmpty()) {
                    throw new IllegalArgumentException(model + " has no field " + name + " to be written");
                }
            }
            return new Writes(
                    resolver.condition(model, rules.creatable()),
                    resolver.condition(model, rules.changeable()),
                    resolver.condition(model, rules.deletable()),
                    rules.fields(),
                    rules.everyField());
        }

        boolean allows(Field field) {
            return all || fields.contains(field.name());
        }
    }

    static ModelRules of(Resolver resolver, Model model, Policy policy, CallerKind kind) {
        var guards = new HashMap<String, Predicate>();
        for (var rule : policy.fields(kind)) {
            var visible = resolver.condition(model, rule.visible());
            rule.names().forEach(name -> guards.merge(name, visible, Predicate::and));
        }
        return new ModelRules(
                resolver.condition(model, policy.rows(kind)),
                live(model),
                guards,
                Writes.of(resolver, model, policy.writes(kind)));
    }

    static ModelRules unrestricted(Model model) {
        return new ModelRules(Predicate.TRUE, live(model), Map.of(), Writes.EVERYTHING);
    }

    private static Predicate live(Model model) {
        return model.softDelete().<Predicate>map(Predicate.Absent::new).orElse(Predicate.TRUE);
    }

    /// What a row must fulfil to be changed or deleted; fails with `FORBIDDEN` if none does.
    Predicate writable(Model model) {
        return WriteRestriction.possible(model, Predicate.or(writes.changeable(), writes.deletable()));
    }

    /// What a row must fulfil to be seen.
    Predicate visible(Deleted deleted) {
        var kept = switch (deleted) {
            case EXCLUDED -> live;
            case INCLUDED -> Predicate.TRUE;
            case ONLY -> live.equals(Predicate.TRUE) ? Predicate.FALSE : new Predicate.Not(live);
        };
        return Predicate.and(kept, rows);
    }

    Predicate guard(String name) {
        return guards.getOrDefault(name, Predicate.TRUE);
    }
}
