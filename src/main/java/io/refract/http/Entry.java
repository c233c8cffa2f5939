package io.refract.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;

/// The first to see a request: it gets an id, and what is too large is refused before it is read.
///
/// This runs for every path, health and metrics included, before Quarkus REST, so that every answer carries the id.
@Singleton
final class Entry {
    /// Before all others.
    private static final int FIRST = Integer.MAX_VALUE;

    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestIds.HEADER);
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");

    private final ClientAddress addresses;
    private final ProblemAnswers problems;
    private final BodyLimit limit;

    Entry(HttpConfig config, BodyLimit limit, ProblemAnswers problems) {
        this.addresses = new ClientAddress(config.trustedProxies());
        this.problems = problems;
        this.limit = limit;
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
    }

    /// Failures that never reach Quarkus REST, or that it cannot handle, are problems like all others.
    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT).failureHandler(problems::answer);
        router.errorHandler(404, problems::answer);
        router.errorHandler(405, problems::answer);
    }

    private void begin(RoutingContext routing) {
        var request = routing.request();
        var id = RequestIds.choose(request.getHeader(RequestIds.HEADER));
        Exchange.begin(id, routing, addresses.of(request));
        MDC.put("requestId", id);
        routing.response().headers().set(REQUEST_ID, id).set(CONTENT_TYPE_OPTIONS, NO_SNIFF);
        if (isTooLarge(request)) {
            routing.response().headers().set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            routing.addEndHandler(_ -> request.connection().close());
            problems.answer(routing, Failures.tooLarge());
        } else {
            routing.next();
        }
    }

    /// Bodies that do not tell their length are counted while they are read.
    private boolean isTooLarge(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length != null && limit.isExceededBy(Long.parseLong(length));
        } catch (NumberFormatException _) {
            return true;
        }
    }
}
