package io.refract.cache;

import io.refract.kernel.RowKey;
import java.util.Objects;
import java.util.Set;

/// Names one cached document. Equal by kind and id alone.
///
/// @param kind what sort of document, a short constant such as `post` or `postBySlug`; it is a tag of the metrics
/// @param id which one, such as the row's id or slug
/// @param rows the rows (or natural keys) whose appearance must drop the memory that there is no such document; a
/// document is found quickest if they are all that it shows
public record CacheKey(String kind, String id, Set<RowKey> rows) {
    public CacheKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
        rows = Set.copyOf(rows);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CacheKey key && id.equals(key.id) && kind.equals(key.kind);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + id.hashCode();
    }
}
