package io.refract.http.idempotency;

import java.time.OffsetDateTime;

/// What came of the attempt to be the first request with a key.
sealed interface Claim {
    /// This request is the first one.
    ///
    /// @param lockedUntil until when others believe so; a later claim has a later value, so it also proves that
    /// this one still holds
    record Won(OffsetDateTime lockedUntil) implements Claim {}

    /// The first one still runs.
    record Running() implements Claim {}

    /// The first one was another request.
    record Different() implements Claim {}

    /// The first one has been answered.
    record Answered(StoredAnswer answer) implements Claim {}
}
