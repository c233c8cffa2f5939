package io.refract.cache;

import io.refract.kernel.Document;
import java.util.Optional;

/// How a load begins.
sealed interface Start {
    /// Somebody else has stored the answer in the meantime.
    record Answered(Optional<Document> document) implements Start {}

    /// The answer must be loaded.
    ///
    /// @param token proves, when the answer is stored, since when nothing must have changed
    /// @param locked whether this caller is the one to load; if not, another one is at it
    record Needed(Token token, boolean locked) implements Start {}

    /// One moment of Redis's memory, and who asked for it.
    ///
    /// @param epoch changes when Redis has lost its memory
    /// @param seq how many invalidations there had been
    /// @param time Redis's time of day
    /// @param owner the unique name of the load
    record Token(byte[] epoch, byte[] seq, byte[] time, byte[] owner) {}
}
