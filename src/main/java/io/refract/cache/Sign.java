package io.refract.cache;

import io.vertx.core.Context;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/// This pod's notice, and what may be concluded from it: once it has been up for as long as others trust in what they
/// heard before, and until it is over, no pod uses the cache.
///
/// Used on one context only.
final class Sign {
    private static final Logger LOG = Logger.getLogger(Sign.class);

    /// For what does not show in clocks that merely run at nearly the same rate.
    private static final Duration MARGIN = Duration.ofMillis(50);

    private final Notices notices;
    private final UUID pod;
    private final Context context;
    private final CacheConfig.Pods config;
    private final LongSupplier nanoClock;
    private State state = State.DOWN;
    private boolean wanted;
    private long timer = -1;
    private Runnable whenProven = () -> {};

    /// Since when it has been up without a gap, and until when it surely is.
    private long since;

    private long until;

    private enum State {
        DOWN,
        GOING_UP,
        UP,
        COMING_DOWN
    }

    Sign(Notices notices, UUID pod, Context context, CacheConfig.Pods config, LongSupplier nanoClock) {
        this.notices = notices;
        this.pod = pod;
        this.context = context;
        this.config = config;
        this.nanoClock = nanoClock;
    }

    /// Puts it up, and keeps it up until [#takeDown].
    ///
    /// @param whenProven called each time that [#isProven] may have become true
    void putUp(Runnable whenProven) {
        this.whenProven = whenProven;
        wanted = true;
        if (state == State.DOWN) {
            state = State.GOING_UP;
            prolong();
        } else {
            whenProven.run();
        }
    }

    /// Not while it is being prolonged: the one could overtake the other.
    void takeDown() {
        wanted = false;
        if (state == State.UP && context.owner().cancelTimer(timer)) {
            comeDown();
        }
    }

    /// Whether no pod uses the cache, nor will as long as the notice is wanted.
    boolean isProven() {
        var now = nanoClock.getAsLong();
        return wanted && state == State.UP && now - since >= patience().toNanos() && now - until < 0;
    }

    private Duration patience() {
        return config.trust().plus(MARGIN);
    }

    private void prolong() {
        var sent = nanoClock.getAsLong();
        notices.putUp(pod, config.notice()).emitOn(this::here).subscribe().with(_ -> isUp(sent), failure -> {
            LOG.debug("No notice could be put up", failure);
            next();
        });
    }

    private void isUp(long sent) {
        var now = nanoClock.getAsLong();
        if (state == State.GOING_UP || now - until >= 0) {
            since = now;
            context.owner().setTimer(patience().toMillis() + 1, _ -> here(whenProven));
        }
        until = sent + config.notice().minus(MARGIN).toNanos();
        state = State.UP;
        whenProven.run();
        next();
    }

    /// Goes on with what is wanted by now.
    private void next() {
        if (wanted) {
            timer = context.owner().setTimer(config.every().toMillis(), _ -> here(this::prolongOrComeDown));
        } else {
            comeDown();
        }
    }

    private void prolongOrComeDown() {
        if (wanted) {
            prolong();
        } else {
            comeDown();
        }
    }

    private void comeDown() {
        state = State.COMING_DOWN;
        notices.takeDown(pod).emitOn(this::here).subscribe().with(_ -> isDown(), failure -> {
            LOG.debug("The notice could not be taken down", failure);
            context.owner().setTimer(config.every().toMillis(), _ -> here(this::comeDown));
        });
    }

    private void isDown() {
        state = State.DOWN;
        if (wanted) {
            state = State.GOING_UP;
            prolong();
        }
    }

    private void here(Runnable action) {
        context.runOnContext(_ -> action.run());
    }
}
