package io.refract.query;

import java.util.Collection;
import java.util.List;

/// What a row must fulfil.
///
/// [All] of nothing is true and [Any] of nothing is false. Comparisons with a field that is null are neither true nor
/// false, as in SQL. [Some] is always one of the two where it leads to many rows; where it leads to one row, it is what
/// the condition is of that row, and false without one.
public sealed interface Condition {
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    record Not(Condition condition) implements Condition {}

    /// A field of the row.
    record Test(String field, Comparison comparison) implements Condition {}

    /// At least one row of a relation, be it to one or to many, fulfils the condition.
    record Some(String relation, Condition condition) implements Condition {}

    /// A figure of a group of rows; only in what groups must fulfil.
    record OfFigure(Figure figure, Comparison comparison) implements Condition {}

    /// The row matches a full-text query in web search syntax.
    record Matching(Operand text) implements Condition {}

    Condition TRUE = new All(List.of());
    Condition FALSE = new Any(List.of());

    static Condition all(Condition... conditions) {
        return conditions.length == 1 ? conditions[0] : new All(List.of(conditions));
    }

    static Condition all(List<Condition> conditions) {
        return conditions.size() == 1 ? conditions.getFirst() : new All(conditions);
    }

    static Condition any(Condition... conditions) {
        return conditions.length == 1 ? conditions[0] : new Any(List.of(conditions));
    }

    static Condition not(Condition condition) {
        return new Not(condition);
    }

    /// A related row exists that fulfils the condition.
    static Condition some(String relation, Condition condition) {
        return new Some(relation, condition);
    }

    /// A full-text match; the text is read as people write it into a search box.
    static Condition matching(String text) {
        return new Matching(new Parameter(text));
    }

    /// Starts a test of a field.
    static Subject field(String name) {
        return new Subject(name);
    }

    /// A field of which something is about to be said.
    record Subject(String field) {
        public Condition equalTo(Object value) {
            return new Test(field, new Comparison.EqualTo(new Parameter(value)));
        }

        /// Equal to a text, upper and lower case being the same.
        public Condition equalToIgnoringCase(String text) {
            return new Test(field, new Comparison.EqualIgnoringCase(new Parameter(text)));
        }

        /// Equal to the id of whoever reads; true of no row for a reader who is not signed in.
        public Condition equalToCaller() {
            return new Test(field, new Comparison.EqualTo(new Operand.CallerId()));
        }

        public Condition isTrue() {
            return new Test(field, new Comparison.EqualTo(new Operand.Constant(true)));
        }

        public Condition isFalse() {
            return new Test(field, new Comparison.EqualTo(new Operand.Constant(false)));
        }

        public Condition is(boolean value) {
            return value ? isTrue() : isFalse();
        }

        public Condition oneOf(Collection<?> values) {
            return new Test(field, new Comparison.OneOf(new Parameter(List.copyOf(values))));
        }

        public Condition compare(Comparison.Bound bound, Object value) {
            return new Test(field, new Comparison.Ordered(bound, new Parameter(value)));
        }

        public Condition containsIgnoringCase(String text) {
            return new Test(field, new Comparison.Containing(Comparison.Place.ANYWHERE, new Parameter(text), true));
        }

        public Condition isNull() {
            return new Test(field, new Comparison.Absent());
        }

        public Condition isNotNull() {
            return not(isNull());
        }
    }
}
