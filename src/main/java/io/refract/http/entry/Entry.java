package io.refract.http.entry;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.refract.execute.HeldMemory;
import io.refract.http.Origins;
import io.refract.http.answers.Failures;
import io.refract.http.answers.ProblemAnswers;
import io.refract.http.connection.Connection;
import io.refract.http.connection.Forwarding;
import io.refract.http.connection.UnreadBodies;
import io.refract.http.connection.Way;
import io.refract.http.exchange.ContentCodings;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.exchange.Exchange;
import io.refract.http.exchange.RequestTarget;
import io.refract.kernel.Failure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
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

    private final Forwarding forwarding;
    private final PublicPaths paths;
    private final ProblemAnswers problems;
    private final BodyLimit limit;
    private final CrossOrigin crossOrigin;

    Entry(Forwarding forwarding, PublicPaths paths, Origins origins, BodyLimit limit, ProblemAnswers problems) {
        this.forwarding = forwarding;
        this.paths = paths;
        this.crossOrigin = new CrossOrigin(origins);
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
        var ids = request.headers().getAll(REQUEST_ID);
        // Of several none is the client's
        var id = RequestIds.choose(ids.size() == 1 ? ids.getFirst() : null);
        var way = forwarding.way(request);
        Exchange.begin(id, routing, ClientAddress.of(request, connection, way));
        RouteNames.begin(request.path());
        MDC.put("requestId", id);
        var memory = HeldMemory.begin();
        routing.addEndHandler(_ -> memory.release());
        head(routing, id, connection, way);
        paths.begin(routing, way.prefix());
        crossOrigin.begin(routing);
    }

    private static void enter(RoutingContext routing, HttpServerRequest request, Connection connection) {
        connection.begun(request);
        routing.addEndHandler(_ -> connection.ended());
    }

    private static void head(RoutingContext routing, String id, Optional<Connection> connection, Way way) {
        var headers = routing.response().headers();
        headers.set(REQUEST_ID, id);
        SecurityHeaders.tell(routing.request(), headers, way);
        if (connection.filter(Connection::endsBehindAnswer).isPresent()) {
            headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    private void begin(RoutingContext routing) {
        if (Exchange.isUnderWay()) {
            // Rerouted by this class, which takes the headers of the answer away
            var request = routing.request();
            head(routing, Exchange.current().id(), Connection.of(request), forwarding.way(request));
        } else {
            enter(routing);
        }
        var request = routing.request();
        var malformed = malformed(request);
        if (!METHODS.contains(request.method())) {
            problems.answerUnknownMethod(routing);
        } else if (malformed.isPresent()) {
            problems.answer(routing, malformed.get());
        } else if (isTooLarge(request)) {
            UnreadBodies.giveUp(routing);
            problems.answer(routing, Failures.tooLarge());
        } else if (crossOrigin.isQuestion(request)) {
            crossOrigin.answer(routing);
        } else {
            settle(routing);
        }
    }

    private static Optional<Failure> malformed(HttpServerRequest request) {
        if (!RequestTarget.isDecodable(request.uri())) {
            return Optional.of(Failure.validation(
                    "url", "Encoding", "must be UTF-8, with two hexadecimal digits behind each percent sign"));
        }
        return HeaderLines.repeated(request.headers())
                .map(name -> Failure.validation(name, "Repeated", "is given more than once"));
    }

    /// Brings the request into the one form that all who come later read.
    private static void settle(RoutingContext routing) {
        var request = routing.request();
        var target = RequestTarget.literal(request.uri());
        if (target.equals(request.uri())) {
            HeaderLines.join(request.headers());
            ContentTypes.settle(request.method(), request.headers());
            ContentCodings.settle(routing);
            routing.next();
        } else {
            routing.reroute(request.method(), target);
        }
    }

    /// Bodies that do not tell their length are counted while they are read.
    private boolean isTooLarge(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length != null && Long.parseLong(length) > limit.of(request);
        } catch (NumberFormatException _) {
            return true;
        }
    }
}
