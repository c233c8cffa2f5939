package io.refract.transaction;

/// What the client of a transaction does about a savepoint of its own.
public sealed interface SavepointStep {
    record Make(String name) implements SavepointStep {}

    /// Undoes what was done since; the savepoint stays, those that were made after it do not.
    record RollbackTo(String name) implements SavepointStep {}

    /// Gives it up, and all that were made after it; what was done since stays.
    record Release(String name) implements SavepointStep {}
}
