package io.refract.query;

/// A slice of the rows that fulfil a condition.
///
/// @param form whether the answer is a list, or the first row by itself
public record FindRows(String model, Form form, Condition where, Slice slice, Selection selection, Deleted deleted)
        implements Query {
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
