package io.refract.transaction;

import io.quarkus.arc.All;
import io.refract.kernel.RowKey;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/// Those who hear of every commit, one after the other.
@Singleton
class CommitListeners {
    private final List<CommitListener> listeners;

    CommitListeners(@All List<CommitListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /// Completes when all have heard of it.
    Uni<Void> committed(Set<RowKey> rows) {
        var heard = Uni.createFrom().voidItem();
        for (var listener : listeners) {
            heard = heard.chain(() -> listener.committed(rows));
        }
        return heard;
    }
}
