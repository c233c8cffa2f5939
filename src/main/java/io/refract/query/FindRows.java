package io.refract.query;

import org.jspecify.annotations.Nullable;

/// A slice of the rows that fulfil a condition.
///
/// @param form whether the answer is a list, or the first row by itself
/// @param lock how the rows are locked; null if they are only looked at
public record FindRows(
        String model,
        Form form,
        Condition where,
        Slice slice,
        Selection selection,
        Deleted deleted,
        @Nullable Lock lock)
        implements Query {
    public FindRows {
        if (lock != null && !slice.distinct().isEmpty()) {
            throw new IllegalArgumentException("rows that are told apart cannot be locked");
        }
    }

    /// Rows that are only looked at.
    public FindRows(String model, Form form, Condition where, Slice slice, Selection selection, Deleted deleted) {
        this(model, form, where, slice, selection, deleted, null);
    }

    /// What the answer looks like, which also names the operation.
    public enum Form {
        /// The row or null, by a unique key.
        UNIQUE("findUnique"),
        /// The first row or null.
        FIRST("findFirst"),
        /// A list of rows.
        LIST("findMany");

        private final String operation;

        Form(String operation) {
            this.operation = operation;
        }
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
