package io.refract.identity.sessions;

import io.quarkus.scheduler.Scheduled;
import io.refract.execute.Statement;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Deletes the notes about what would be refused as too old anyway. Several pods may do so at once.
@Singleton
class UsedOncePurge {
    /// Few enough for one short transaction.
    private static final int BATCH = 1_000;

    private static final String PURGE = """
            delete from public.used_once where mark = any (array(
                select mark from public.used_once where expires < now() limit $1))
            returning 1""";

    private final Transactions transactions;

    UsedOncePurge(Transactions transactions) {
        this.transactions = transactions;
    }

    @Scheduled(
            every = "${refract.sessions.purge-every:1h}",
            delayed = "4m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return transactions.sendInBatches(
                "used-once-purge",
                work -> work.run(Statement.of("usedOnce.purge", PURGE, BATCH)).map(deleted -> deleted.size() == BATCH));
    }
}
