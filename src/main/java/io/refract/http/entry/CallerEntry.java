package io.refract.http.entry;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.refract.access.Caller;
import io.refract.http.CallerResolver;
import io.refract.http.exchange.Exchange;
import io.refract.http.exchange.RequestTarget;
import io.refract.http.limits.RequestLimits;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/// Finds out who calls the API, and whether not too often, before anything else is done for the call.
@Singleton
final class CallerEntry {
    /// Behind those who look at requests as such.
    private static final int AMONG_THE_LAST = 100;

    private static final String SCHEME = "Bearer ";

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence STATE = HttpHeaders.createOptimized("RateLimit");

    private final List<CallerResolver> resolvers;
    private final RequestLimits limits;

    CallerEntry(@All List<CallerResolver> resolvers, RequestLimits limits) {
        this.resolvers = resolvers;
        this.limits = limits;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, AMONG_THE_LAST);
    }

    private void enter(RoutingContext routing) {
        if (!routing.normalizedPath().startsWith(RequestTarget.API)) {
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
        var token = authorization.substring(SCHEME.length()).trim();
        for (var resolver : resolvers) {
            if (resolver.understands(token)) {
                return Uni.createFrom().deferred(() -> resolver.resolve(token));
            }
        }
        return Uni.createFrom().failure(unauthenticated("The token is not valid."));
    }

    private void admit(RoutingContext routing, Exchange exchange) {
        if (isAdmitted(routing, exchange, exchange.caller())) {
            routing.next();
        }
    }

    /// Guessing tokens counts against the address.
    private void refuse(RoutingContext routing, Exchange exchange, Throwable refused) {
        if (isAdmitted(routing, exchange, Caller.ANONYMOUS)) {
            routing.fail(refused);
        }
    }

    /// Counts a call and tells what is left; who has called too often is refused.
    private boolean isAdmitted(RoutingContext routing, Exchange exchange, Caller caller) {
        try {
            limits.admit(caller, exchange.clientAddress());
            tell(routing, exchange, caller);
            return true;
        } catch (Failure limited) {
            tell(routing, exchange, caller);
            routing.fail(limited);
            return false;
        }
    }

    private void tell(RoutingContext routing, Exchange exchange, Caller caller) {
        limits.quota(caller, exchange.clientAddress())
                .ifPresent(quota ->
                        routing.response().headers().set(POLICY, quota.policy()).set(STATE, quota.state()));
    }

    private static Failure unauthenticated(String detail) {
        return Failure.of(ErrorCode.UNAUTHENTICATED, detail);
    }
}
