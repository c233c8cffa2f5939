package io.refract.query.json;

import java.util.List;
import java.util.function.Predicate;

/// Reads `mode`.
final class Modes {
    private static final String MODE = "mode";
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

    /// Notes a `mode` that would have no effect: no operator that compares texts stands beside it.
    ///
    /// @param filter the object with the mode
    /// @param textual whether the operator of that name compares texts
    static void requireBeside(Reading reading, JsonValue.ObjectValue filter, Predicate<String> textual, Place place) {
        if (filter.members().stream()
                .map(JsonValue.Member::name)
                .noneMatch(name -> !name.equals(MODE) && textual.test(name))) {
            reading.refuse(place.member(MODE), "Required", "needs an operator beside it that compares texts");
        }
    }
}
