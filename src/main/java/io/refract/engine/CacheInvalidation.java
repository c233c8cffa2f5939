package io.refract.engine;

import io.refract.cache.ReadThrough;
import io.refract.kernel.RowKey;
import io.refract.transaction.CommitListener;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/// Drops the cached documents that show rows which a transaction has changed, and the cached answers about all rows of
/// their models.
@ApplicationScoped
class CacheInvalidation implements CommitListener {
    /// The audit trail: triggers write it along with whatever is written.
    private static final RowKey TRAIL = RowKey.anyOf("auditLog");

    private final ReadThrough cache;

    CacheInvalidation(ReadThrough cache) {
        this.cache = cache;
    }

    @Override
    public Uni<Void> committed(Set<RowKey> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var all = new HashSet<>(rows);
        rows.forEach(row -> all.add(RowKey.anyOf(row.model())));
        all.add(TRAIL);
        return cache.invalidate(all);
    }
}
