package io.refract.operations;

import java.util.List;

/// What stands behind `seed` on the command line.
///
/// @param scale how many times the smallest amount
/// @param force whether a database that holds other data will do
record SeedArguments(int scale, boolean force) {
    /// @throws IllegalArgumentException when the words make no sense
    static SeedArguments parse(String... words) {
        var scale = 1;
        var force = false;
        var remaining = List.of(words).iterator();
        while (remaining.hasNext()) {
            var word = remaining.next();
            switch (word) {
                case "--force" -> force = true;
                case "--scale" -> scale = number(remaining.hasNext() ? remaining.next() : "");
                default ->
                    throw new IllegalArgumentException(
                            "unknown argument '" + word + "'; usage: seed [--scale N] [--force]");
            }
        }
        return new SeedArguments(scale, force);
    }

    private static int number(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--scale needs a whole number, not '" + word + "'", e);
        }
    }
}
