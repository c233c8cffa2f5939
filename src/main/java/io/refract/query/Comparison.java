package io.refract.query;

/// A test of one field's value.
public sealed interface Comparison {
    /// Equal to a value that is not null.
    record EqualTo(Operand value) implements Comparison {}

    /// Equal to a text in any letter case.
    record EqualIgnoringCase(Operand text) implements Comparison {}

    /// Equal to one of the values of a list; to none if the list is empty.
    record OneOf(Operand values) implements Comparison {}

    /// Before or behind a value in the type's order.
    record Ordered(Bound bound, Operand value) implements Comparison {}

    /// Contains a text literally: no character of it is a wildcard.
    ///
    /// @param ignoreCase whether upper and lower case are the same
    record Containing(Place place, Operand text, boolean ignoreCase) implements Comparison {}

    /// Has no value.
    record Absent() implements Comparison {}

    /// Which side of a value.
    enum Bound {
        BELOW,
        AT_MOST,
        ABOVE,
        AT_LEAST
    }

    /// Where in a text.
    enum Place {
        ANYWHERE,
        START,
        END
    }
}
