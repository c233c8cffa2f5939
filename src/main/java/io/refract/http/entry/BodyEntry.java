package io.refract.http.entry;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.refract.http.answers.ProblemAnswers;
import io.refract.http.connection.Connections;
import io.refract.http.connection.ConnectionsConfig;
import io.refract.http.exchange.Exchange;
import io.refract.http.exchange.RequestTarget;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/// Takes in the bodies of requests to the API, within limits of size, time and memory, before anybody waits for one.
///
/// Behind [CallerEntry]: whoever may not call need not send.
@Singleton
final class BodyEntry {
    private static final int AFTER_CALLERS = 50;

    /// Their bodies have no meaning; nobody reads them.
    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final ConnectionsConfig config;
    private final Connections connections;
    private final BodyLimit limit;
    private final ProblemAnswers problems;

    BodyEntry(ConnectionsConfig config, Connections connections, BodyLimit limit, ProblemAnswers problems) {
        this.config = config;
        this.connections = connections;
        this.limit = limit;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, AFTER_CALLERS);
    }

    private void enter(RoutingContext routing) {
        var request = routing.request();
        if (!WITHOUT_BODY.contains(request.method())
                && hasBody(request)
                && routing.normalizedPath().startsWith(RequestTarget.API)) {
            take(routing, request);
        } else {
            routing.next();
        }
    }

    private void take(RoutingContext routing, HttpServerRequest request) {
        var most = limit.of(request, Exchange.current().caller());
        var large = limit.isLarge(Math.min(told(request), most));
        if (request.version() == HttpVersion.HTTP_2) {
            var budget = large ? connections.largeBodies() : connections.bodies();
            new StreamedBody(routing, config, connections, budget, most, problems).start();
        } else if (large) {
            new LargeBody(routing, config, connections, (int) told(request), problems).start();
        } else {
            new BodyIntake(routing, config, connections, most, problems).start();
        }
    }

    private static long told(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    /// Whether a body follows the head, be it an empty one. HTTP/2 need not tell.
    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return !"0".equals(length);
        }
        return request.version() == HttpVersion.HTTP_2
                ? !request.isEnded()
                : request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
