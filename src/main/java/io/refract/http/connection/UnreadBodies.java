package io.refract.http.connection;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/// Bodies of requests that are answered before they have been read.
public final class UnreadBodies {
    /// Of RFC 9113: the stream is given up, and nothing was wrong.
    private static final long NO_ERROR = 0;

    private UnreadBodies() {}

    /// The body is not read any more: over HTTP/1 the connection ends with it. HTTP/2 has no such
    /// header, and others share the connection: there the stream alone is given up, once it is answered.
    public static void giveUp(RoutingContext routing) {
        var request = routing.request();
        if (request.version() == HttpVersion.HTTP_2) {
            routing.addEndHandler(_ -> routing.response().reset(NO_ERROR));
        } else {
            routing.response().headers().set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            routing.addEndHandler(_ -> Connection.of(request)
                    .ifPresentOrElse(
                            Connection::endAfterAnswer,
                            () -> request.connection().close()));
        }
    }
}
