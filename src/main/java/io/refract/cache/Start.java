package io.refract.cache;

/// How a load begins.
///
/// @param token proves, when the answer is stored, since when nothing must have changed
/// @param locked whether this caller is the one to load; if not, another one is at it
record Start(Token token, boolean locked) {
    /// One moment of Redis's memory, and who asked for it.
    ///
    /// @param epoch changes when Redis has lost its memory
    /// @param seq how many invalidations there had been
    /// @param owner the unique name of the load
    record Token(byte[] epoch, byte[] seq, byte[] owner) {}
}
