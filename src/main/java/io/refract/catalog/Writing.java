package io.refract.catalog;

import io.refract.kernel.Violation;
import java.util.List;
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
/// @param constraints what is asked of its values, in the order of the rules' names
public record Writing(
        boolean atCreation,
        boolean later,
        boolean filled,
        boolean callers,
        Optional<Object> initial,
        List<Constraint> constraints) {
    /// Only Refract itself or the database writes it.
    public static final Writing NEVER = new Writing(false, false, true, false, Optional.empty(), List.of());

    public Writing {
        constraints = List.copyOf(constraints);
    }

    /// @param filled whether a row can be made without it
    public static Writing freely(boolean filled) {
        return new Writing(true, true, filled, false, Optional.empty(), List.of());
    }

    /// What a value breaks; empty if it may be written.
    ///
    /// @param path of the field, in the words of the client
    /// @param value in the Java type in which queries hold values of the field
    public List<Violation> broken(String path, Object value) {
        return constraints.stream()
                .filter(constraint -> !constraint.holds(value))
                .map(constraint -> constraint.violation(path))
                .toList();
    }
}
