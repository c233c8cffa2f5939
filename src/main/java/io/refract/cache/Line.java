package io.refract.cache;

import io.refract.cache.Unavailable.Reason;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// One pipelined connection to Redis that belongs to one event loop, and reconnects by itself.
///
/// No pool and no change of thread: a command is written when it is sent, and answered on the thread that sent it.
/// Everything here runs on the event loop; only [#isConnected] may be read from anywhere.
final class Line {
    private enum Phase {
        CONNECTING,
        CONNECTED,
        RESTING,
        CLOSED
    }

    private static final Duration SHORTEST_REST = Duration.ofMillis(20);
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    /// A connection that has not answered for this long is given up: its server may be gone without a word.
    private static final Duration STALL = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final ContextInternal context;
    private final RedisServer server;
    private final RedisOptions options;
    private final Standing standing;
    private final LongSupplier nanoClock;
    private final long timeoutNanos;
    private final long tickNanos;

    private final Deque<Call> unsent = new ArrayDeque<>();
    private final Deque<Call> unanswered = new ArrayDeque<>();
    private volatile Phase phase = Phase.CONNECTING;
    private @Nullable Redis client;
    private @Nullable RedisConnection connection;
    private long restMillis = SHORTEST_REST.toMillis();
    private boolean ticking;
    private long tickDue;

    /// @param standing greets each server that the line has connected to
    Line(
            Vertx vertx,
            ContextInternal context,
            RedisServer server,
            RedisOptions options,
            Duration timeout,
            Standing standing,
            LongSupplier nanoClock) {
        this.vertx = vertx;
        this.context = context;
        this.server = server;
        this.options = options;
        this.standing = standing;
        this.nanoClock = nanoClock;
        this.timeoutNanos = timeout.toNanos();
        this.tickNanos = Math.max(2_000_000, timeoutNanos / 5);
    }

    ContextInternal context() {
        return context;
    }

    boolean isConnected() {
        return phase == Phase.CONNECTED;
    }

    void open() {
        if (phase != Phase.CLOSED && client == null) {
            connect();
        }
    }

    void close() {
        phase = Phase.CLOSED;
        hangUp();
    }

    /// Sends now, or as soon as the connection that is being opened stands; fails at once if there is none.
    void send(Call call) {
        switch (phase) {
            case CONNECTED -> write(call);
            case CONNECTING -> {
                unsent.add(call);
                tick();
            }
            case RESTING, CLOSED -> call.fail(Reason.DISCONNECTED);
        }
    }

    private void write(Call call) {
        var current = connection;
        if (current == null) {
            call.fail(Reason.DISCONNECTED);
            return;
        }
        unanswered.add(call);
        tick();
        current.send(call.request()).onComplete(reply -> settle(call, reply));
    }

    private void settle(Call call, AsyncResult<Response> reply) {
        // Answers come in the order of the commands; only a command that could not be sent ends out of turn.
        if (unanswered.peek() == call) {
            unanswered.poll();
        } else {
            unanswered.remove(call);
        }
        if (reply.succeeded()) {
            call.answer(reply.result());
        } else if (reply.cause() instanceof ErrorType error && !error.is("CONNECTION_CLOSED")) {
            call.refuse(error.toString());
        } else {
            call.fail(Reason.DISCONNECTED);
        }
    }

    private void connect() {
        phase = Phase.CONNECTING;
        // A client per attempt: closing it closes the socket of an attempt that got stuck half way.
        var attempt = Redis.createClient(vertx, options);
        client = attempt;
        var deadline = vertx.setTimer(STALL.toMillis(), ignored -> failed(attempt, new TimeoutException()));
        attempt.connect().compose(this::greet).onComplete(result -> {
            vertx.cancelTimer(deadline);
            if (client != attempt) {
                return;
            }
            if (result.succeeded()) {
                connected(attempt, result.result());
            } else {
                failed(attempt, result.cause());
            }
        });
    }

    private void failed(Redis attempt, Throwable failure) {
        if (client == attempt) {
            server.failed(failure);
            lost(attempt);
        }
    }

    /// Whatever is behind the new connection may have forgotten what this pod relies on: that is found out before
    /// anybody else uses it.
    private Future<RedisConnection> greet(RedisConnection opened) {
        return opened.send(standing.greeting()).map(answer -> {
            standing.heard(answer);
            return opened;
        });
    }

    private void connected(Redis attempt, RedisConnection opened) {
        opened.endHandler(ignored -> lost(attempt));
        opened.exceptionHandler(ignored -> lost(attempt));
        connection = opened;
        phase = Phase.CONNECTED;
        server.connected();
        restMillis = SHORTEST_REST.toMillis();
        for (var call = unsent.poll(); call != null; call = unsent.poll()) {
            if (!call.ended()) {
                write(call);
            }
        }
    }

    private void lost(Redis attempt) {
        if (client != attempt) {
            return;
        }
        phase = Phase.RESTING;
        hangUp();
        vertx.setTimer(restMillis, ignored -> open());
        restMillis = Math.min(2 * restMillis, LONGEST_REST.toMillis());
    }

    private void hangUp() {
        var closing = client;
        client = null;
        connection = null;
        abandon(unsent);
        abandon(unanswered);
        if (closing != null) {
            closing.close();
        }
    }

    private static void abandon(Deque<Call> calls) {
        for (var call = calls.poll(); call != null; call = calls.poll()) {
            call.fail(Reason.DISCONNECTED);
        }
    }

    /// One timer for all commands on the way, instead of one each.
    private void tick() {
        if (!ticking) {
            ticking = true;
            tickDue = nanoClock.getAsLong() + tickNanos;
            context.runOnContext(ignored -> vertx.setTimer(tickNanos / 1_000_000, id -> sweep()));
        }
    }

    private void sweep() {
        ticking = false;
        var now = nanoClock.getAsLong();
        // Late by a whole tick: this process stood still, and answers may lie unread. Read first, judge then.
        if (now - tickDue > tickNanos) {
            tick();
            return;
        }
        expire(unsent, now);
        expire(unanswered, now);
        var oldest = unanswered.peek();
        var stalled = client;
        if (oldest != null && stalled != null && oldest.olderThan(STALL.toNanos(), now)) {
            lost(stalled);
        }
        if (!unsent.isEmpty() || !unanswered.isEmpty()) {
            tick();
        }
    }

    private void expire(Deque<Call> calls, long now) {
        for (var call : calls) {
            if (!call.olderThan(timeoutNanos, now)) {
                return;
            }
            call.fail(Reason.TIMEOUT);
        }
    }
}
