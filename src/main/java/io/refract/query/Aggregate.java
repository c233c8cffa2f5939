package io.refract.query;

import java.util.List;

/// Figures over a slice of the rows that fulfil a condition.
///
/// @param figures at least one; written in this order, those of one function next to each other
public record Aggregate(String model, Form form, Condition where, Slice slice, List<Figure> figures) implements Query {
    public Aggregate {
        figures = List.copyOf(figures);
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("an aggregate needs a figure");
        }
    }

    /// What the answer looks like.
    public enum Form {
        /// One figure by itself.
        NUMBER("count"),
        /// Counts as an object of fields, with `_all` for the number of rows.
        COUNTS("count"),
        /// Whether the one count is above zero.
        EXISTS("exists"),
        /// An object of functions, each an object of fields.
        OBJECT("aggregate");

        private final String operation;

        Form(String operation) {
            this.operation = operation;
        }
    }

    @Override
    public Selection selection() {
        return Selection.of();
    }

    @Override
    public Deleted deleted() {
        return Deleted.EXCLUDED;
    }

    @Override
    public String operation() {
        return form.operation;
    }

    @Override
    public String label() {
        return model + "." + form.operation;
    }
}
