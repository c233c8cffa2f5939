package io.refract.settings;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One thing that an operator may set.
///
/// @param property its name in the configuration; `*` in it stands for a name that the operator chooses
/// @param variable a short name for the same; empty if there is none
/// @param kind what its value is
/// @param value what may be said, and what counts if nothing is
record Setting(String property, String variable, Kind kind, Value value) {
    private static final String SEPARATOR = "\t";
    private static final int COLUMNS = 10;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{Alnum}]");

    /// What the value may be.
    ///
    /// @param fallback what counts if nothing is given; empty if that is nothing, or is found out later
    /// @param optional whether it may be empty
    /// @param secret whether it is never shown
    /// @param least the least amount, written as in the setting, as is `most`
    /// @param notAbove the name of a setting that is no smaller; empty if there is none
    /// @param choices the names that a choice is made of
    record Value(
            String fallback,
            boolean optional,
            boolean secret,
            String least,
            String most,
            String notAbove,
            List<String> choices) {}

    Setting {
        if (kind.isAmount() && (value.least().isEmpty() || value.most().isEmpty())) {
            throw new IllegalArgumentException(property + " has no bounds");
        }
    }

    /// Whether the operator chooses a part of the name.
    boolean isPattern() {
        return property.contains("*");
    }

    /// The name of the environment variable that the framework reads it from.
    String environmentName() {
        return environmentName(property);
    }

    static String environmentName(String property) {
        return NO_WORD.matcher(property).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /// As the table has it.
    String line() {
        return String.join(
                SEPARATOR,
                property,
                variable,
                kind.name(),
                value.fallback(),
                Boolean.toString(value.optional()),
                Boolean.toString(value.secret()),
                value.least(),
                value.most(),
                value.notAbove(),
                String.join(",", value.choices()));
    }

    static Setting ofLine(String line) {
        var cells = line.split(SEPARATOR, COLUMNS);
        return new Setting(
                cells[0],
                cells[1],
                Kind.valueOf(cells[2]),
                new Value(
                        cells[3],
                        Boolean.parseBoolean(cells[4]),
                        Boolean.parseBoolean(cells[5]),
                        cells[6],
                        cells[7],
                        cells[8],
                        cells[9].isEmpty() ? List.of() : List.of(cells[9].split(","))));
    }
}
