package io.refract.cache;

import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import java.util.Objects;
import java.util.Set;

/// What a loader found.
///
/// @param document the finished document
/// @param rows every row that the document shows, its own included; a change of any of them drops the document
public record Loaded(Document document, Set<RowKey> rows) {
    public Loaded {
        Objects.requireNonNull(document, "document");
        rows = Set.copyOf(rows);
    }
}
