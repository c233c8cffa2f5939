package io.refract.transaction;

import java.time.Instant;
import java.util.Optional;

/// Where a transaction that spans requests stands. Each state offers what may follow from it, and
/// nothing else:
///
/// ```
///           call                    commit, rollback, a clock
///   Open ─────────► Busy      Open ──────────────────────────► Ending
///    ▲               │ │                                         │
///    └── answered ───┘ │ the clock of the whole, or an admin     │ answered
///                      ▼                                         ▼
///                    Doomed ──── the call is over ──► Ending   Ended
/// ```
///
/// A connection that is lost ends every one of them. If that was behind `commit`, what has become of it
/// is not known here: the database is asked whenever somebody wants to know.
public sealed interface HeldState {
    /// It waits for its client.
    ///
    /// @param idleExpiresAt when it has waited for too long
    record Open(Instant idleExpiresAt) implements HeldState {
        Busy call() {
            return new Busy();
        }

        Open touched(Instant newIdleExpiresAt) {
            return new Open(newIdleExpiresAt);
        }

        Ending end() {
            return new Ending();
        }
    }

    /// A call runs.
    record Busy() implements HeldState {
        Open answered(Instant idleExpiresAt) {
            return new Open(idleExpiresAt);
        }

        Doomed abort(EndReason reason) {
            return new Doomed(reason);
        }
    }

    /// Its time is over, or an administrator ends it, and the call that runs has been told to stop.
    record Doomed(EndReason reason) implements HeldState {
        Ending end() {
            return new Ending();
        }
    }

    /// `commit` or `rollback` is on its way: no clock counts any more.
    record Ending() implements HeldState {}

    /// It is over.
    ///
    /// @param reason empty if nobody here knows how
    record Ended(Optional<EndReason> reason, Instant at) implements HeldState {}
}
