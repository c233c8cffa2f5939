package io.refract.http;

import io.refract.http.connection.BodyBudget;
import io.refract.http.connection.Connections;
import io.refract.http.connection.ConnectionsConfig;
import io.refract.http.connection.Limit;
import io.refract.kernel.Failure;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes in the body of one request of HTTP/1, on its Vert.x context.
///
/// Bytes are counted twice while they come, because at the end they are put together in one piece; what the
/// request keeps is given back when it is answered.
final class BodyIntake {
    private static final int TICK = 250;

    private final RoutingContext routing;
    private final HttpServerRequest request;
    private final Exchange exchange;
    private final ConnectionsConfig config;
    private final Connections connections;
    private final BodyBudget budget;
    private final BodyLimit limit;
    private final ProblemAnswers problems;
    private final Vertx vertx;
    private final List<Buffer> chunks = new ArrayList<>();
    private final long started = System.nanoTime();
    private long lastHeard = started;
    private long timer = -1;
    private int size;
    private long taken;
    private boolean settled;

    /// What waits for memory: while there is something, nothing more is read.
    private Optional<Buffer> waiting = Optional.empty();

    BodyIntake(
            RoutingContext routing,
            ConnectionsConfig config,
            Connections connections,
            BodyLimit limit,
            ProblemAnswers problems) {
        this.routing = routing;
        this.request = routing.request();
        this.exchange = Exchange.current();
        this.config = config;
        this.connections = connections;
        this.budget = connections.bodies();
        this.limit = limit;
        this.problems = problems;
        this.vertx = routing.vertx();
    }

    void start() {
        routing.addEndHandler(_ -> release());
        request.handler(this::received);
        request.endHandler(_ -> complete());
        request.exceptionHandler(_ -> settle());
        if (request.headers().contains(HttpHeaders.EXPECT, "100-continue", true)) {
            routing.response().writeContinue();
            // Quarkus REST would say it again
            request.headers().remove(HttpHeaders.EXPECT);
        }
        request.resume();
        // Most bodies are here at once
        if (!settled) {
            timer = vertx.setPeriodic(TICK, _ -> check());
        }
    }

    private void received(Buffer chunk) {
        if (settled) {
            return;
        }
        lastHeard = System.nanoTime();
        size += chunk.length();
        if (limit.isExceededBy(size)) {
            refuse(Failures.tooLarge());
        } else if (!tryTake(chunk)) {
            waiting = Optional.of(chunk);
            request.pause();
        }
    }

    private boolean tryTake(Buffer chunk) {
        var bytes = 2L * chunk.length();
        if (!budget.tryTake(exchange.clientAddress(), bytes, size)) {
            return false;
        }
        taken += bytes;
        chunks.add(chunk);
        return true;
    }

    private void check() {
        var now = System.nanoTime();
        if (settled) {
            return;
        }
        if (waiting.isPresent()) {
            waited(waiting.get(), now);
        } else if (now - started >= config.bodyTimeout().toNanos()) {
            refuse(Limit.BODY_TIMEOUT, Failures.tooSlow());
        } else if (now - lastHeard >= config.bodySilence().toNanos()) {
            refuse(Limit.BODY_SILENCE, Failures.tooSlow());
        }
    }

    private void waited(Buffer chunk, long now) {
        if (tryTake(chunk)) {
            waiting = Optional.empty();
            lastHeard = now;
            request.resume();
        } else if (now - lastHeard >= config.bodyWait().toNanos()) {
            refuse(Limit.BODY_MEMORY, Failures.noMemory());
        }
    }

    private void complete() {
        if (settled) {
            return;
        }
        settle();
        var body = new byte[size];
        var at = 0;
        for (var chunk : chunks) {
            chunk.getBytes(0, chunk.length(), body, at);
            at += chunk.length();
        }
        chunks.clear();
        budget.giveBack(exchange.clientAddress(), taken - size);
        taken = size;
        exchange.received(body);
        // Quarkus REST need not look for another one
        ((RoutingContextInternal) routing).setBody(Buffer.buffer());
        routing.next();
    }

    private void refuse(Limit reason, Failure failure) {
        connections.count(reason);
        refuse(failure);
    }

    private void refuse(Failure failure) {
        settle();
        chunks.clear();
        waiting = Optional.empty();
        release();
        Entry.endWithoutBody(routing);
        problems.answer(routing, failure);
    }

    private void settle() {
        settled = true;
        if (timer >= 0) {
            vertx.cancelTimer(timer);
        }
    }

    private void release() {
        settle();
        budget.giveBack(exchange.clientAddress(), taken);
        taken = 0;
    }
}
