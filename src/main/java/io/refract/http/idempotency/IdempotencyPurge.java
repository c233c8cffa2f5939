package io.refract.http.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Deletes answers that are too old to be given again. Several pods may do so at once.
@Singleton
class IdempotencyPurge {
    /// Few enough for one short transaction.
    private static final int BATCH = 5_000;

    private final Transactions transactions;
    private final IdempotencyStore store;

    IdempotencyPurge(Transactions transactions, IdempotencyStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Scheduled(
            every = "${refract.idempotency.purge-every:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return transactions.sendInBatches(
                "idempotency-purge", work -> store.purge(work, BATCH).map(deleted -> deleted == BATCH));
    }
}
