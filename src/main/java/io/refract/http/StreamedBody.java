package io.refract.http;

import io.refract.http.connection.BodyBudget;
import io.refract.http.connection.Connections;
import io.refract.http.connection.ConnectionsConfig;
import io.refract.http.connection.Limit;
import io.refract.kernel.Failure;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/// Watches over the body of one stream of HTTP/2, which Quarkus REST reads: it cannot take a stream whose body somebody
/// else has read to its end.
///
/// The memory is taken before anything is read: as much as the client says that it sends, or else as a body may have.
final class StreamedBody {
    private static final int TICK = 250;

    private final RoutingContext routing;
    private final HttpServerRequest request;
    private final ConnectionsConfig config;
    private final Connections connections;
    private final BodyBudget budget;
    private final ProblemAnswers problems;
    private final String address = Exchange.current().clientAddress();
    private final Vertx vertx;
    private final long size;
    private final long started = System.nanoTime();
    private long lastHeard = started;
    private long read;
    private long taken;
    private long timer = -1;

    StreamedBody(
            RoutingContext routing,
            ConnectionsConfig config,
            Connections connections,
            BodyLimit limit,
            ProblemAnswers problems) {
        this.routing = routing;
        this.request = routing.request();
        this.config = config;
        this.connections = connections;
        this.budget = connections.bodies();
        this.problems = problems;
        this.vertx = routing.vertx();
        var told = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        this.size = told == null ? limit.bytes() : Math.min(Long.parseLong(told), limit.bytes());
    }

    void start() {
        routing.addEndHandler(_ -> release());
        timer = vertx.setPeriodic(TICK, _ -> check());
        if (tryTake()) {
            routing.next();
        }
    }

    private boolean tryTake() {
        if (budget.tryTake(address, 2 * size, size)) {
            taken = 2 * size;
            lastHeard = System.nanoTime();
            return true;
        }
        return false;
    }

    private void check() {
        var now = System.nanoTime();
        if (taken == 0 && size > 0) {
            waited(now);
        } else if (request.isEnded()) {
            vertx.cancelTimer(timer);
        } else if (now - started >= config.bodyTimeout().toNanos()) {
            refuse(Limit.BODY_TIMEOUT, Failures.tooSlow());
        } else if (request.bytesRead() != read) {
            read = request.bytesRead();
            lastHeard = now;
        } else if (now - lastHeard >= config.bodySilence().toNanos()) {
            refuse(Limit.BODY_SILENCE, Failures.tooSlow());
        }
    }

    private void waited(long now) {
        if (tryTake()) {
            routing.next();
        } else if (now - started >= config.bodyWait().toNanos()) {
            refuse(Limit.BODY_MEMORY, Failures.noMemory());
        }
    }

    private void refuse(Limit reason, Failure failure) {
        connections.count(reason);
        release();
        Entry.endWithoutBody(routing);
        problems.answer(routing, failure);
    }

    private void release() {
        vertx.cancelTimer(timer);
        budget.giveBack(address, taken);
        taken = 0;
    }
}
