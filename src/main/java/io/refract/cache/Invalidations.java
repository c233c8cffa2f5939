package io.refract.cache;

import io.refract.cache.Meters.Acknowledgement;
import io.refract.cache.PendingRows.Work;
import io.refract.kernel.RowKey;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/// Tells Redis which rows have changed, now or as soon as it can be told; and does not let a write be acknowledged
/// before no pod can answer from before it.
final class Invalidations {
    private static final Logger LOG = Logger.getLogger(Invalidations.class);

    /// Rows per step: each costs Redis about a microsecond, and others wait meanwhile.
    private static final int ROWS_PER_STEP = 500;

    private static final Duration RETRY = Duration.ofMillis(50);

    /// How long Redis may be away until the other pods are told by a notice: a connection that broke is back by then.
    private static final Duration BLIP = Duration.ofMillis(100);

    private final Store store;
    private final Sign sign;
    private final Meters meters;
    private final Context context;
    private final CacheConfig config;
    private final LongSupplier nanoClock;
    private final PendingRows pending;

    /// Writes that wait to be acknowledged, the oldest first; touched on the context only.
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private volatile boolean closed;

    private record Waiting(UniEmitter<? super Void> caller, Home home, long start) {}

    /// @param context where pending invalidations are retried
    Invalidations(Store store, Sign sign, Meters meters, Context context, CacheConfig config, LongSupplier nanoClock) {
        this.store = store;
        this.sign = sign;
        this.meters = meters;
        this.context = context;
        this.config = config;
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

    /// What is pending stays so: the notice runs out, and other pods conclude that this one has died.
    void close() {
        closed = true;
    }

    /// Completes when no pod can answer from before the change any more, or after the longest wait. Does not fail.
    Uni<Void> invalidate(Collection<RowKey> changed) {
        var rows = List.copyOf(Set.copyOf(changed));
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom().deferred(() -> {
            meters.invalidated(rows.size());
            var start = nanoClock.getAsLong();
            if (!areApplied()) {
                return defer(rows, start);
            }
            return tell(rows)
                    .invoke(() -> meters.acknowledged(Acknowledgement.TOLD, nanoClock.getAsLong() - start))
                    .onFailure()
                    .recoverWithUni(() -> defer(rows, start));
        });
    }

    private Uni<Void> tell(List<RowKey> rows) {
        var step = rows.subList(0, Math.min(ROWS_PER_STEP, rows.size()));
        var rest = rows.subList(step.size(), rows.size());
        return store.invalidate(step)
                .flatMap(_ -> rest.isEmpty() ? Uni.createFrom().voidItem() : tell(rest));
    }

    private Uni<Void> defer(List<RowKey> rows, long start) {
        return Uni.createFrom().emitter(caller -> {
            var waits = new Waiting(caller, Home.here(), start);
            var first = pending.add(rows);
            here(() -> {
                waiting.add(waits);
                if (first) {
                    LOG.warn("Redis does not take invalidations; this pod answers from the database until it does");
                    after(BLIP, this::notice);
                    workOff();
                } else {
                    acknowledge();
                }
                after(config.invalidationWait(), this::acknowledge);
            });
        });
    }

    /// Tells the other pods in another way, if there still is something to tell.
    private void notice() {
        if (!areApplied()) {
            sign.putUp(this::acknowledge);
        }
    }

    private void workOff() {
        if (closed || areApplied()) {
            return;
        }
        var work = pending.next();
        var told = switch (work) {
            case Work.Rows changed -> tell(changed.rows());
            case Work.Everything _ -> endEpoch();
        };
        told.emitOn(this::here).subscribe().with(_ -> workedOff(work), _ -> after(RETRY, this::workOff));
    }

    /// Pods hear of the new epoch with their next beat, at the latest when they do not trust the last one any more.
    private Uni<Void> endEpoch() {
        meters.flushed();
        return store.endEpoch().onItem().delayIt().by(config.pods().trust().plus(RETRY));
    }

    private void workedOff(Work work) {
        if (pending.done(work)) {
            workOff();
        } else {
            LOG.info("Redis has been told of all changes; the cache is used again");
            sign.takeDown();
            acknowledge();
        }
    }

    /// Answers the writes that need not wait any longer.
    private void acknowledge() {
        var reason = areApplied()
                ? Acknowledgement.TOLD_LATE
                : sign.isProven() ? Acknowledgement.NOTICE : Acknowledgement.UNPROVEN;
        var now = nanoClock.getAsLong();
        var longest = config.invalidationWait().toNanos();
        for (var next = waiting.peek(); next != null; next = waiting.peek()) {
            if (reason == Acknowledgement.UNPROVEN && now - next.start() < longest) {
                return;
            }
            waiting.poll();
            meters.acknowledged(reason, now - next.start());
            var caller = next.caller();
            next.home().runLater(() -> caller.complete(null));
        }
    }

    private void after(Duration wait, Runnable action) {
        context.owner().setTimer(Math.max(1, wait.toMillis()), _ -> here(action));
    }

    private void here(Runnable action) {
        context.runOnContext(_ -> action.run());
    }
}
