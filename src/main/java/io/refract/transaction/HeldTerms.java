package io.refract.transaction;

import java.time.Duration;

/// What a transaction that spans requests was begun with.
///
/// @param deferrable whether it waits, before it begins, for a moment from which on it cannot fail; only
/// of any use to a serializable one that only reads
/// @param maxWait how long to wait for a connection
/// @param timeout how long it may last
/// @param idleTimeout how long it may wait for its client's next call
public record HeldTerms(
        Isolation isolation,
        boolean readOnly,
        boolean deferrable,
        Duration maxWait,
        Duration timeout,
        Duration idleTimeout) {
    /// The command that begins it.
    String begin() {
        return isolation.begin() + (readOnly ? " read only" : "") + (deferrable ? " deferrable" : "");
    }
}
