package io.refract.query;

/// The right-hand side of a comparison.
public sealed interface Operand permits Parameter, Operand.CallerId, Operand.Constant, Operand.OfField {
    /// The id of whoever reads, known when the statement runs.
    record CallerId() implements Operand {}

    /// A value that belongs to the shape and stands in the statement's text, so that a partial index can be proved
    /// to apply.
    record Constant(boolean value) implements Operand {}

    /// The value of another field of the same row, of the same type.
    record OfField(String field) implements Operand {}
}
