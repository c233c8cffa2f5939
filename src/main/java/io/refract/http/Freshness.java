package io.refract.http;

/// How old an answer is and how long it may be used; in seconds.
///
/// @param age since it was read from the database
/// @param maxAge up to which age it is fresh
/// @param staleFor how long after that it may still be used while a new one is fetched
public record Freshness(long age, int maxAge, int staleFor) {
    String cacheControl() {
        var stale = staleFor == 0 ? "" : ", stale-while-revalidate=" + staleFor;
        return "private, max-age=" + maxAge + stale;
    }
}
