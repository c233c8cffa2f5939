package io.refract.http.answers;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/// The body of an answer that goes out piece by piece.
interface Pieces {
    /// How it ends.
    enum End {
        /// All of it has been written.
        COMPLETE,
        /// There was more to come, but something failed.
        FAILED,
        /// The client has gone.
        GONE,
        /// The client has taken nothing for too long.
        SLOW
    }

    /// The next one; null if there is none, or none yet.
    @Nullable
    Buffer next();

    /// Whether none will follow.
    boolean isOver();

    /// Nothing is asked any more. Called once.
    default void ended(End how) {}
}
