package io.refract.execute;

import io.refract.sql.Cells;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.PgConnection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// Connections that run one statement at a time, so that it can be cancelled when nobody waits for it any
/// more.
///
/// Whoever sends has one of as many places as there are connections.
final class ExclusiveConnections implements ReadConnections {
    private final Connector connector;
    private final LaneMeters meters;
    private final List<Slot> slots;
    private final Deque<Slot> idle;

    ExclusiveConnections(Connector connector, int connections, LaneMeters meters) {
        this.connector = connector;
        this.meters = meters;
        this.slots = connector.contexts(connections).map(Slot::new).toList();
        this.idle = new ArrayDeque<>(slots);
    }

    @Override
    public void send(String sql, Asked asked, Handler<AsyncResult<List<Cells>>> answer) {
        var slot = take();
        slot.context.runOnContext(_ -> slot.send(sql, asked, answer));
    }

    /// The one that was used last: the others may have nothing to do for so long that they are closed.
    private Slot take() {
        synchronized (idle) {
            var slot = idle.poll();
            if (slot == null) {
                throw new NoSuchElementException("more statements than places");
            }
            return slot;
        }
    }

    private void giveBack(Slot slot) {
        synchronized (idle) {
            idle.push(slot);
        }
    }

    @Override
    public void close() {
        slots.forEach(slot -> slot.context.runOnContext(_ -> slot.close()));
    }

    /// The place of one connection, which is opened when it is needed. All of this happens on its context.
    private final class Slot {
        private final ContextInternal context;
        private @Nullable PgConnection connection;
        private @Nullable Asked current;
        private boolean cancelled;
        private boolean closed;

        private Slot(ContextInternal context) {
            this.context = context;
        }

        private void send(String sql, Asked asked, Handler<AsyncResult<List<Cells>>> answer) {
            current = asked;
            var usable = connection;
            if (usable == null) {
                connector.connect().onComplete(opened -> {
                    if (opened.succeeded()) {
                        use(opened.result());
                        run(opened.result(), sql, asked, answer);
                    } else {
                        end(Future.failedFuture(opened.cause()), answer);
                    }
                });
            } else {
                run(usable, sql, asked, answer);
            }
        }

        private void use(PgConnection opened) {
            WholeMessages.on(opened);
            SilentServers.giveUp(opened);
            opened.closeHandler(_ -> {
                if (connection == opened) {
                    connection = null;
                }
            });
            connection = opened;
        }

        private void run(PgConnection usable, String sql, Asked asked, Handler<AsyncResult<List<Cells>>> answer) {
            if (asked.isGone()) {
                end(Future.failedFuture(new CancellationException("nobody waits for it")), answer);
                return;
            }
            var flow = asked.flow();
            if (flow != null) {
                flow.open(usable, () -> cancel(usable, asked));
            }
            var started = System.nanoTime();
            connector.limits().run(usable, sql, asked.statement()).onComplete(rows -> {
                if (flow != null) {
                    flow.close(rows.succeeded());
                }
                asked.took(System.nanoTime() - started - (flow == null ? 0 : flow.heldNanos()));
                asked.ifGone(null);
                end(rows, answer);
            });
            asked.ifGone(() -> context.runOnContext(_ -> cancel(usable, asked)));
        }

        /// The server may hear of it only after it has answered, so this connection is not used again: the
        /// next
        /// statement on it would be the one that is cancelled.
        private void cancel(PgConnection usable, Asked asked) {
            if (current == asked && connection == usable && !cancelled) {
                cancelled = true;
                var flow = asked.flow();
                if (flow != null) {
                    flow.end();
                }
                meters.cancelled();
                usable.cancelRequest();
            }
        }

        private void end(AsyncResult<List<Cells>> rows, Handler<AsyncResult<List<Cells>>> answer) {
            current = null;
            if (cancelled || closed) {
                drop();
            }
            giveBack(this);
            answer.handle(rows);
        }

        private void close() {
            closed = true;
            if (current == null) {
                drop();
            }
        }

        private void drop() {
            var dropped = connection;
            connection = null;
            cancelled = false;
            if (dropped != null) {
                dropped.close();
            }
        }
    }
}
