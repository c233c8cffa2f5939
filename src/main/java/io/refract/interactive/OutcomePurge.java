package io.refract.interactive;

import io.quarkus.scheduler.Scheduled;
import io.refract.execute.HeldConfig;
import io.refract.transaction.HeldOutcomes;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Deletes what is noted of transactions that have ended long ago. Several pods may do so at once.
@Singleton
class OutcomePurge {
    /// Few enough for one short transaction.
    private static final int BATCH = 5_000;

    private final Transactions transactions;
    private final HeldOutcomes outcomes;
    private final HeldConfig config;

    OutcomePurge(Transactions transactions, HeldOutcomes outcomes, HeldConfig config) {
        this.transactions = transactions;
        this.outcomes = outcomes;
        this.config = config;
    }

    @Scheduled(
            every = "${refract.transactions.purge-every:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return transactions.sendInBatches(
                "outcome-purge",
                work -> outcomes.purge(work, config.kept(), BATCH).map(deleted -> deleted == BATCH));
    }
}
