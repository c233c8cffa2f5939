package io.refract.plan;

import io.refract.catalog.Field;
import io.refract.catalog.Model;
import io.refract.catalog.Relation;
import io.refract.catalog.TextSearch;
import io.refract.query.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    /// The predicate is false or unknown.
    record Unproven(Predicate predicate) implements Predicate {}

    /// A test of a field of the row.
    sealed interface OfField extends Predicate {
        Field field();

        /// Another field of the row that the test reads.
        default Optional<Field> other() {
            return Optional.empty();
        }
    }

    record EqualTo(Field field, Value value) implements OfField {
        @Override
        public Optional<Field> other() {
            return value.field();
        }
    }

    record EqualIgnoringCase(Field field, Value text) implements OfField {
        @Override
        public Optional<Field> other() {
            return text.field();
        }
    }

    record OneOf(Field field, Value values) implements OfField {}

    /// The row has one of some keys with several fields, of which each list holds one.
    record Keyed(List<Field> key, List<Value> lists) implements Predicate {
        public Keyed {
            key = List.copyOf(key);
            lists = List.copyOf(lists);
        }
    }

    record OneOfIgnoringCase(Field field, Value.InputList values) implements OfField {}

    record Ordered(Field field, Comparison.Bound bound, Value value, boolean ignoreCase) implements OfField {
        @Override
        public Optional<Field> other() {
            return value.field();
        }
    }

    record Like(Field field, Value.Pattern pattern, boolean ignoreCase) implements OfField {}

    /// Contains the text of another field, literally.
    record Containing(Field field, Comparison.Place place, Value.OfField text, boolean ignoreCase) implements OfField {
        @Override
        public Optional<Field> other() {
            return text.field();
        }
    }

    record Absent(Field field) implements OfField {}

    /// The text of one field matches.
    ///
    /// @param search a column that holds the field's text and that finds candidates; empty without one
    /// @param query what `to_tsquery` reads without an error
    record Searched(Field field, String configuration, Optional<TextSearch> search, Value query) implements OfField {}

    record Has(Field field, Value value) implements OfField {
        @Override
        public Optional<Field> other() {
            return value.field();
        }
    }

    record HasEvery(Field field, Value.InputList values) implements OfField {}

    record HasSome(Field field, Value.InputList values) implements OfField {}

    record Empty(Field field) implements OfField {}

    /// @param path the path to the value that is tested; empty for the field's value
    record Json(Field field, Optional<Value.InputList> path, JsonCheck check) implements OfField {}

    /// The row matches as a whole.
    ///
    /// @param text a query in web search syntax
    record Matching(TextSearch search, Value text) implements Predicate {}

    /// A row of the target exists that belongs to this one and fulfils the predicate.
    record Exists(Relation relation, Model target, Predicate predicate) implements Predicate {}

    /// Both, without what is constant or goes without saying: a query often repeats what a policy asks
    /// for anyway, and each test of a related row is another look-up for the database.
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
