package io.refract.cache;

import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// What this pod knows of the epoch, and until when it may rely on it.
///
/// Safe for any number of threads. The clock is looked at whenever somebody asks: a process that has stood still finds
/// its knowledge too old before it uses it.
final class Standing {
    private static final byte[] NO_EPOCH = new byte[0];

    private final Keys keys;
    private final Uniques uniques;
    private final LongSupplier nanoClock;
    private final byte[] pod;
    private final long leaseMillis;
    private volatile Known known = new Known(NO_EPOCH, 0);
    private volatile @Nullable Trust trust;
    private long doubts;

    private record Known(byte[] epoch, long seq) {}

    private record Trust(byte[] epoch, long since, long until) {}

    Standing(Keys keys, Uniques uniques, LongSupplier nanoClock, UUID pod, Duration lease) {
        this.keys = keys;
        this.uniques = uniques;
        this.nanoClock = nanoClock;
        this.pod = pod.toString().getBytes(StandardCharsets.US_ASCII);
        this.leaseMillis = lease.toMillis();
    }

    /// The epoch whose documents may be used now; `null` if none may.
    byte @Nullable [] epoch() {
        var current = trust;
        return current != null && nanoClock.getAsLong() - current.until() < 0 ? current.epoch() : null;
    }

    /// Whether the epoch has been relied on without a doubt since [#epoch] gave it out. What Redis answers in the
    /// meantime may come from a connection that was lost and opened again, to a server that has forgotten.
    boolean isStill(byte[] epoch) {
        var current = trust;
        return current != null && current.epoch() == epoch;
    }

    /// How long ago this pod asked for what it relies on, in nanoseconds; -1 if it relies on nothing.
    long age() {
        var current = trust;
        var now = nanoClock.getAsLong();
        return current != null && now - current.until() < 0 ? now - current.since() : -1;
    }

    /// Where the pod's knowledge stands now; it moves with every doubt.
    synchronized long doubts() {
        return doubts;
    }

    synchronized void distrust() {
        doubts++;
        trust = null;
    }

    /// Takes in what a beat was answered and relies on it, unless there has been a doubt in between: then the answer
    /// may be older than the doubt.
    ///
    /// @param answer `null` if Redis has no epoch
    /// @param doubts where the pod's knowledge stood when it began to ask
    /// @param since when that was
    /// @param life how long the answer counts from then on
    synchronized void heard(@Nullable Response answer, long doubts, long since, Duration life) {
        if (doubts == this.doubts) {
            heard(answer);
            var epoch = known.epoch();
            trust = epoch.length == 0 ? null : new Trust(epoch, since, since + life.toNanos());
        }
    }

    /// The beat as one command, for a connection that has just been opened.
    Request greeting() {
        return beat().whole();
    }

    /// The beat.
    ScriptCall beat() {
        var current = known;
        return new ScriptCall(Scripts.BEAT, 1)
                .arg(keys.clock())
                .arg(pod)
                .arg(leaseMillis)
                .arg(uniques.next())
                .arg(current.epoch())
                .arg(current.seq());
    }

    /// The goodbye.
    ScriptCall leave() {
        return new ScriptCall(Scripts.LEAVE, 1).arg(keys.clock()).arg(pod);
    }

    /// Takes in what a greeting was answered. What was relied on in another epoch is not any more.
    ///
    /// @param answer `null` if Redis has no epoch
    synchronized void heard(@Nullable Response answer) {
        var epoch = answer == null ? NO_EPOCH : answer.get(0).toBytes();
        var seq = answer == null ? 0 : Long.parseLong(answer.get(1).toString());
        if (!Arrays.equals(epoch, known.epoch())) {
            known = new Known(epoch, seq);
            distrust();
        } else if (seq > known.seq()) {
            known = new Known(epoch, seq);
        }
    }
}
