package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.TextSearch;
import io.refract.query.Comparison;
import java.util.ArrayList;
import java.util.List;

/// A condition on a row of a known model.
public sealed interface Predicate {
    Predicate TRUE = new All(List.of());
    Predicate FALSE = new Any(List.of());

    record All(List<Predicate> predicates) implements Predicate {
        public All {
            predicates = List.copyOf(predicates);
        }
    }

    record Any(List<Predicate> predicates) implements Predicate {
        public Any {
            predicates = List.copyOf(predicates);
        }
    }

    record Not(Predicate predicate) implements Predicate {}

    record EqualTo(Field field, Value value) implements Predicate {}

    record EqualIgnoringCase(Field field, Value text) implements Predicate {}

    record OneOf(Field field, Value.InputList values) implements Predicate {}

    record Ordered(Field field, Comparison.Bound bound, Value value) implements Predicate {}

    record Like(Field field, Value.Pattern pattern, boolean ignoreCase) implements Predicate {}

    record Absent(Field field) implements Predicate {}

    record Matching(TextSearch search, Value text) implements Predicate {}

    /// A row of the target exists that belongs to this one and fulfils the predicate.
    record Exists(Relation relation, Model target, Predicate predicate) implements Predicate {}

    /// Both, without what is constant or goes without saying: a query often repeats what a policy asks for anyway, and
    /// each test of a related row is another look-up for the database.
    static Predicate and(Predicate left, Predicate right) {
        if (left.equals(TRUE) || right.equals(FALSE)) {
            return right;
        }
        if (right.equals(TRUE) || left.equals(FALSE)) {
            return left;
        }
        var parts = new ArrayList<>(parts(left));
        for (var part : parts(right)) {
            if (parts.stream().noneMatch(known -> implies(known, part))) {
                parts.removeIf(known -> implies(part, known));
                parts.add(part);
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    /// Whether the one never holds without the other, as far as can be told from their form.
    private static boolean implies(Predicate one, Predicate other) {
        return one.equals(other)
                || one instanceof Exists narrow
                        && other instanceof Exists wide
                        && narrow.relation().equals(wide.relation())
                        && parts(narrow.predicate()).containsAll(parts(wide.predicate()));
    }

    /// What all has to hold for the predicate to hold.
    static List<Predicate> parts(Predicate predicate) {
        return predicate instanceof All all ? all.predicates() : List.of(predicate);
    }
}
