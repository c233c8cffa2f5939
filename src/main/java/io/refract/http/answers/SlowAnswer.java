package io.refract.http.answers;

import io.refract.http.exchange.Exchange;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/// An answer that goes out piece by piece, as fast as the client takes it. One that takes nothing for too long loses
/// its connection, or over HTTP/2 its stream.
///
/// All of it happens on the request's event loop.
final class SlowAnswer {
    static final int PIECE = 64 << 10;

    private final Duration stall;
    private final byte[] bytes;
    private final ResteasyReactiveRequestContext request;
    private final ServerHttpResponse response;
    private final RoutingContext routing = Exchange.current().routing();
    private final Vertx vertx = routing.vertx();
    private int written;
    private long timer;
    private boolean over;

    SlowAnswer(Duration stall, byte[] bytes, ResteasyReactiveRequestContext request) {
        this.stall = stall;
        this.bytes = bytes;
        this.request = request;
        this.response = request.serverResponse();
    }

    /// Whether the client wants no more than the head.
    static boolean isWithoutBody() {
        return Exchange.current().routing().request().method() == HttpMethod.HEAD;
    }

    void begin() {
        request.suspend();
        response.setResponseHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length));
        routing.addEndHandler(_ -> gone());
        // Not at once: a stream that has begun with an upgrade of its connection cannot yet hold back what the client
        // does not take
        vertx.runOnContext(_ -> goOn());
    }

    private void goOn() {
        if (timer != 0) {
            vertx.cancelTimer(timer);
            timer = 0;
        }
        while (!over && !response.isWriteQueueFull() && written < bytes.length) {
            var end = Math.min(bytes.length, written + PIECE);
            routing.response().write(AnswerWriter.buffer(bytes, written, end));
            written = end;
        }
        if (over) {
            return;
        }
        if (response.isWriteQueueFull()) {
            timer = vertx.setTimer(stall.toMillis(), _ -> giveUp());
            response.addDrainHandler(this::goOn);
        } else {
            over = true;
            response.end();
            request.resume();
        }
    }

    private void gone() {
        if (!over) {
            over = true;
            vertx.cancelTimer(timer);
            request.resume();
        }
    }

    private void giveUp() {
        var http = routing.request();
        if (http.version() == HttpVersion.HTTP_2) {
            http.response().reset();
        } else {
            http.connection().close();
        }
    }
}
