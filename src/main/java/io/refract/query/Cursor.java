package io.refract.query;

import java.util.List;

/// A place in an ordered list: the sort values of a row, its id last.
///
/// @param side whether rows behind or before that place are wanted
public record Cursor(Side side, List<Parameter> values) {
    public Cursor {
        values = List.copyOf(values);
    }

    /// On which side of the place the wanted rows lie.
    public enum Side {
        AFTER,
        BEFORE
    }
}
