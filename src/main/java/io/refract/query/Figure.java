package io.refract.query;

import org.jspecify.annotations.Nullable;

/// A number, or an extreme value, made from a set of rows.
///
/// @param field what it is made from; null only for [Function#COUNT], which then counts rows rather than values
public record Figure(Function function, @Nullable String field) {
    /// The number of rows.
    public static final Figure ROWS = new Figure(Function.COUNT, null);

    public Figure {
        if (field == null && function != Function.COUNT) {
            throw new IllegalArgumentException(function + " needs a field");
        }
    }

    /// How the values are put together. Nulls never take part; over no values all but a count are null.
    public enum Function {
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
