package io.refract.cache;

import io.refract.cache.Notices.Notice;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/// Asks again and again whether this pod may use the cache: the database, whether a pod has changed something
/// that Redis does not know, then Redis, which epoch it is. The order matters: an epoch that ends on account of
/// a notice ends before the notice is taken down.
///
/// Works on one context, one question at a time.
final class Membership {
    private static final Logger LOG = Logger.getLogger(Membership.class);
    private static final Duration GOODBYE = Duration.ofMillis(300);

    private final Standing standing;
    private final Lines lines;
    private final Store store;
    private final Notices notices;
    private final Context context;
    private final CacheConfig.Pods config;
    private final LongSupplier nanoClock;
    private volatile boolean closed;
    private boolean asking;
    private long askedAt;
    private boolean noticed;

    Membership(
            Standing standing,
            Lines lines,
            Store store,
            Notices notices,
            Context context,
            CacheConfig.Pods config,
            LongSupplier nanoClock) {
        this.standing = standing;
        this.lines = lines;
        this.store = store;
        this.notices = notices;
        this.context = context;
        this.config = config;
        this.nanoClock = nanoClock;
    }

    void open() {
        here(() -> {
            context.owner().setPeriodic(config.every().toMillis(), _ -> here(this::ask));
            ask();
        });
    }

    /// Returns when the others know that this pod is not dead but gone, or have not been reached in a moment.
    ///
    /// @param leaving whether it has told Redis everything; if not, the others must think that it has died
    void close(boolean leaving) {
        closed = true;
        if (!leaving || Context.isOnEventLoopThread()) {
            return;
        }
        var left = new CountDownLatch(1);
        context.runOnContext(
                _ -> standing.leave().on(lines).subscribe().with(_ -> left.countDown(), _ -> left.countDown()));
        try {
            if (!left.await(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Redis was not reached for a goodbye");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Unless the last question is still under way, and worth waiting for.
    private void ask() {
        var since = nanoClock.getAsLong();
        if (closed || asking && since - askedAt < config.trust().toNanos()) {
            return;
        }
        asking = true;
        askedAt = since;
        var doubts = standing.doubts();
        Uni.createFrom()
                .deferred(notices::read)
                .emitOn(this::here)
                .flatMap(found -> found.isEmpty() ? beat(doubts, since) : distrust(found))
                .onItemOrFailure()
                .invoke((_, _) -> asking = asking && askedAt != since)
                .subscribe()
                .with(_ -> {}, failure -> LOG.debug("The cache's state is not known", failure));
    }

    private void here(Runnable action) {
        context.runOnContext(_ -> action.run());
    }

    private Uni<Void> beat(long doubts, long since) {
        return standing.beat()
                .past(lines)
                .invoke(answer -> standing.heard(answer, doubts, since, config.trust()))
                .invoke(_ -> {
                    if (noticed) {
                        LOG.info("All pods can tell Redis of changes again");
                        noticed = false;
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> distrust(List<Notice> found) {
        standing.distrust();
        if (!noticed) {
            noticed = true;
            LOG.warnf(
                    "Pod %s cannot tell Redis of changes: the cache is left alone",
                    found.getFirst().pod());
        }
        var over = found.stream().filter(Notice::over).toList();
        return over.isEmpty() ? Uni.createFrom().voidItem() : bury(over);
    }

    /// What these pods should have told Redis will never be known.
    private Uni<Void> bury(List<Notice> over) {
        var whenEnded = store.endEpoch();
        for (var notice : over) {
            whenEnded = whenEnded.chain(() -> notices.takeDown(notice));
        }
        return whenEnded;
    }
}
