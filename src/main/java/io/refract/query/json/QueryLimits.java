package io.refract.query.json;

/// How much a client may ask for in one query. Whoever asks for more is told `TOO_COMPLEX`; or
/// `VALIDATION`, where one number is out of its range.
///
/// @param relationDepth how many relations may lead from one to the next
/// @param booleanDepth how many of AND, OR, NOT and `not` may stand in one another
/// @param relations how many relations may be named in all, be it to write, to filter, to order or to count
/// @param terms how many tests and order keys there may be in all
/// @param listValues how many values a list such as that of `in` may have
/// @param defaultTake how many rows a list has if `take` is absent
/// @param maxTake how many rows a list may have
/// @param maxSkip how many rows may be skipped
public record QueryLimits(
        int relationDepth,
        int booleanDepth,
        int relations,
        int terms,
        int listValues,
        int defaultTake,
        int maxTake,
        int maxSkip) {
    public static final QueryLimits DEFAULT = new QueryLimits(6, 10, 30, 500, 10_000, 100, 1000, 1_000_000);

    public QueryLimits {
        if (relationDepth < 0 || booleanDepth < 0 || relations < 0 || terms < 0 || listValues < 0 || maxSkip < 0) {
            throw new IllegalArgumentException("a limit below zero");
        }
        if (defaultTake < 1 || maxTake < defaultTake) {
            throw new IllegalArgumentException("take is " + defaultTake + " by default and " + maxTake + " at most");
        }
    }
}
