package io.refract.http.entry;

import io.refract.http.answers.Failures;
import io.refract.http.answers.ProblemAnswers;
import io.refract.http.connection.Connections;
import io.refract.http.connection.ConnectionsConfig;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/// Takes in a large body of one request of HTTP/1, on its Vert.x context.
///
/// The memory for all of it is taken before anything is read, and what comes is put in its place at once: the body is
/// never there twice.
final class LargeBody extends WatchedBody {
    private static final byte[] NOTHING = {};

    private final int size;
    private byte[] body = NOTHING;
    private int filled;
    private boolean waits = true;
    private boolean settled;

    /// @param size how long the client says that it is
    LargeBody(
            RoutingContext routing,
            ConnectionsConfig config,
            Connections connections,
            int size,
            ProblemAnswers problems) {
        super(routing, config, connections, connections.largeBodies(), problems);
        this.size = size;
    }

    void start() {
        request.pause();
        routing.addEndHandler(_ -> release());
        request.handler(this::received);
        request.endHandler(_ -> complete());
        request.exceptionHandler(_ -> settle());
        watch();
        goOn();
    }

    @Override
    boolean isOver() {
        return settled;
    }

    @Override
    boolean waits() {
        return waits;
    }

    @Override
    void goOn() {
        if (!tryTake(size, size)) {
            return;
        }
        waits = false;
        body = new byte[size];
        heard();
        if (request.headers().contains(HttpHeaders.EXPECT, "100-continue", true)) {
            routing.response().writeContinue();
            // Quarkus REST would say it again
            request.headers().remove(HttpHeaders.EXPECT);
        }
        request.resume();
    }

    private void received(Buffer chunk) {
        if (settled) {
            return;
        }
        heard();
        if (chunk.length() > size - filled) {
            refuse(Failures.tooLarge());
            return;
        }
        chunk.getBytes(0, chunk.length(), body, filled);
        filled += chunk.length();
    }

    private void complete() {
        if (settled) {
            return;
        }
        settle();
        exchange.received(body);
        body = NOTHING;
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
        waits = false;
        body = NOTHING;
        super.release();
    }
}
