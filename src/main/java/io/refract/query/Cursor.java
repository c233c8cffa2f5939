package io.refract.query;

import java.util.List;

/// A place in an ordered list: the sort values of a row, its id last.
///
/// @param side which rows are wanted, as seen from that place
public record Cursor(Side side, List<Parameter> values) {
    public Cursor {
        values = List.copyOf(values);
    }

    /// On which side of the place the wanted rows lie, and whether a row at the place itself is one of them.
    public enum Side {
        AFTER(false, false),
        BEFORE(true, false),
        /// What an empty page before a place leads on to: the row at the place has not been shown by it.
        FROM(false, true),
        /// What an empty page after a place leads back to.
        UP_TO(true, true);

        private final boolean backward;
        private final boolean inclusive;

        Side(boolean backward, boolean inclusive) {
            this.backward = backward;
            this.inclusive = inclusive;
        }

        /// Whether the page ends at the place instead of beginning there.
        public boolean backward() {
            return backward;
        }

        /// Whether a row at the place itself belongs to the page.
        public boolean inclusive() {
            return inclusive;
        }
    }
}
