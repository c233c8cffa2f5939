package io.refract.catalog;

import java.util.Optional;

/// What may be written into a field, whoever writes.
///
/// @param atCreation whether it may be given when a row is made
/// @param later whether it may be changed afterwards
/// @param filled whether a row can be made without it: it may be null, has an initial value, or is filled by
/// the
/// database or the program
/// @param callers whether a row that is made without it gets the id of whoever makes it
/// @param initial what a row gets that is made without it, in the Java type of its values; empty if that is
/// null, or
/// the database's business
public record Writing(boolean atCreation, boolean later, boolean filled, boolean callers, Optional<Object> initial) {
    /// Only Refract itself or the database writes it.
    public static final Writing NEVER = new Writing(false, false, true, false, Optional.empty());

    /// @param filled whether a row can be made without it
    public static Writing freely(boolean filled) {
        return new Writing(true, true, filled, false, Optional.empty());
    }
}
