package io.refract.identity.sessions;

import io.quarkus.scheduler.Scheduled;
import io.refract.engine.Engine;
import io.refract.query.Amount;
import io.refract.query.Comparison;
import io.refract.query.Condition;
import io.refract.query.DeleteMany;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;

/// Deletes sessions that have expired. Several pods may do so at once.
@Singleton
class SessionPurge {
    /// Few enough for one short transaction.
    private static final int BATCH = 1_000;

    private final Engine engine;
    private final Transactions transactions;

    SessionPurge(Engine engine, Transactions transactions) {
        this.engine = engine;
        this.transactions = transactions;
    }

    @Scheduled(
            every = "${refract.sessions.purge-every:1h}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        var expired = Condition.field("expires").compare(Comparison.Bound.BELOW, Instant.now());
        var deletion = new DeleteMany(Sessions.MODEL, expired, Amount.of(BATCH));
        return transactions.sendInBatches(
                "session-purge", work -> engine.writeTrusted(deletion, work).map(deleted -> deleted.rows() == BATCH));
    }
}
