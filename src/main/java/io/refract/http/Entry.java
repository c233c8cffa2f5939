package io.refract.http;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.refract.http.connection.Connection;
import io.refract.kernel.Failure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Set;
import org.jboss.logging.MDC;

/// The first to see a request: it gets an id, and what is too large is refused before it is read.
///
/// This runs for every path, health and metrics included, before Quarkus REST, so that every answer carries the id.
@Singleton
final class Entry {
    /// Before all others.
    private static final int FIRST = Integer.MAX_VALUE;

    /// Other words that clients invent in the place of a method are none.
    static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

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
        router.route().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT).failureHandler(this::failed);
        router.errorHandler(404, this::failed);
        router.errorHandler(405, this::failed);
    }

    /// The router refuses some requests before anybody else sees them.
    private void failed(RoutingContext routing) {
        if (Exchange.isUnderWay()) {
            problems.answer(routing);
        } else {
            enter(routing);
            problems.answer(
                    routing,
                    Failure.validation(
                            "url", "Http", "must have a path that begins with /, and a host that Host names validly"));
        }
    }

    private void enter(RoutingContext routing) {
        var request = routing.request();
        var connection = Connection.of(request);
        connection.ifPresent(known -> enter(routing, request, known));
        var id = RequestIds.choose(request.getHeader(RequestIds.HEADER));
        Exchange.begin(id, routing, addresses.of(request, connection));
        RouteNames.begin(request.path());
        MDC.put("requestId", id);
        routing.response().headers().set(REQUEST_ID, id).set(CONTENT_TYPE_OPTIONS, NO_SNIFF);
    }

    private static void enter(RoutingContext routing, HttpServerRequest request, Connection connection) {
        if (connection.begun(request, BodyEntry.hasBody(request))) {
            routing.response().headers().set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        routing.addEndHandler(_ -> connection.ended());
    }

    private void begin(RoutingContext routing) {
        enter(routing);
        var request = routing.request();
        if (!METHODS.contains(request.method())) {
            problems.answerUnknownMethod(routing);
        } else if (!isDecodable(request.uri())) {
            problems.answer(
                    routing, Failure.validation("url", "Encoding", "has a % without two hexadecimal digits after it"));
        } else if (isTooLarge(request)) {
            routing.response().headers().set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            routing.addEndHandler(_ -> request.connection().close());
            problems.answer(routing, Failures.tooLarge());
        } else {
            routing.next();
        }
    }

    /// The platform's own check, which [io.refract.Refract] switches off, answers nothing but a status and refuses
    /// characters that are safe to take as they are, such as the quotes of a search.
    private static boolean isDecodable(String uri) {
        for (var at = uri.indexOf('%'); at >= 0; at = uri.indexOf('%', at + 1)) {
            if (at + 2 >= uri.length()
                    || !HexFormat.isHexDigit(uri.charAt(at + 1))
                    || !HexFormat.isHexDigit(uri.charAt(at + 2))) {
                return false;
            }
        }
        return true;
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
