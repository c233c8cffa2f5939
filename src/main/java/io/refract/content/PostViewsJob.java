package io.refract.content;

import io.quarkus.scheduler.Scheduled;
import io.refract.access.Caller;
import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Moves views into their posts every second. What a run does not manage, or what was not committed, the next one
/// finds
/// where it was.
@ApplicationScoped
class PostViewsJob {
    private static final Logger LOG = Logger.getLogger(PostViewsJob.class);
    private static final String NAME = "post-views";
    private static final int BATCHES = 10;
    private static final String WAITING = "select exists (select from public.post_view_increments)";

    private final Database database;
    private final Transactions transactions;
    private final PostViews views;
    private volatile boolean failing;

    PostViewsJob(Database database, Transactions transactions, PostViews views) {
        this.database = database;
        this.transactions = transactions;
        this.views = views;
    }

    /// Never fails: a database that cannot be reached is waited for, and told of once.
    @Scheduled(every = "${refract.post-views.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return database.run(Statement.of("post.views.waiting", WAITING))
                .chain(rows -> Boolean.TRUE.equals(rows.getFirst().value(0))
                        ? move(BATCHES)
                        : Uni.createFrom().voidItem())
                .invoke(this::succeeded)
                .onFailure()
                .recoverWithItem(failure -> {
                    failed(failure);
                    return null;
                });
    }

    private Uni<Void> move(int batches) {
        return transactions
                .write(Caller.SYSTEM, NAME, views::move)
                .chain(more -> more && batches > 1
                        ? move(batches - 1)
                        : Uni.createFrom().voidItem());
    }

    private void succeeded() {
        if (failing) {
            failing = false;
            LOG.info("Views are counted again");
        }
    }

    private void failed(Throwable failure) {
        if (!failing) {
            failing = true;
            LOG.warnf("Views cannot be counted for now and are kept: %s", failure);
        }
    }
}
