package io.refract.transaction;

import java.util.Locale;

/// How far a transaction is kept apart from others that run at the same time: the levels of SQL, as PostgreSQL has
/// them.
public enum Isolation {
    /// In PostgreSQL the same as the next.
    READ_UNCOMMITTED,
    /// Each statement sees what is committed when it begins.
    READ_COMMITTED,
    /// All statements see what is committed when the first begins. Whoever changes what another one has changed since
    /// fails with `P2034`.
    REPEATABLE_READ,
    /// As if transactions ran one after the other; what cannot be seen like that fails with `P2034`.
    SERIALIZABLE;

    /// The command that begins a transaction; `begin` alone is what PostgreSQL takes for read committed.
    String begin() {
        return this == READ_COMMITTED
                ? "begin"
                : "begin isolation level " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
