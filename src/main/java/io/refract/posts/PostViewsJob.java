package io.refract.posts;

import io.quarkus.scheduler.Scheduled;
import io.refract.execute.Database;
import io.refract.record.Rollup;
import io.refract.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Moves views into their posts every second.
@ApplicationScoped
class PostViewsJob {
    private final Rollup rollup;

    PostViewsJob(Database database, Transactions transactions, PostViews views) {
        rollup = new Rollup(database, transactions, "post.views", "public.post_view_increments", views::move);
    }

    @Scheduled(every = "${refract.post-views.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return rollup.run();
    }
}
