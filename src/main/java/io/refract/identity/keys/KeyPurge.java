package io.refract.identity.keys;

import io.quarkus.scheduler.Scheduled;
import io.refract.execute.Statement;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Deletes keys that have been good for nothing for long. Several pods may do so at once.
@Singleton
class KeyPurge {
    /// Few enough for one short transaction.
    private static final int BATCH = 1_000;

    private static final String PURGE = """
            delete from public.api_keys where id = any (array(
                select id from public.api_keys
                 where least(revoked_at, expires_at) < now() - make_interval(secs => $1) limit $2))
            returning 1""";

    private final Transactions transactions;
    private final double keepSeconds;

    KeyPurge(Transactions transactions, KeyConfig config) {
        this.transactions = transactions;
        this.keepSeconds = config.keep().toSeconds();
    }

    @Scheduled(
            every = "${refract.keys.purge-every:1h}",
            delayed = "3m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return transactions.sendInBatches(
                "key-purge",
                work -> work.run(Statement.of("key.purge", PURGE, keepSeconds, BATCH))
                        .map(deleted -> deleted.size() == BATCH));
    }
}
