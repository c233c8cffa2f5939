package io.refract.kernel;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Ids are UUIDs that travel as strings; any letter case is read, lower case is written.
public final class Ids {
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    /// Reads an id in the canonical form of RFC 9562; empty if the text is anything else
    /// (`UUID.fromString` alone would read `1-1-1-1-1`).
    public static Optional<UUID> read(String text) {
        return CANONICAL.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /// Reads an id or fails with `VALIDATION`, rule `Uuid`.
    ///
    /// @param path the parameter's or field's name, for the error
    public static UUID require(String path, String text) {
        return read(text).orElseThrow(() -> Failure.validation(path, "Uuid", "must be a UUID"));
    }
}
