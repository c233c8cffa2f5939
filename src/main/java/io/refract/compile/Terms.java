package io.refract.compile;

import java.time.Clock;

/// What holds on all levels of a statement.
///
/// @param clock tells the time when computed fields depend on it
/// @param listBytes how large a list may become that PostgreSQL gathers; 0 if the program has chosen what is in it
record Terms(Clock clock, int listBytes) {
    boolean boundsLists() {
        return listBytes > 0;
    }
}
