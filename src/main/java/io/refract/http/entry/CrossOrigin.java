package io.refract.http.entry;

import io.refract.http.Origins;
import io.refract.http.exchange.RequestTarget;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.stream.Collectors;

/// Lets pages of other origins call the API: the protocol of browsers that the Fetch standard calls CORS.
///
/// The platform's own filter comes behind those who refuse a request for its size, its form or its method, and a page
/// could not read why. Here every answer is told, whoever gives it, when its head is written.
final class CrossOrigin {
    private static final String ORIGIN = "Origin";

    /// In seconds; browsers keep what they were told for two hours at most.
    private static final String AGREED_FOR = "7200";

    private static final String METHODS = Entry.METHODS.stream()
            .map(HttpMethod::name)
            .filter(name -> !name.equals("OPTIONS"))
            .sorted()
            .collect(Collectors.joining(", "));

    private static final String TAKEN = "Accept, Authorization, Cache-Control, Content-Type, Idempotency-Key, If-Match,"
            + " If-None-Match, Prefer, Transaction-Commit, Transaction-Id, Transaction-Seq, X-Request-Id";

    private static final String SHOWN = "Age, Allow, ETag, Idempotency-Replayed, Link, Location, RateLimit,"
            + " RateLimit-Policy, Retry-After, Transaction-Expires-At, WWW-Authenticate, X-Request-Id";

    private final Origins origins;

    CrossOrigin(Origins origins) {
        this.origins = origins;
    }

    /// Has the answer tell its browser whether the page may read it.
    void begin(RoutingContext routing) {
        if (origins.origins().isEmpty() || !isOfTheApi(routing.request())) {
            return;
        }
        var origin = routing.request().getHeader(HttpHeaders.ORIGIN);
        var allowed = origin != null && origins.include(origin);
        routing.addHeadersEndHandler(_ -> {
            var headers = routing.response().headers();
            var others = headers.get(HttpHeaders.VARY);
            // A pod that has answered in this one's place says so already
            if (others == null || !others.endsWith(ORIGIN)) {
                headers.set(HttpHeaders.VARY, others == null ? ORIGIN : others + ", " + ORIGIN);
            }
            if (allowed) {
                headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                        .set(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true")
                        .set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, SHOWN);
            }
        });
    }

    /// Whether a browser asks, without credentials, what a page of an allowed origin may send.
    boolean isQuestion(HttpServerRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)
                && origin != null
                && isOfTheApi(request)
                && origins.include(origin);
    }

    /// Answers it.
    void answer(RoutingContext routing) {
        routing.response()
                .setStatusCode(204)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, TAKEN)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, AGREED_FOR)
                .end();
    }

    private static boolean isOfTheApi(HttpServerRequest request) {
        return request.path() != null && (request.path() + '/').startsWith(RequestTarget.API);
    }
}
