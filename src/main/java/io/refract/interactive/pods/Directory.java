package io.refract.interactive.pods;

import io.refract.kernel.BoundedMap;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Which pod is which process, found out by asking each address that the settings name.
///
/// What is known of an address lasts as long as the connection by which it was learned. Who looks for a
/// process that is not known has all addresses asked of which nothing is known, together with whoever
/// else does; a process that is not found then is not looked for again for a while.
@Singleton
class Directory {
    /// From one round of questions to the next, whatever is looked for.
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private static final int MOST_GONE = 10_000;

    private final Vertx vertx;
    private final Addresses addresses;
    private final Introductions introductions;
    private final PodsConfig config;

    /// Rounds run here, and nowhere else.
    private final Context context;

    private final Map<Long, Peer> known = new ConcurrentHashMap<>();

    /// Until when, in moments of [System#nanoTime].
    private final Map<Long, Long> gone = BoundedMap.firstIn(MOST_GONE);

    private final Set<Wanted> wanted = new HashSet<>();
    private @Nullable Round round;

    Directory(Vertx vertx, Addresses addresses, Introductions introductions, PodsConfig config) {
        this.vertx = vertx;
        this.addresses = addresses;
        this.introductions = introductions;
        this.config = config;
        this.context = ((VertxInternal) vertx).createEventLoopContext();
    }

    /// One round of questions.
    ///
    /// @param begun a moment of [System#nanoTime]
    /// @param silent how many addresses have not answered
    private record Round(long begun, Future<Integer> silent) {}

    /// Somebody who looks for a process, and need not wait for all others once it is found.
    private record Wanted(long process, Promise<Optional<Peer>> found) {}

    /// Who is there.
    ///
    /// @param silent how many addresses have not answered
    record Roster(Collection<Peer> peers, int silent) {}

    /// Whether there can be others.
    boolean isOfAny() {
        return addresses.areKnown();
    }

    /// The pod that is this process; empty if none is. Never fails.
    Future<Optional<Peer>> find(long process) {
        var peer = known.get(process);
        if (peer != null) {
            return Future.succeededFuture(Optional.of(peer));
        }
        var since = System.nanoTime();
        return on(found -> {
            var one = new Wanted(process, found);
            wanted.add(one);
            look(process, since).onComplete(looked -> {
                wanted.remove(one);
                found.tryComplete(looked.result());
            });
        });
    }

    /// All that can be found now. Never fails.
    Future<Roster> all() {
        var since = System.nanoTime();
        return on(found -> round(since)
                .silent()
                .map(silent -> new Roster(List.copyOf(known.values()), silent))
                .onComplete(found));
    }

    /// What was known of a process is not so any more.
    void forget(Peer peer) {
        known.remove(peer.number(), peer);
    }

    private <T> Future<T> on(Consumer<Promise<T>> work) {
        var found = ((VertxInternal) vertx).<T>promise();
        context.runOnContext(_ -> work.accept(found));
        return found.future();
    }

    private Future<Optional<Peer>> look(long process, long since) {
        var peer = known.get(process);
        if (peer != null || isGone(process)) {
            return Future.succeededFuture(Optional.ofNullable(peer));
        }
        if (round != null && round.begun() - since >= 0 && round.silent().isComplete()) {
            gone.put(process, System.nanoTime() + config.gone().toNanos());
            return Future.succeededFuture(Optional.empty());
        }
        return round(since).silent().compose(_ -> look(process, since));
    }

    private boolean isGone(long process) {
        var until = gone.get(process);
        return until != null && until - System.nanoTime() > 0;
    }

    /// The one that is under way, or one that has begun since; otherwise a new one.
    private Round round(long since) {
        var last = round;
        if (last != null && (!last.silent().isComplete() || last.begun() - since >= 0)) {
            return last;
        }
        var now = System.nanoTime();
        var begun = last == null ? now : Math.max(now, last.begun() + BETWEEN.toNanos());
        var next =
                new Round(begun, rest(begun - now).compose(_ -> addresses.now()).compose(this::asked));
        round = next;
        return next;
    }

    private Future<Void> rest(long nanos) {
        var rested = Promise.<Void>promise();
        if (nanos <= 0) {
            rested.complete();
        } else {
            vertx.setTimer(1 + Duration.ofNanos(nanos).toMillis(), _ -> rested.complete());
        }
        return rested.future();
    }

    private Future<Integer> asked(List<SocketAddress> all) {
        var connected = new HashSet<SocketAddress>();
        known.values().forEach(peer -> connected.add(peer.address()));
        var questions = all.stream()
                .filter(address -> !connected.contains(address))
                .map(address -> introductions.ask(address).map(this::learned).otherwise(false))
                .toList();
        return Future.all(questions).map(_ ->
                (int) questions.stream().filter(question -> !question.result()).count());
    }

    private boolean learned(Introductions.Answered answered) {
        var peer = new Peer(vertx, answered.number(), answered.address(), answered.connection(), config);
        peer.watch(() -> forget(peer));
        known.put(peer.number(), peer);
        wanted.stream()
                .filter(one -> one.process() == peer.number())
                .forEach(one -> one.found().tryComplete(Optional.of(peer)));
        return true;
    }
}
