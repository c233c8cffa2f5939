package io.refract.query;

/// Whether a page tells how many rows there are in all.
public enum Total {
    NONE,

    /// They are counted.
    EXACT,

    /// What the database expects by its statistics, which costs next to nothing.
    ESTIMATED
}
