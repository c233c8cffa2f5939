package io.refract.record;

import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.transaction.Transactions;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.jboss.logging.Logger;

/// Moves what writers have only appended to where it is read, batch by batch, each in a transaction of its
/// own. What a run does not manage, or what was not committed, the next one finds where it was.
public final class Rollup {
    private static final Logger LOG = Logger.getLogger(Rollup.class);
    private static final int BATCHES = 10;

    private final Database database;
    private final Transactions transactions;
    private final String name;
    private final Statement waiting;
    private final Function<Work, Uni<Boolean>> batch;
    private volatile boolean failing;

    /// @param name of the work, in metrics and logs
    /// @param table what is appended to
    /// @param batch moves some rows, and tells whether there may be more
    public Rollup(
            Database database,
            Transactions transactions,
            String name,
            String table,
            Function<Work, Uni<Boolean>> batch) {
        this.database = database;
        this.transactions = transactions;
        this.name = name;
        this.waiting = Statement.of(name + ".waiting", "select exists (select from " + table + ")");
        this.batch = batch;
    }

    /// Never fails: a database that cannot be reached is waited for, and told of once.
    public Uni<Void> run() {
        return database.run(waiting)
                .chain(rows -> Boolean.TRUE.equals(rows.getFirst().value(0))
                        ? transactions.sendInBatches(name, BATCHES, batch)
                        : Uni.createFrom().voidItem())
                .invoke(this::succeeded)
                .onFailure()
                .recoverWithItem(failure -> {
                    failed(failure);
                    return null;
                });
    }

    private void succeeded() {
        if (failing) {
            failing = false;
            LOG.infof("%s is added up again", name);
        }
    }

    private void failed(Throwable failure) {
        if (!failing) {
            failing = true;
            LOG.warnf("%s cannot be added up for now and is kept: %s", name, failure);
        }
    }
}
