package io.refract.simulation;

import java.util.List;
import java.util.Optional;

/// What a client knows of one of its transactions when it is done with it.
///
/// @param name unlike all others
/// @param id empty if it was never told
/// @param wish how it was to end
/// @param posts the titles of those that it was to make
/// @param heard how it ended, in the server's words; empty if the client was not told
public record Course(String name, Optional<String> id, Wish wish, List<String> posts, Optional<String> heard) {
    public enum Wish {
        COMMIT,
        /// By the last call.
        COMMIT_WITH_CALL,
        /// All of it in one request.
        ONE_REQUEST,
        ROLL_BACK,
        /// Nothing more is heard of the client.
        LEAVE;

        boolean commits() {
            return this == COMMIT || this == COMMIT_WITH_CALL || this == ONE_REQUEST;
        }
    }
}
