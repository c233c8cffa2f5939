package io.refract.execute;

import io.refract.sql.Cells;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.PgConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Pipelined connections, spread over the event loops.
///
/// A statement goes out on a connection of the event loop that it comes from, so that neither it nor its rows change
/// threads: waking another thread costs as much as all else that is done for a small statement. Nothing is leased or
/// given back either, as any number of statements share a connection.
///
/// A statement that is not answered in good time, because it waits for a lock or has more to do than was thought, holds
/// up all those behind it. Its connection takes no more then: a spare one takes its place, and what waits behind it is
/// sent once more, elsewhere. They only read, so that does no harm; the first answer counts. When all is answered, the
/// connection is a spare one itself, until the silence on it becomes too long.
final class LoopConnections implements ReadConnections {
    private static final Duration CLOSING = Duration.ofSeconds(1);

    /// Statements are sent once more for each so many that are answered, and so many at once: were the whole server
    /// slow, repeating what it is asked would make it slower.
    private static final double REPEATED = 0.05;

    private static final double MOST_REPEATED = 64;

    private final Connector connector;
    private final long stallMillis;
    private final Scales scales;
    private final Suspects suspects;
    private final Elsewhere elsewhere;
    private final LaneMeters meters;
    private final AtomicInteger spares;
    private final List<Slot> slots;
    private final AtomicInteger turn = new AtomicInteger();

    /// Sends a statement once more, wherever it can be answered.
    @FunctionalInterface
    interface Elsewhere {
        Asked send(Statement statement, Handler<AsyncResult<List<Cells>>> answer);
    }

    LoopConnections(
            Connector connector,
            DatabaseConfig config,
            Shares shares,
            Scales scales,
            Suspects suspects,
            Elsewhere elsewhere,
            LaneMeters meters) {
        this.connector = connector;
        this.stallMillis = config.stall().toMillis();
        this.scales = scales;
        this.suspects = suspects;
        this.elsewhere = elsewhere;
        this.meters = meters;
        this.spares = new AtomicInteger(shares.spare());
        meters.gauge(
                "refract.connections.spare",
                "Pipelined connections that are open beside those that are meant to be",
                () -> shares.spare() - spares.get());
        this.slots = connector.contexts(shares.pipelined()).map(Slot::new).toList();
    }

    @Override
    public void send(String sql, Asked asked, Handler<AsyncResult<List<Cells>>> answer) {
        var slot = slot();
        slot.context.emit(new Flight(sql, asked, answer), slot::send);
    }

    /// One of the current event loop's, or any where it has none, in turn; one that is not held up, if there is any.
    private Slot slot() {
        var start = Math.floorMod(turn.getAndIncrement(), slots.size());
        var found = slots.get(start);
        for (var i = 0; i < slots.size(); i++) {
            var slot = slots.get((start + i) % slots.size());
            if (!slot.isHeldUp()) {
                if (slot.context.inThread()) {
                    return slot;
                }
                found = found.isHeldUp() ? slot : found;
            }
        }
        return found;
    }

    private boolean isAnyFree() {
        return slots.stream().anyMatch(slot -> !slot.isHeldUp());
    }

    /// Waits a moment for the connections to end: their event loops may be gone right after this.
    @Override
    public void close() {
        var closing = slots.stream().map(Slot::close).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(closing)
                .completeOnTimeout(null, CLOSING.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> null)
                .join();
    }

    /// The place of one connection, which is opened when it is needed and again when it was lost, and of the spare ones
    /// that were needed beside it. Statements go to the current one. All of this happens on its event loop.
    private final class Slot implements Pipe.Owner {
        private final ContextInternal context;
        private final List<Pipe> pipes = new ArrayList<>();
        private volatile @Nullable Pipe current;
        private @Nullable Future<Pipe> opening;
        private int sparesTaken;
        private double repeats = MOST_REPEATED;
        private boolean closed;

        private Slot(ContextInternal context) {
            this.context = context;
        }

        private boolean isHeldUp() {
            var pipe = current;
            return pipe != null && pipe.isStalled();
        }

        private void send(Flight flight) {
            var pipe = current;
            if (pipe == null) {
                open().onComplete(opened -> {
                    if (opened.succeeded()) {
                        opened.result().send(flight);
                    } else {
                        flight.ended(Future.failedFuture(opened.cause()));
                    }
                });
            } else {
                pipe.send(flight);
            }
        }

        /// All who ask in the meantime wait for the same connection.
        private Future<Pipe> open() {
            var waiting = opening;
            if (waiting == null) {
                var promise = Promise.<Pipe>promise();
                waiting = promise.future();
                opening = waiting;
                connector.connect().map(this::use).onComplete(opened -> {
                    opening = null;
                    if (opened.failed()) {
                        settle();
                    }
                    var usable = current;
                    promise.handle(usable == null ? opened : Future.succeededFuture(usable));
                });
            }
            return waiting;
        }

        private Pipe use(PgConnection opened) {
            SilentServers.giveUp(opened);
            var pipe = new Pipe(context, opened, connector.limits(), stallMillis, this);
            opened.closeHandler(_ -> lost(pipe));
            pipes.add(pipe);
            current = pipe;
            if (closed) {
                opened.close();
            }
            return pipe;
        }

        private void lost(Pipe pipe) {
            pipes.remove(pipe);
            settle();
        }

        /// After a connection has come or gone: the one that is held up is better than none.
        private void settle() {
            var used = Math.max(0, pipes.size() - (opening == null ? 1 : 0));
            spares.addAndGet(sparesTaken - used);
            sparesTaken = used;
            if (opening == null) {
                var free = pipes.stream().filter(pipe -> !pipe.isStalled()).findFirst();
                current = free.orElse(pipes.isEmpty() ? null : pipes.getFirst());
            }
        }

        @Override
        public void answered(Flight flight, long nanos, boolean succeeded) {
            flight.asked().took(nanos);
            scales.weigh(flight.statement(), nanos);
            if (succeeded) {
                repeats = Math.min(MOST_REPEATED, repeats + REPEATED);
                suspects.clear(flight.statement());
            }
        }

        @Override
        public void stalled(Pipe pipe, Flight first) {
            meters.stalled();
            if (current == pipe) {
                moveOn();
            }
            if (isAnyFree()) {
                elsewhere.send(
                        Suspects.question(pipe.connection().processId()),
                        answer -> context.emit(answer, rows -> explained(pipe, first, locked(rows))));
            }
        }

        private Set<String> locked(AsyncResult<List<Cells>> rows) {
            return rows.succeeded()
                    ? rows.result().stream()
                            .map(row -> String.valueOf(row.value(0)))
                            .collect(Collectors.toSet())
                    : Set.of();
        }

        private void explained(Pipe pipe, Flight first, Set<String> locked) {
            if (!pipe.isFirst(first)) {
                return;
            }
            if (locked.isEmpty()) {
                first.statement().experience().took(2 * TimeUnit.MILLISECONDS.toNanos(stallMillis));
            } else {
                first.asked().excuse();
                suspects.accuse(first.statement(), locked);
            }
            pipe.behind().forEach(flight -> overtake(pipe, flight));
        }

        private void moveOn() {
            var free = pipes.stream().filter(pipe -> !pipe.isStalled()).findFirst();
            if (free.isPresent()) {
                current = free.get();
            } else if (spares.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                sparesTaken++;
                current = null;
                open();
            }
        }

        private void overtake(Pipe pipe, Flight flight) {
            if (repeats < 1 || flight.isOver()) {
                return;
            }
            repeats--;
            meters.overtaken();
            flight.again();
            var again = elsewhere.send(
                    flight.statement(), rows -> context.emit(rows, answer -> pipe.overtaken(flight, answer)));
            flight.asked().ifGone(again::leave);
        }

        @Override
        public void recovered(Pipe pipe) {
            if (isHeldUp()) {
                current = pipe;
            }
        }

        /// What nobody waits for any more need not be done.
        @Override
        public void deserted(Pipe pipe) {
            if (current != pipe) {
                pipe.abandon();
            }
        }

        private CompletableFuture<Void> close() {
            var ended = new CompletableFuture<Void>();
            context.runOnContext(_ -> {
                closed = true;
                Future.join(pipes.stream()
                                .map(pipe -> pipe.connection().close())
                                .toList())
                        .onComplete(_ -> ended.complete(null));
            });
            return ended;
        }
    }
}
