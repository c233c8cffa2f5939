package io.refract.audit;

import io.quarkus.scheduler.Scheduled;
import io.refract.access.Caller;
import io.refract.execute.Statement;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Makes the trail's partitions for the months to come. Until it does, rows of those months wait in the default
/// partition: nothing is lost by a run that fails.
@ApplicationScoped
class PartitionsJob {
    private static final Logger LOG = Logger.getLogger(PartitionsJob.class);
    private static final String NAME = "audit-partitions";
    private static final int MONTHS_AHEAD = 3;

    private final Transactions transactions;

    PartitionsJob(Transactions transactions) {
        this.transactions = transactions;
    }

    @Scheduled(
            every = "${refract.audit.partitions.every:24h}",
            delayed = "${refract.audit.partitions.delay:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        var ensure = Statement.of("audit.partitions", "select audit.ensure_partitions($1::int)", MONTHS_AHEAD);
        return transactions
                .write(Caller.SYSTEM, NAME, unit -> unit.run(ensure).replaceWithVoid())
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("The partitions of the audit trail were not made: %s", failure);
                    return null;
                });
    }
}
