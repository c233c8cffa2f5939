package io.refract.query.json;

import java.util.List;

/// Reads `mode`.
final class Modes {
    private static final List<String> MODES = List.of("default", "insensitive");

    private Modes() {}

    /// Whether upper and lower case are the same.
    static boolean ignoresCase(Reading reading, JsonValue mode, Place place) {
        if (!(mode instanceof JsonValue.StringValue(String name)) || !MODES.contains(name)) {
            reading.refuse(place, "Enum", "must be one of " + String.join(", ", MODES));
            return false;
        }
        return name.equals("insensitive");
    }
}
