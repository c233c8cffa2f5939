package io.refract.kernel;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// Ids are UUIDs that travel as strings; any letter case is read, lower case is written.
public final class Ids {
    /// The rule that a text breaks which is no id, and what is said of it.
    public static final String RULE = "Uuid";

    public static final String MESSAGE = "must be a UUID";

    private static final int LENGTH = 36;

    private Ids() {}

    /// Reads an id in the canonical form of RFC 9562; empty if the text is anything else
    /// (`UUID.fromString` alone would read `1-1-1-1-1`).
    public static Optional<UUID> read(String text) {
        return isCanonical(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /// By hand, because every request for one record comes through here.
    private static boolean isCanonical(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (var i = 0; i < LENGTH; i++) {
            var dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Reads an id or fails with `VALIDATION`, rule `Uuid`.
    ///
    /// @param path the parameter's or field's name, for the error
    public static UUID require(String path, String text) {
        return read(text).orElseThrow(() -> Failure.validation(path, RULE, MESSAGE));
    }
}
