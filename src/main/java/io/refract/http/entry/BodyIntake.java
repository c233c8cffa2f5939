package io.refract.http.entry;

import io.refract.http.answers.Failures;
import io.refract.http.answers.ProblemAnswers;
import io.refract.http.connection.Connections;
import io.refract.http.connection.ConnectionsConfig;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes in the body of one request of HTTP/1, on its Vert.x context.
///
/// Bytes are counted twice while they come, because at the end they are put together in one piece; what the
/// request keeps is given back when it is answered.
final class BodyIntake extends WatchedBody {
    private final long most;
    private final List<Buffer> chunks = new ArrayList<>();
    private int size;
    private boolean settled;

    /// What waits for memory: while there is something, nothing more is read.
    private Optional<Buffer> waiting = Optional.empty();

    BodyIntake(
            RoutingContext routing,
            ConnectionsConfig config,
            Connections connections,
            long most,
            ProblemAnswers problems) {
        super(routing, config, connections, connections.bodies(), problems);
        this.most = most;
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
            watch();
        }
    }

    private void received(Buffer chunk) {
        if (settled) {
            return;
        }
        heard();
        size += chunk.length();
        if (size > most) {
            refuse(Failures.tooLarge());
        } else if (!tryTake(chunk)) {
            waiting = Optional.of(chunk);
            request.pause();
        }
    }

    private boolean tryTake(Buffer chunk) {
        return tryTake(2L * chunk.length(), size) && chunks.add(chunk);
    }

    @Override
    boolean isOver() {
        return settled;
    }

    @Override
    boolean waits() {
        return waiting.isPresent();
    }

    @Override
    void goOn() {
        if (waiting.filter(this::tryTake).isPresent()) {
            waiting = Optional.empty();
            heard();
            request.resume();
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
        keep(size);
        exchange.received(body);
        // Quarkus REST need not look for another one
        ((RoutingContextInternal) routing).setBody(Buffer.buffer());
        routing.next();
    }

    private void settle() {
        settled = true;
        unwatch();
    }

    @Override
    void release() {
        settled = true;
        chunks.clear();
        waiting = Optional.empty();
        super.release();
    }
}
