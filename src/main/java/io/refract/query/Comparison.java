package io.refract.query;

import org.jspecify.annotations.Nullable;

/// A test of one field's value.
public sealed interface Comparison {
    /// Equal to a value that is not null.
    record EqualTo(Operand value) implements Comparison {}

    /// Equal to a text in any letter case.
    record EqualIgnoringCase(Operand text) implements Comparison {}

    /// Equal to one of the values of a list; to none if the list is empty.
    ///
    /// @param ignoreCase whether upper and lower case are the same; for text only
    record OneOf(Operand values, boolean ignoreCase) implements Comparison {
        public OneOf(Operand values) {
            this(values, false);
        }
    }

    /// Before or behind a value in the type's order.
    ///
    /// @param ignoreCase whether upper and lower case are the same; for text only
    record Ordered(Bound bound, Operand value, boolean ignoreCase) implements Comparison {
        public Ordered(Bound bound, Operand value) {
            this(bound, value, false);
        }
    }

    /// Contains a text literally: no character of it is a wildcard.
    ///
    /// @param ignoreCase whether upper and lower case are the same
    record Containing(Place place, Operand text, boolean ignoreCase) implements Comparison {}

    /// Has no value.
    record Absent() implements Comparison {}

    /// Matches a full-text query.
    ///
    /// @param query what `to_tsquery` reads without an error
    /// @param alone whether only the field's own text can tell: the query demands what says nothing about a larger
    /// text
    record Searched(Operand query, boolean alone) implements Comparison {}

    /// A list that holds a value.
    record Has(Operand value) implements Comparison {}

    /// A list that holds all of some values; of no values, every list that is not null.
    record HasEvery(Operand values) implements Comparison {}

    /// A list that holds at least one of some values; of no values, no list.
    record HasSome(Operand values) implements Comparison {}

    /// A list without elements.
    record Empty() implements Comparison {}

    /// A test of a JSON value, or of what stands at a path in it. A path that leads nowhere leads to no value.
    ///
    /// @param path a list of member names and indexes as text; null for the value itself
    record Json(@Nullable Operand path, JsonTest test) implements Comparison {}

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
