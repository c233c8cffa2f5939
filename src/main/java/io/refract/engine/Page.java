package io.refract.engine;

import java.util.Optional;
import java.util.OptionalLong;

/// A page of a list.
///
/// @param data the rows as a JSON array; not to be modified
/// @param nextCursor leads to the rows behind this page; empty if there are none
/// @param previousCursor leads to the rows before this page; empty if there are none
/// @param total the number of all rows, if it was asked for
/// @param estimated what that number is about, if that was asked for
public record Page(
        byte[] data,
        Optional<String> nextCursor,
        Optional<String> previousCursor,
        OptionalLong total,
        OptionalLong estimated) {
    /// All there is, on one page.
    public static Page whole(byte[] data) {
        return new Page(data, Optional.empty(), Optional.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    Page estimated(long newEstimated) {
        return new Page(data, nextCursor, previousCursor, total, OptionalLong.of(newEstimated));
    }
}
