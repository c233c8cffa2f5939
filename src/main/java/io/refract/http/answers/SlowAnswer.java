package io.refract.http.answers;

import io.refract.http.exchange.Exchange;
import io.vertx.core.Vertx;
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
    /// Of RFC 9113: the stream has not come to its end.
    private static final long INTERNAL_ERROR = 2;

    private final Duration stall;
    private final Pieces pieces;
    private final ResteasyReactiveRequestContext request;
    private final ServerHttpResponse response;
    private final RoutingContext routing = Exchange.current().routing();
    private final Vertx vertx = routing.vertx();
    private long timer;
    private boolean over;

    SlowAnswer(Duration stall, Pieces pieces, ResteasyReactiveRequestContext request) {
        this.stall = stall;
        this.pieces = pieces;
        this.request = request;
        this.response = request.serverResponse();
    }

    /// Whether the client wants no more than the head.
    static boolean isWithoutBody() {
        return Exchange.current().routing().request().method() == HttpMethod.HEAD;
    }

    void begin() {
        request.suspend();
        routing.addEndHandler(_ -> over(Pieces.End.GONE, () -> {}));
        // Not at once: a stream that has begun with an upgrade of its connection cannot yet hold back what the client
        // does not take
        vertx.runOnContext(_ -> goOn());
    }

    /// Writes what there is, and ends behind the last piece.
    void goOn() {
        if (response.closed()) {
            over(Pieces.End.GONE, () -> {});
        }
        while (!over && !response.isWriteQueueFull()) {
            var piece = pieces.next();
            if (piece == null) {
                break;
            }
            routing.response().write(piece);
        }
        if (!over) {
            vertx.cancelTimer(timer);
            waitOrEnd();
        }
    }

    private void waitOrEnd() {
        if (response.isWriteQueueFull()) {
            timer = vertx.setTimer(stall.toMillis(), _ -> cutOff(Pieces.End.SLOW));
            response.addDrainHandler(this::goOn);
        } else if (pieces.isOver()) {
            over(Pieces.End.COMPLETE, response::end);
        }
    }

    /// Ends the answer so that nobody takes it for a whole one.
    void cutOff(Pieces.End how) {
        over(how, this::breakOff);
    }

    private void breakOff() {
        var http = routing.request();
        if (http.version() == HttpVersion.HTTP_2) {
            http.response().reset(INTERNAL_ERROR);
        } else {
            http.connection().close();
        }
    }

    /// Only the first time counts: the end of the response is told as well when it is made here.
    private void over(Pieces.End how, Runnable end) {
        if (!over) {
            over = true;
            vertx.cancelTimer(timer);
            pieces.ended(how);
            end.run();
            request.resume();
        }
    }
}
