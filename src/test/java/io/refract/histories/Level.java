package io.refract.histories;

import java.util.EnumSet;
import java.util.Set;

/// A level of isolation, and what it is about.
///
/// @param name as the API has it
/// @param forbidden what must not be found
/// @param telling what it allows, and what is found where enough has happened at once
record Level(String name, Set<Phenomenon> forbidden, Set<Phenomenon> telling) {
    static final Level READ_COMMITTED = new Level(
            "ReadCommitted",
            EnumSet.range(Phenomenon.G0, Phenomenon.GARBAGE),
            EnumSet.of(Phenomenon.LOST_UPDATE, Phenomenon.G_SINGLE));

    /// PostgreSQL's, which is snapshot isolation.
    static final Level REPEATABLE_READ = new Level(
            "RepeatableRead", EnumSet.range(Phenomenon.G0, Phenomenon.G_SINGLE), EnumSet.of(Phenomenon.G2_ITEM));

    static final Level SERIALIZABLE = new Level("Serializable", EnumSet.allOf(Phenomenon.class), Set.of());

    /// Whether all that a transaction reads is of one moment.
    boolean hasSnapshots() {
        return forbidden.contains(Phenomenon.G_SINGLE);
    }
}
