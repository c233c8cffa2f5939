package io.refract.cache;

import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/// What a loader found: a document, and the names of the rows that it shows.
public final class Loaded {
    private final Document document;
    private final Supplier<Set<RowKey>> rows;

    /// @param document the finished document
    /// @param rows tells every row that the document shows, its own included; a change of any of them drops the
    /// document. Asked only if the document is to be stored.
    public Loaded(Document document, Supplier<Set<RowKey>> rows) {
        this.document = Objects.requireNonNull(document, "document");
        this.rows = Objects.requireNonNull(rows, "rows");
    }

    public Document document() {
        return document;
    }

    /// The rows that the document shows, gathered anew by each call.
    public Set<RowKey> rows() {
        return rows.get();
    }
}
