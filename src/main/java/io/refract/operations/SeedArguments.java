package io.refract.operations;

import io.refract.kernel.Suggestion;
import java.util.List;

/// What stands behind `seed` on the command line.
///
/// @param scale how many times the smallest amount
/// @param force whether a database that holds other data will do
public record SeedArguments(int scale, boolean force) {
    private static final String SCALE = "--scale";
    private static final String FORCE = "--force";

    /// @throws IllegalArgumentException when the words make no sense; the message says which one
    public static SeedArguments parse(String... words) {
        var scale = 1;
        var force = false;
        var remaining = List.of(words).iterator();
        while (remaining.hasNext()) {
            var word = remaining.next();
            switch (word) {
                case FORCE -> force = true;
                case SCALE -> scale = number(remaining.hasNext() ? remaining.next() : "");
                default ->
                    throw new IllegalArgumentException(
                            "unknown argument '" + word + "'" + Suggestion.clause(word, List.of(SCALE, FORCE)));
            }
        }
        return new SeedArguments(scale, force);
    }

    private static int number(String word) {
        try {
            return SampleData.requireScale(Integer.parseInt(word));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(SCALE + " needs a whole number, not '" + word + "'", e);
        }
    }
}
