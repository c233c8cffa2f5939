package io.refract.histories;

/// What can be wrong with a history.
enum Phenomenon {
    /// Dirty write: each of some transactions has overwritten another one of them.
    G0,
    /// Aborted read: what was rolled back has been seen.
    G1A,
    /// Intermediate read: what its writer has overwritten before it committed has been seen.
    G1B,
    /// Circular information flow: each of some transactions has overwritten or seen another one of them.
    G1C,
    /// A transaction does not see what it has written itself.
    INTERNAL,
    /// What nobody has written has been seen.
    GARBAGE,
    /// What was read before it was overwritten was not what was overwritten.
    LOST_UPDATE,
    /// A cycle in which one transaction has not seen what another one has overwritten: read skew, and
    /// reads that cannot be repeated.
    G_SINGLE,
    /// A cycle in which several have not: write skew.
    G2_ITEM
}
