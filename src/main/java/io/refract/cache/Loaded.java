package io.refract.cache;

import io.refract.kernel.Document;
import io.refract.kernel.RowKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/// What a loader found: a document, the names of the rows that it shows, and until when it is right.
public final class Loaded {
    private final Document document;
    private final Supplier<Set<RowKey>> rows;
    private final Supplier<Instant> until;

    /// A document that is right for as long as the rows stay as they are.
    ///
    /// @param document the finished document
    /// @param rows tells every row that the document shows, its own included; a change of any of them drops the
    /// document. Asked only if the document is to be stored.
    public Loaded(Document document, Supplier<Set<RowKey>> rows) {
        this(document, rows, () -> Instant.MAX);
    }

    /// @param document the finished document
    /// @param rows as above
    /// @param until tells when the document becomes another one although no row changes; asked only if it is stored
    public Loaded(Document document, Supplier<Set<RowKey>> rows, Supplier<Instant> until) {
        this.document = Objects.requireNonNull(document, "document");
        this.rows = Objects.requireNonNull(rows, "rows");
        this.until = Objects.requireNonNull(until, "until");
    }

    public Document document() {
        return document;
    }

    /// How long the document may be kept by one who would keep it for some time.
    Duration life(Duration longest) {
        var left = Duration.between(Instant.now(), until.get());
        return left.compareTo(longest) < 0 ? left : longest;
    }

    /// The rows that the document shows, gathered anew by each call.
    public Set<RowKey> rows() {
        return rows.get();
    }
}
