package io.refract.http.entry;

import io.refract.http.answers.Failures;
import io.refract.http.answers.ProblemAnswers;
import io.refract.http.connection.BodyBudget;
import io.refract.http.connection.Connections;
import io.refract.http.connection.ConnectionsConfig;
import io.refract.http.connection.Limit;
import io.refract.http.connection.UnreadBodies;
import io.refract.http.exchange.Exchange;
import io.refract.kernel.Failure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/// A request's body while it arrives: whoever sends it too slowly, or finds no memory for it, is refused.
///
/// Everything happens on the request's event loop.
abstract class WatchedBody {
    private static final int TICK = 250;

    final RoutingContext routing;
    final HttpServerRequest request;
    final Exchange exchange = Exchange.current();
    private final ConnectionsConfig config;
    private final Connections connections;
    private final BodyBudget budget;
    private final ProblemAnswers problems;
    private final Vertx vertx;
    private final long started = System.nanoTime();
    private long lastHeard = started;
    private long taken;
    private long timer = -1;

    /// @param budget whose memory it takes
    WatchedBody(
            RoutingContext routing,
            ConnectionsConfig config,
            Connections connections,
            BodyBudget budget,
            ProblemAnswers problems) {
        this.routing = routing;
        this.request = routing.request();
        this.config = config;
        this.connections = connections;
        this.budget = budget;
        this.problems = problems;
        this.vertx = routing.vertx();
    }

    /// Whether there is nothing to watch any more.
    abstract boolean isOver();

    /// Whether it waits for memory; nothing is read meanwhile.
    abstract boolean waits();

    /// Takes the memory that it waits for, if there is enough by now, and goes on.
    abstract void goOn();

    /// Whether something has come since it was asked last, where that is not told by [#heard()].
    boolean hasMoved() {
        return false;
    }

    /// Begins to look after it again and again.
    final void watch() {
        timer = vertx.setPeriodic(TICK, _ -> check());
    }

    final void unwatch() {
        if (timer >= 0) {
            vertx.cancelTimer(timer);
        }
    }

    final void heard() {
        lastHeard = System.nanoTime();
    }

    /// @param bytes to be taken
    /// @param size how large the body is with them
    /// @return whether there were enough
    final boolean tryTake(long bytes, long size) {
        var had = budget.tryTake(exchange.clientAddress(), bytes, size);
        if (had) {
            taken += bytes;
        }
        return had;
    }

    /// Gives back all that has been taken but so much.
    final void keep(long bytes) {
        budget.giveBack(exchange.clientAddress(), taken - bytes);
        taken = bytes;
    }

    private void check() {
        var now = System.nanoTime();
        if (isOver()) {
            unwatch();
        } else if (waits()) {
            goOn();
            if (waits() && now - lastHeard >= config.bodyWait().toNanos()) {
                refuse(Limit.BODY_MEMORY, Failures.noMemory());
            }
        } else if (now - started >= config.bodyTimeout().toNanos()) {
            refuse(Limit.BODY_TIMEOUT, Failures.tooSlow());
        } else if (hasMoved()) {
            lastHeard = now;
        } else if (now - lastHeard >= config.bodySilence().toNanos()) {
            refuse(Limit.BODY_SILENCE, Failures.tooSlow());
        }
    }

    private void refuse(Limit reason, Failure failure) {
        connections.count(reason);
        refuse(failure);
    }

    final void refuse(Failure failure) {
        release();
        UnreadBodies.giveUp(routing);
        problems.answer(routing, failure);
    }

    /// The request is over, or the body is not wanted.
    void release() {
        unwatch();
        keep(0);
    }
}
