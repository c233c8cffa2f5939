package io.refract.http.connection;

import java.util.Locale;

/// What a connection or a request was refused or ended for: the closed list of a metric's tag.
public enum Limit {
    /// One address has too many connections.
    PER_ADDRESS,
    /// There are too many connections.
    MAX,
    /// A request's head did not arrive in time.
    HEADER_TIMEOUT,
    /// No request came.
    IDLE_TIMEOUT,
    /// A body did not arrive in time.
    BODY_TIMEOUT,
    /// Nothing of a body arrived for too long.
    BODY_SILENCE,
    /// A client took nothing of its answer for too long.
    ANSWER_SILENCE,
    /// There was no memory for a body or a head.
    BODY_MEMORY;

    /// As in the settings: `per-address`.
    String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
