package io.refract.taxonomy;

import io.quarkus.scheduler.Scheduled;
import io.refract.execute.Database;
import io.refract.execute.Statement;
import io.refract.record.Rollup;
import io.refract.transaction.Transactions;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Adds up every second how many published posts each tag has. Triggers append each change, whoever makes it,
/// so that writers of posts with the same tag never wait for its row.
@ApplicationScoped
class TagPostsJob {
    /// How many changes one statement adds up at most.
    private static final long BATCH = 5_000;

    private static final String FOLD = "select public.fold_tag_post_changes($1::int)";

    private final Rollup rollup;

    TagPostsJob(Database database, Transactions transactions) {
        rollup = new Rollup(database, transactions, "tag.posts", "public.tag_post_changes", TagPostsJob::fold);
    }

    @Scheduled(every = "${refract.tag-posts.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> run() {
        return rollup.run();
    }

    private static Uni<Boolean> fold(Work work) {
        return work.run(Statement.of("tag.posts", FOLD, (int) BATCH))
                .map(rows -> rows.getFirst().value(0) instanceof Long folded && folded == BATCH);
    }
}
