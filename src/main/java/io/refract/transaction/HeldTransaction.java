package io.refract.transaction;

import io.refract.access.Caller;
import io.refract.execute.DatabaseErrors;
import io.refract.execute.Statement;
import io.refract.execute.WriteConnection;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.RowKey;
import io.refract.transaction.HeldState.Busy;
import io.refract.transaction.HeldState.Doomed;
import io.refract.transaction.HeldState.Ended;
import io.refract.transaction.HeldState.Ending;
import io.refract.transaction.HeldState.Open;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/// A transaction that spans requests, on a connection of its own.
///
/// Its calls run one after the other, each as a savepoint: one that fails leaves no trace, and the
/// transaction goes on. The savepoint leaves with the first statement of a call and is given up by the
/// next one, so it takes no flight. Two clocks end what its client has forgotten; PostgreSQL has the
/// same clocks, a little later, for a program that stands still.
///
/// All methods fail with `P2028` once it is over.
public final class HeldTransaction {
    private static final Logger LOG = Logger.getLogger(HeldTransaction.class);

    /// Keys of rows that are remembered until it is committed: 10,000 new rows may have three each.
    private static final int MOST_CHANGED = 30_000;

    /// How long the database may take to roll back before its connection is given up.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final UUID id;
    private final String xid;
    private final HeldTerms terms;
    private final WriteConnection connection;
    private final Parts parts;
    private final BiConsumer<UUID, Ended> listener;
    private final Turns turns;
    private final Savepoints savepoints = new Savepoints();
    private final Set<RowKey> changed = new LinkedHashSet<>();
    private final Instant begunAt = Instant.now();
    private final long lastTimer;
    private volatile HeldState state;
    private long idleTimer;
    private boolean written;
    private volatile boolean cancelled;

    /// What all of them use.
    record Parts(Vertx vertx, Outcomes outcomes, CommitListeners listeners) {}

    /// @param xid the id that PostgreSQL has given it
    HeldTransaction(
            UUID id,
            String xid,
            HeldTerms terms,
            WriteConnection connection,
            Parts parts,
            BiConsumer<UUID, Ended> listener) {
        this.id = id;
        this.xid = xid;
        this.terms = terms;
        this.connection = connection;
        this.parts = parts;
        this.listener = listener;
        this.turns = new Turns(parts.vertx());
        this.state = new Open(idleFromNow());
        this.lastTimer = parts.vertx().setTimer(terms.timeout().toMillis(), _ -> abort(EndReason.TIMEOUT));
        this.idleTimer = idleTimer();
        connection.whenLost(this::lost);
    }

    public UUID id() {
        return id;
    }

    /// The id that PostgreSQL has given it, by which its outcome can be asked.
    public String xid() {
        return xid;
    }

    public HeldTerms terms() {
        return terms;
    }

    public HeldState state() {
        return state;
    }

    public Instant begunAt() {
        return begunAt;
    }

    /// When its time is over, whatever its client does.
    public Instant expiresAt() {
        return begunAt.plus(terms.timeout());
    }

    /// When it has waited for its client for too long, as things are.
    public Instant idleExpiresAt() {
        return state instanceof Open(var idleExpiresAt) ? idleExpiresAt : idleFromNow();
    }

    /// The server's process that runs it.
    public int serverProcess() {
        return connection.serverProcess();
    }

    /// The names of its savepoints, the latest last.
    public List<String> savepoints() {
        return savepoints.names();
    }

    /// Begins to wait for its client anew.
    public synchronized void touch() {
        switch (state) {
            case Open open -> wait(open.touched(idleFromNow()));
            case Busy _, Doomed _ -> {}
            case Ending _, Ended _ -> throw ended();
        }
    }

    /// Makes a call when those before it are over.
    ///
    /// @param work what is done; on its context, see [HeldCall#current()]
    public <T> Uni<T> call(Caller caller, String requestId, Function<HeldCall, Uni<T>> work) {
        return call(caller, requestId, work, made -> made);
    }

    /// The same.
    ///
    /// @param within has it made, if it is to be made at all, and gives the answer: what it hears of has
    /// been kept or undone
    public <T> Uni<T> call(
            Caller caller, String requestId, Function<HeldCall, Uni<T>> work, UnaryOperator<Uni<T>> within) {
        return inTurn(() -> within.apply(Uni.createFrom().deferred(() -> made(caller, requestId, work))));
    }

    private <T> Uni<T> made(Caller caller, String requestId, Function<HeldCall, Uni<T>> work) {
        var writing = new AtomicBoolean();
        var unit = new ConnectionWork(
                caller,
                connection,
                savepoints::ofCall,
                () -> writing.get() ? Optional.of(Settings.ofCall(requestId)) : Optional.empty());
        var call = new HeldCall(unit, writing, terms.readOnly());
        call.begin();
        return ConnectionTransactions.done(unit, _ -> work.apply(call), _ -> false)
                .onTermination()
                .invoke(HeldCall::end)
                .invoke(() -> keep(unit, writing.get()))
                .onFailure()
                .recoverWithUni(
                        failure -> undone(unit).chain(() -> Uni.createFrom().failure(failure)));
    }

    private <T> Uni<T> inTurn(Supplier<Uni<T>> work) {
        return turns.inTurn(() -> {
            begin();
            return work.get()
                    .onItemOrFailure()
                    .transformToUni((result, failure) -> answered()
                            .chain(() -> failure == null
                                    ? Uni.createFrom().item(result)
                                    : Uni.createFrom().failure(told(failure))));
        });
    }

    private synchronized void begin() {
        if (!(state instanceof Open open)) {
            throw ended();
        }
        parts.vertx().cancelTimer(idleTimer);
        state = open.call();
    }

    private void keep(ConnectionWork unit, boolean writes) {
        if (changed.size() + unit.changed().size() > MOST_CHANGED) {
            throw tooMuch();
        }
        written |= writes;
        if (writes) {
            savepoints.wrote();
        }
        changed.addAll(unit.changed());
    }

    private static Failure tooMuch() {
        return Failure.of(
                ErrorCode.TOO_COMPLEX,
                "A transaction that is held open may not change so many rows: do it in a batch.");
    }

    private Uni<Void> undone(ConnectionWork unit) {
        return unit.hasBegun()
                ? command(Savepoints.UNDO).onFailure().recoverWithUni(_ -> {
                    connection.close();
                    return failed();
                })
                : Uni.createFrom().voidItem();
    }

    /// Fails if its time is over meanwhile.
    private Uni<Void> answered() {
        synchronized (this) {
            if (state instanceof Busy busy) {
                wait(busy.answered(idleFromNow()));
                return Uni.createFrom().voidItem();
            }
            if (!(state instanceof Doomed doomed)) {
                return Uni.createFrom().failure(ended());
            }
            state = doomed.end();
            return rolledBack(doomed.reason()).chain(() -> Uni.createFrom().failure(ended()));
        }
    }

    /// A transaction that the call has outlived is what its client has to hear of.
    private Throwable told(Throwable failure) {
        return state instanceof Ended ? ended() : failure;
    }

    /// Makes, undoes or gives up a savepoint when the calls before are over.
    ///
    /// Fails with `P2025` if there is none of the name, and with `VALIDATION` if a new one cannot be
    /// made.
    ///
    /// @param within has it done, if it is to be done at all, and gives the answer
    public <T> Uni<T> step(SavepointStep step, Function<Uni<Void>, Uni<T>> within) {
        return inTurn(() -> within.apply(Uni.createFrom().deferred(() -> command(savepoints.command(step)))));
    }

    /// Commits when the calls before are over, and tells the cache what has changed before anybody hears
    /// of it.
    ///
    /// Fails with what keeps the database from it, which ends the transaction as well, and with
    /// `UNAVAILABLE` if it cannot be found out for now what has become of it.
    public Uni<Void> commit() {
        return turns.inTurn(() -> {
            ending();
            return command(written ? HeldOutcomes.commit(id, xid) : HeldOutcomes.COMMIT)
                    .invoke(connection::giveBack)
                    .onFailure()
                    .recoverWithUni(this::notCommitted)
                    .chain(() -> parts.listeners().committed(changed))
                    .invoke(() -> over(Optional.of(EndReason.COMMITTED)));
        });
    }

    private synchronized void ending() {
        if (!(state instanceof Open open)) {
            throw ended();
        }
        state = open.end();
    }

    private Uni<Void> notCommitted(Throwable failure) {
        if (DatabaseErrors.isRefusal(failure)) {
            return rolledBack(EndReason.FAILED).chain(() -> Uni.createFrom().failure(failure));
        }
        connection.close();
        return DatabaseErrors.isUnsent(failure)
                ? failed()
                : parts.outcomes().of(xid).chain(outcome -> switch (outcome) {
                    case COMMITTED -> Uni.createFrom().voidItem();
                    case ABORTED -> failed();
                    // Whoever asks later may hear that it is committed
                    case UNKNOWN ->
                        parts.listeners()
                                .committed(changed)
                                .invoke(() -> over(Optional.empty()))
                                .chain(() -> Uni.createFrom().failure(ConnectionTransactions.unknown()));
                });
    }

    private Uni<Void> failed() {
        over(Optional.of(EndReason.FAILED));
        return Uni.createFrom().failure(ended());
    }

    /// Undoes everything when the calls before are over.
    public Uni<Void> rollback() {
        return end(EndReason.ROLLED_BACK);
    }

    /// The same, for another reason.
    public Uni<Void> end(EndReason reason) {
        return turns.inTurn(() -> {
            ending();
            return rolledBack(reason);
        });
    }

    /// The same at once: a call that runs is told to stop, and the transaction ends with it.
    public synchronized void abort(EndReason reason) {
        switch (state) {
            case Open open -> {
                state = open.end();
                rolledBack(reason).subscribe().with(_ -> {}, error -> LOG.warnf(error, "%s is rolled back late", id));
            }
            case Busy busy
            when reason != EndReason.IDLE_TIMEOUT -> {
                state = busy.abort(reason);
                cancelled = true;
                connection.cancel();
            }
            case Busy _, Doomed _, Ending _, Ended _ -> {}
        }
    }

    /// Never fails: what cannot be rolled back ends with its connection.
    private Uni<Void> rolledBack(EndReason reason) {
        return command(HeldOutcomes.rollback(id, xid, reason))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onItemOrFailure()
                .invoke((_, failure) -> {
                    over(Optional.of(reason));
                    if (failure == null && !cancelled) {
                        connection.giveBack();
                    } else {
                        connection.close();
                    }
                })
                .onFailure()
                .recoverWithNull();
    }

    /// What was lost behind `commit` or `rollback` is seen to by who has sent it.
    private void lost() {
        if (!(state instanceof Ending)) {
            over(Optional.of(EndReason.FAILED));
        }
    }

    private synchronized void wait(Open open) {
        parts.vertx().cancelTimer(idleTimer);
        state = open;
        idleTimer = idleTimer();
    }

    private long idleTimer() {
        return parts.vertx().setTimer(terms.idleTimeout().toMillis(), _ -> abort(EndReason.IDLE_TIMEOUT));
    }

    private Instant idleFromNow() {
        return Instant.now().plus(terms.idleTimeout());
    }

    /// Once; the first reason counts.
    private void over(Optional<EndReason> reason) {
        Ended ended;
        synchronized (this) {
            if (state instanceof Ended) {
                return;
            }
            parts.vertx().cancelTimer(idleTimer);
            parts.vertx().cancelTimer(lastTimer);
            ended = new Ended(reason, Instant.now());
            state = ended;
        }
        listener.accept(id, ended);
    }

    /// What its client hears of.
    private Failure ended() {
        return state instanceof Ended(var reason, var _) && reason.isPresent()
                ? reason.get().failure()
                : Failure.of(ErrorCode.UNAVAILABLE, "The transaction is about to end.")
                        .withRetryAfter(PATIENCE);
    }

    private Uni<Void> command(Statement statement) {
        return Uni.createFrom()
                .completionStage(() -> connection.command(statement).toCompletionStage())
                .replaceWithVoid();
    }
}
