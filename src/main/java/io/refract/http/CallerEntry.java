package io.refract.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.refract.access.Caller;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/// Finds out who calls the API, and whether not too often, before anything else is done for the call.
@Singleton
final class CallerEntry {
    /// Behind CORS (300), because a browser's preflight request carries no credentials and must not be counted.
    private static final int AFTER_CORS = 100;

    private static final String API = "/api/";
    private static final String SCHEME = "Bearer ";

    private final Instance<CallerResolver> resolver;
    private final RequestLimits limits;

    CallerEntry(Instance<CallerResolver> resolver, RequestLimits limits) {
        this.resolver = resolver;
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, AFTER_CORS);
    }

    private void enter(RoutingContext routing) {
        if (!routing.normalizedPath().startsWith(API)) {
            routing.next();
            return;
        }
        var authorization = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            admit(routing, Exchange.current());
        } else {
            authenticate(routing, Exchange.current(), authorization);
        }
    }

    private void authenticate(RoutingContext routing, Exchange exchange, String authorization) {
        resolve(authorization)
                .subscribe()
                .with(
                        caller -> {
                            exchange.authenticated(caller);
                            admit(routing, exchange);
                        },
                        refused -> refuse(routing, exchange, refused));
    }

    private Uni<Caller> resolve(String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Uni.createFrom().failure(unauthenticated("Send the token as Authorization: Bearer."));
        }
        if (resolver.isUnsatisfied()) {
            return Uni.createFrom().failure(unauthenticated("This server takes no tokens."));
        }
        return Uni.createFrom()
                .deferred(() -> resolver.get()
                        .resolve(authorization.substring(SCHEME.length()).trim()));
    }

    private void admit(RoutingContext routing, Exchange exchange) {
        try {
            limits.admit(exchange.caller(), exchange.clientAddress());
            routing.next();
        } catch (Failure limited) {
            routing.fail(limited);
        }
    }

    /// Guessing tokens counts against the address.
    private void refuse(RoutingContext routing, Exchange exchange, Throwable refused) {
        try {
            limits.admit(Caller.ANONYMOUS, exchange.clientAddress());
            routing.fail(refused);
        } catch (Failure limited) {
            routing.fail(limited);
        }
    }

    private static Failure unauthenticated(String detail) {
        return Failure.of(ErrorCode.UNAUTHENTICATED, detail);
    }
}
