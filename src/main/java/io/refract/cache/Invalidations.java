package io.refract.cache;

import io.refract.cache.PendingRows.Work;
import io.refract.cache.Unavailable.Reason;
import io.refract.kernel.RowKey;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/// Drops what shows the rows that have changed, now or as soon as Redis can be told.
final class Invalidations {
    private static final Logger LOG = Logger.getLogger(Invalidations.class);

    /// Rows per step: each costs Redis a few microseconds before its documents are dropped.
    private static final int ROWS_PER_STEP = 50;

    private static final Duration RETRY = Duration.ofMillis(50);

    private final Store store;
    private final Meters meters;
    private final Vertx vertx;
    private final Context context;
    private final long waitNanos;
    private final LongSupplier nanoClock;
    private final PendingRows pending;
    private final AtomicLong deferrals = new AtomicLong();

    /// @param context where pending invalidations are retried
    Invalidations(
            Store store, Meters meters, Vertx vertx, Context context, CacheConfig config, LongSupplier nanoClock) {
        this.store = store;
        this.meters = meters;
        this.vertx = vertx;
        this.context = context;
        this.waitNanos = config.invalidationWait().toNanos();
        this.nanoClock = nanoClock;
        this.pending = new PendingRows(config.maxPendingRows());
    }

    /// Whether Redis has been told everything. As long as it has not, this pod must not use the cache.
    boolean areApplied() {
        return pending.isEmpty();
    }

    int pendingRows() {
        return pending.size();
    }

    /// How many invalidations did not reach Redis when they were made. If the number has not changed between two
    /// moments, Redis knew of every change of this pod in between.
    long deferrals() {
        return deferrals.get();
    }

    /// Completes when Redis has done it, or when it has been taken down to be done later. Does not fail.
    Uni<Void> invalidate(Collection<RowKey> changed) {
        var rows = List.copyOf(Set.copyOf(changed));
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().deferred(() -> {
            meters.invalidated(rows.size());
            if (!areApplied()) {
                defer(rows);
                return Uni.createFrom().voidItem();
            }
            var deadline = nanoClock.getAsLong() + waitNanos;
            return drop(rows, () -> nanoClock.getAsLong() - deadline > 0)
                    .onFailure()
                    .invoke(failure -> defer(rows))
                    .onFailure()
                    .recoverWithNull();
        });
    }

    private void defer(List<RowKey> rows) {
        deferrals.incrementAndGet();
        if (pending.add(rows)) {
            LOG.warn("Redis does not take invalidations; this pod answers from the database until it does");
            retryLater();
        }
    }

    private void retryLater() {
        context.runOnContext(ignored -> vertx.setTimer(RETRY.toMillis(), timer -> workOff()));
    }

    private void workOff() {
        var work = pending.next();
        var told = switch (work) {
            case Work.Rows changed -> drop(changed.rows(), () -> false);
            case Work.Everything _ -> dropEverything();
        };
        told.subscribe().with(ignored -> workedOff(work), failure -> retryLater());
    }

    private void workedOff(Work work) {
        if (pending.done(work)) {
            workOff();
        } else {
            LOG.info("Redis has been told of all changes; the cache is used again");
        }
    }

    private interface Impatience {
        boolean isOver();
    }

    private Uni<Void> drop(List<RowKey> rows, Impatience patience) {
        var step = rows.subList(0, Math.min(ROWS_PER_STEP, rows.size()));
        var rest = rows.subList(step.size(), rows.size());
        return dropStep(step, true, patience)
                .flatMap(ignored -> rest.isEmpty() ? Uni.createFrom().voidItem() : drop(rest, patience));
    }

    private Uni<Void> dropStep(List<RowKey> rows, boolean mark, Impatience patience) {
        return store.invalidate(rows, mark).flatMap(more -> {
            if (!more) {
                return Uni.createFrom().voidItem();
            }
            return patience.isOver()
                    ? Uni.createFrom().failure(new Unavailable(Reason.TIMEOUT, "too many documents to wait for"))
                    : dropStep(rows, false, patience);
        });
    }

    private Uni<Void> dropEverything() {
        meters.flushed();
        var name = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        return store.startEpoch(name).flatMap(ignored -> dropFrom("0"));
    }

    private Uni<Void> dropFrom(String cursor) {
        return store.dropSome(cursor)
                .flatMap(next -> next.equals("0") ? Uni.createFrom().voidItem() : dropFrom(next));
    }
}
