package io.refract.http.limits;

import java.time.Duration;

/// What a caller may still ask for, in the words of the fields `RateLimit-Policy` and `RateLimit` (draft 10 of
/// draft-ietf-httpapi-ratelimit-headers).
///
/// @param most how many requests there may be within the period
/// @param left how many of them may come at once
/// @param untilFull how long it takes until all of them may
public record Quota(int most, Duration period, long left, Duration untilFull) {
    private static final String NAME = "\"requests\"";

    /// The value of `RateLimit-Policy`.
    public String policy() {
        return NAME + ";q=" + most + ";w=" + period.toSeconds();
    }

    /// The value of `RateLimit`.
    public String state() {
        return NAME + ";r=" + left + ";t=" + untilFull.plusMillis(999).toSeconds();
    }
}
