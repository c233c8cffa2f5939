package io.refract.query;

/// What becomes of one field.
public sealed interface Assignment {
    String field();

    /// A field that gets a value.
    static Assignment to(String field, Object value) {
        return new To(field, new Parameter(value));
    }

    /// Gets a value.
    record To(String field, Operand value) implements Assignment {}

    /// Loses its value.
    record ToNull(String field) implements Assignment {}

    /// A number is calculated with; null stays null.
    record Arithmetic(String field, Operator operator, Operand value) implements Assignment {}

    /// A list gets more elements at its end; null counts as a list without elements.
    ///
    /// @param values a list
    record Push(String field, Operand values) implements Assignment {}

    /// The operators of [Arithmetic], with the field on their left side.
    enum Operator {
        INCREMENT("increment"),
        DECREMENT("decrement"),
        MULTIPLY("multiply"),
        DIVIDE("divide");

        private final String member;

        Operator(String member) {
            this.member = member;
        }

        /// The name under which clients ask for it.
        public String member() {
            return member;
        }
    }
}
