package io.refract.interactive;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.refract.access.Caller;
import io.refract.execute.HeldConfig;
import io.refract.http.connection.Shutdown;
import io.refract.kernel.BoundedMap;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.transaction.EndReason;
import io.refract.transaction.HeldState;
import io.refract.transaction.HeldTerms;
import io.refract.transaction.HeldTransactions;
import io.refract.transaction.Uncancelled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The transactions that this pod holds, and for a while how those have ended that it held.
@Singleton
class OpenTransactions {
    /// How many that are over are remembered.
    private static final int MOST_REMEMBERED = 10_000;

    /// Of how many of them the last answer is remembered as well.
    private static final int MOST_ANSWERED = 256;

    private static final Duration SOON = Duration.ofSeconds(1);

    private final HeldTransactions transactions;
    private final TransactionIds ids;
    private final HeldConfig config;
    private final ThisPod pod;
    private final Shutdown shutdown;
    private final Map<EndReason, Timer> ages = new EnumMap<>(EndReason.class);
    private final Map<UUID, OpenTransaction> open = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> owned = new ConcurrentHashMap<>();
    private final Map<UUID, HeldState.Ended> ended = BoundedMap.firstIn(MOST_REMEMBERED);
    private final Map<UUID, Sequence> answered = BoundedMap.firstIn(MOST_ANSWERED);

    OpenTransactions(
            HeldTransactions transactions,
            TransactionIds ids,
            HeldConfig config,
            ThisPod pod,
            Shutdown shutdown,
            MeterRegistry registry) {
        this.transactions = transactions;
        this.ids = ids;
        this.config = config;
        this.pod = pod;
        this.shutdown = shutdown;
        Gauge.builder("refract.transactions.open", open, Map::size)
                .description("Transactions that span requests, held by this pod")
                .register(registry);
        for (var reason : EndReason.values()) {
            ages.put(
                    reason,
                    Timer.builder("refract.transactions.age")
                            .description("How long transactions that span requests have lasted, by how they ended")
                            .tag("reason", reason.word())
                            .register(registry));
        }
    }

    /// Begins one. It is begun also if nobody waits for it any more: what has been entered must be ended.
    ///
    /// Fails with `TOO_MANY_TRANSACTIONS` if its owner has too many, with `P2024` if none may be begun
    /// in time, and with `UNAVAILABLE` if this pod is about to end.
    Uni<OpenTransaction> begin(Caller.SignedIn owner, String requestId, HeldTerms terms) {
        if (shutdown.isUnderWay()) {
            throw Failure.of(ErrorCode.UNAVAILABLE, "This server is about to end.")
                    .withRetryAfter(SOON);
        }
        enter(owner);
        return Uncancelled.of(transactions
                .begin(owner, requestId, terms, this::over)
                .map(held -> {
                    var name = ids.write(TransactionId.of(pod.number(), held.id(), held.xid(), owner));
                    var begun = new OpenTransaction(name, owner, held, new Sequence());
                    open.put(held.id(), begun);
                    if (held.state() instanceof HeldState.Ended) {
                        leave(held.id());
                    }
                    return begun;
                })
                .call(begun -> shutdown.isUnderWay()
                        ? rolledBack(begun)
                        : Uni.createFrom().voidItem())
                .onFailure()
                .invoke(() -> giveBack(owner)));
    }

    private void enter(Caller.SignedIn owner) {
        owned.compute(owner.id(), (_, count) -> {
            var before = count == null ? 0 : count;
            if (before == config.perCaller()) {
                throw Failure.of(
                                ErrorCode.TOO_MANY_TRANSACTIONS,
                                "At most " + before + " transactions of one caller may be open at once.")
                        .withRetryAfter(SOON);
            }
            return before + 1;
        });
    }

    private void giveBack(Caller.SignedIn owner) {
        owned.computeIfPresent(owner.id(), (_, count) -> count == 1 ? null : count - 1);
    }

    /// Rolls all of them back, since this pod is about to end; those that are just being begun end as
    /// soon as they are. Never fails.
    Uni<Void> leave() {
        var held = all();
        return held.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join()
                        .all(held.stream().map(OpenTransactions::rolledBack).toList())
                        .andCollectFailures()
                        .replaceWithVoid();
    }

    /// One that has ended meanwhile need not be.
    private static Uni<Void> rolledBack(OpenTransaction one) {
        return one.held().end(EndReason.POD_LOST).onFailure().recoverWithNull();
    }

    private void over(UUID id, HeldState.Ended how) {
        synchronized (ended) {
            ended.put(id, how);
        }
        leave(id);
    }

    private void leave(UUID id) {
        var left = open.remove(id);
        if (left != null) {
            giveBack(left.owner());
            if (left.sequence().isSmall()) {
                synchronized (ended) {
                    answered.put(id, left.sequence());
                }
            }
            how(id).flatMap(HeldState.Ended::reason)
                    .ifPresent(reason -> Objects.requireNonNull(ages.get(reason))
                            .record(Duration.between(left.held().begunAt(), Instant.now())));
        }
    }

    /// One that this pod holds.
    Optional<OpenTransaction> find(UUID id) {
        return Optional.ofNullable(open.get(id));
    }

    /// How one has ended that this pod held a while ago.
    Optional<HeldState.Ended> how(UUID id) {
        synchronized (ended) {
            return Optional.ofNullable(ended.get(id))
                    .filter(how -> how.at().plus(config.remembered()).isAfter(Instant.now()));
        }
    }

    /// The numbered calls of one that is over.
    Optional<Sequence> lastOf(UUID id) {
        synchronized (ended) {
            return Optional.ofNullable(answered.get(id));
        }
    }

    Collection<OpenTransaction> all() {
        return List.copyOf(open.values());
    }
}
