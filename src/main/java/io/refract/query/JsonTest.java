package io.refract.query;

/// A test of a JSON value. Values of different kinds are neither equal nor ordered.
public sealed interface JsonTest {
    /// Equal, whatever the order of members.
    ///
    /// @param json a JSON text
    record EqualTo(Operand json) implements JsonTest {}

    /// Before or behind another number, or another string.
    ///
    /// @param json a JSON text: a number or a string
    record Ordered(Comparison.Bound bound, Operand json) implements JsonTest {}

    /// A string that contains a text literally.
    record Containing(Comparison.Place place, Operand text, boolean ignoreCase) implements JsonTest {}

    /// An array that holds all elements of another one, in any order.
    ///
    /// @param json a JSON text: an array
    record ArrayContaining(Operand json) implements JsonTest {}

    /// An array whose first or last element is a value.
    ///
    /// @param json a JSON text
    record ArrayEnd(boolean first, Operand json) implements JsonTest {}

    /// One of the two kinds of null, or either.
    record Null(Kind kind) implements JsonTest {}

    /// What null means.
    enum Kind {
        /// No value in the database, or nothing at the path.
        DATABASE,
        /// The JSON value `null`.
        JSON,
        ANY
    }
}
