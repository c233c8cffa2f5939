package io.refract.execute;

import java.util.ArrayList;
import java.util.List;

/// A way for statements to the database: the places to take first, and the lane to run on then.
///
/// @param places what is shared by fewest first
/// @param kind what it is for
record Way(List<Places> places, ReadLane lane, Kind kind) {
    enum Kind {
        /// For statements that take a moment, many on one connection.
        LIGHT,

        /// For statements that may take long, each alone on its connection.
        HEAVY,

        /// For statements that may have to wait as long as another one that waits.
        QUARANTINE,

        /// For statements that give any number of rows, each alone on its connection.
        STREAM
    }

    /// The same way by a narrower entrance.
    Way through(Places first) {
        var all = new ArrayList<Places>();
        all.add(first);
        all.addAll(places);
        return new Way(List.copyOf(all), lane, kind);
    }
}
