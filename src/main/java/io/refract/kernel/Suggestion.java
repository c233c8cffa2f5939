package io.refract.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// "Did you mean": the known name nearest to one that is not known.
public final class Suggestion {
    private Suggestion() {}

    /// The candidate with the smallest edit distance, if it is near enough to be a slip of the keyboard
    /// (at most a third of the name's length, and at least one).
    public static Optional<String> nearest(String name, Collection<String> candidates) {
        return within(Math.max(1, name.length() / 3), name, candidates);
    }

    /// The candidate with the smallest edit distance, if that is no more than a number of slips.
    public static Optional<String> within(int reach, String name, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= reach)
                .filter(candidate -> distance(name, candidate) <= reach)
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// A clause to put behind "unknown field x": `, did you mean y?`, or nothing.
    public static String clause(String name, Collection<String> candidates) {
        return nearest(name, candidates)
                .map(candidate -> ", did you mean " + candidate + "?")
                .orElse("");
    }

    /// Optimal string alignment distance without regard to case: insert, delete, replace, swap of neighbours.
    private static int distance(String left, String right) {
        var a = left.toLowerCase(Locale.ROOT);
        var b = right.toLowerCase(Locale.ROOT);
        var d = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (var j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            for (var j = 1; j <= b.length(); j++) {
                var replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                var swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
