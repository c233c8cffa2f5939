package io.refract.cache;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Which rows documents showed when they were last found, so that the next look asks for the right generations at once.
/// Only a guess: what is not in it, or wrong, costs a second look.
///
/// Bounded: a later document takes the place of an earlier one.
final class KnownRows {
    private static final int PLACES = 4096;

    /// What shows more rows, or has a longer name, is not remembered; together they bound the bytes.
    private static final int MOST_ROWS = 16;

    private static final int LONGEST_NAME = 200;

    private final AtomicReferenceArray<@Nullable Entry> entries = new AtomicReferenceArray<>(PLACES);

    private record Entry(CacheKey key, List<byte[]> rows) {}

    /// The names of the generations, in order; `null` if they are not known.
    @Nullable
    List<byte[]> of(CacheKey key) {
        var entry = entries.get(place(key));
        return entry != null && entry.key().equals(key) ? entry.rows() : null;
    }

    void remember(CacheKey key, List<byte[]> rows) {
        if (rows != of(key) && rows.size() <= MOST_ROWS && key.id().length() <= LONGEST_NAME) {
            entries.set(place(key), new Entry(key, rows));
        }
    }

    private static int place(CacheKey key) {
        var hash = key.hashCode();
        return (hash ^ (hash >>> 16)) & (PLACES - 1);
    }
}
