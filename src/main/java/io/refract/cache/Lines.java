package io.refract.cache;

import io.netty.channel.EventLoop;
import io.refract.cache.Unavailable.Reason;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Sends commands to Redis: over the line of the caller's own event loop, unless the breaker is open.
final class Lines {
    /// Enough for every request that may be under way on one event loop; beyond it a command fails at once.
    private static final int LONGEST_PIPELINE = 16_384;

    private final VertxInternal vertx;
    private final RedisServer server;
    private final RedisOptions options;
    private final Duration timeout;
    private final Breaker breaker;
    private final Meters meters;
    private final Standing standing;
    private final LongSupplier nanoClock;
    private final Call.Outcomes outcomes = new Recorded();
    private final Map<EventLoop, Line> lines = new ConcurrentHashMap<>();

    /// @param standing greets each server that a line has connected to
    Lines(
            Vertx vertx,
            RedisServer server,
            Duration timeout,
            Breaker breaker,
            Meters meters,
            Standing standing,
            LongSupplier nanoClock) {
        this.vertx = (VertxInternal) vertx;
        this.server = server;
        this.options = server.options()
                .setMaxPoolSize(1)
                .setPoolCleanerInterval(-1)
                .setPoolRecycleTimeout(-1)
                .setMaxWaitingHandlers(LONGEST_PIPELINE);
        this.timeout = timeout;
        this.breaker = breaker;
        this.meters = meters;
        this.standing = standing;
        this.nanoClock = nanoClock;
    }

    /// Connects every event loop ahead of its first request.
    void open() {
        vertx.getEventLoopGroup().forEach(executor -> line((EventLoop) executor));
    }

    void close() {
        lines.values().forEach(line -> line.context().runOnContext(ignored -> line.close()));
    }

    /// Whether every line that was opened stands.
    boolean areConnected() {
        for (var line : lines.values()) {
            if (!line.isConnected()) {
                return false;
            }
        }
        return true;
    }

    /// Redis's answer (`null` for nil), or [Unavailable] by the deadline.
    Uni<@Nullable Response> send(Request request) {
        return Uni.createFrom().emitter(caller -> send(request, caller));
    }

    /// As [#send], also while the breaker is open.
    Uni<@Nullable Response> sendPastBreaker(Request request) {
        return Uni.createFrom().emitter(caller -> write(request, caller));
    }

    private void send(Request request, UniEmitter<? super @Nullable Response> caller) {
        if (!breaker.permits()) {
            meters.error(Reason.BREAKER_OPEN);
            caller.fail(new Unavailable(Reason.BREAKER_OPEN, "the breaker is open"));
            return;
        }
        write(request, caller);
    }

    private void write(Request request, UniEmitter<? super @Nullable Response> caller) {
        var context = vertx.getOrCreateContext();
        var loop = context.nettyEventLoop();
        var line = line(loop);
        var call = new Call(request, caller, new Home(context), outcomes, nanoClock.getAsLong());
        if (loop.inEventLoop()) {
            line.send(call);
        } else {
            line.context().runOnContext(ignored -> line.send(call));
        }
    }

    private Line line(EventLoop loop) {
        var line = lines.get(loop);
        return line != null ? line : lines.computeIfAbsent(loop, this::newLine);
    }

    private Line newLine(EventLoop loop) {
        ContextInternal context =
                vertx.createEventLoopContext(loop, null, Thread.currentThread().getContextClassLoader());
        var line = new Line(vertx, context, server, options, timeout, standing, nanoClock);
        context.runOnContext(ignored -> line.open());
        return line;
    }

    private final class Recorded implements Call.Outcomes {
        @Override
        public void answered() {
            breaker.succeeded();
        }

        @Override
        public void failed(Reason reason) {
            breaker.failed();
            meters.error(reason);
        }
    }
}
