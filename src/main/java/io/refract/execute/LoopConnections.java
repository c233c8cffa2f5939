package io.refract.execute;

import io.netty.channel.EventLoop;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Pipelined connections, spread over the event loops.
///
/// A statement goes out on a connection of the event loop that it comes from, so that neither it nor its rows change
/// threads: waking another thread costs as much as all else that is done for a small statement. Nothing is leased or
/// given back either, as any number of statements share a connection.
final class LoopConnections implements ReadConnections {
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final PgConnectOptions options;
    private final List<Slot> slots;
    private final AtomicInteger turn = new AtomicInteger();

    LoopConnections(Vertx vertx, PgConnectOptions options, int connections) {
        this.vertx = vertx;
        this.options = options;
        this.slots = contexts((VertxInternal) vertx, connections).map(Slot::new).toList();
    }

    /// On each event loop as many as on any other, or one more.
    private static Stream<ContextInternal> contexts(VertxInternal vertx, int count) {
        var loops = new ArrayList<EventLoop>();
        vertx.nettyEventLoopGroup().forEach(loop -> loops.add((EventLoop) loop));
        return IntStream.range(0, count)
                .mapToObj(i -> vertx.createEventLoopContext(
                        loops.get(i % loops.size()), vertx.getWorkerPool(), LoopConnections.class.getClassLoader()));
    }

    @Override
    public @Nullable SqlClient opened() {
        return slot().connection;
    }

    @Override
    public Future<SqlClient> open() {
        return slot().open();
    }

    /// One of the current event loop's, or any where it has none, in turn.
    private Slot slot() {
        var start = Math.floorMod(turn.getAndIncrement(), slots.size());
        for (var i = 0; i < slots.size(); i++) {
            var slot = slots.get((start + i) % slots.size());
            if (slot.context.inThread()) {
                return slot;
            }
        }
        return slots.get(start);
    }

    /// Waits a moment for the connections to end: their event loops may be gone right after this.
    @Override
    public void close() {
        var closing = Future.join(slots.stream().map(Slot::close).toList()).toCompletionStage();
        closing.toCompletableFuture()
                .completeOnTimeout(null, CLOSING.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> null)
                .join();
    }

    /// The place of one connection, which is opened when it is needed and again when it was lost.
    private final class Slot {
        private final ContextInternal context;
        private volatile @Nullable PgConnection connection;
        private @Nullable Future<SqlClient> opening;
        private boolean closed;

        private Slot(ContextInternal context) {
            this.context = context;
        }

        /// All who ask in the meantime wait for the same connection.
        private synchronized Future<SqlClient> open() {
            var usable = connection;
            if (usable != null) {
                return Future.succeededFuture(usable);
            }
            var waiting = opening;
            if (waiting == null) {
                var promise = Promise.<SqlClient>promise();
                waiting = promise.future();
                opening = waiting;
                context.runOnContext(_ -> connect()
                        .onComplete(this::settle)
                        .<SqlClient>map(opened -> opened)
                        .onComplete(promise));
            }
            return waiting;
        }

        /// The client bounds the wait for the network only, not that for a server that then says nothing.
        private Future<PgConnection> connect() {
            var attempt = PgConnection.connect(vertx, options);
            var bounded = attempt.timeout(options.getConnectTimeout(), TimeUnit.MILLISECONDS);
            bounded.onFailure(_ -> attempt.onSuccess(PgConnection::close));
            return bounded;
        }

        private synchronized void settle(AsyncResult<PgConnection> answer) {
            opening = null;
            if (answer.succeeded()) {
                var opened = answer.result();
                GatheredFlushes.on(opened);
                SilentServers.giveUp(opened);
                opened.closeHandler(_ -> connection = null);
                connection = opened;
                if (closed) {
                    opened.close();
                }
            }
        }

        private synchronized Future<Void> close() {
            closed = true;
            var opened = connection;
            return opened == null ? Future.succeededFuture() : opened.close();
        }
    }
}
