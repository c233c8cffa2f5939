package io.refract.query;

import org.jspecify.annotations.Nullable;

/// A number, or an extreme value, made from a set of rows.
///
/// @param field what it is made from; null for [Function#ROWS], and for [Function#COUNT] where it counts rows rather
/// than values and is called `_all`
public record Figure(Function function, @Nullable String field) {
    /// The number of rows.
    public static final Figure ROWS = new Figure(Function.ROWS, null);

    public Figure {
        var needsField = function != Function.ROWS && function != Function.COUNT;
        if (field == null ? needsField : function == Function.ROWS) {
            throw new IllegalArgumentException(function + " of " + field);
        }
    }

    /// How the values are put together. Nulls never take part; over no values all but a count are null.
    public enum Function {
        /// The number of rows, by itself rather than as a member of an object.
        ROWS("_count"),
        COUNT("_count"),
        AVERAGE("_avg"),
        SUM("_sum"),
        MINIMUM("_min"),
        MAXIMUM("_max");

        private final String member;

        Function(String member) {
            this.member = member;
        }

        /// The name under which clients ask for it and under which it is written.
        public String member() {
            return member;
        }
    }
}
