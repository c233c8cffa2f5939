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
        try {
            limits.admit(exchange.caller(), exchange.clientAddress());
        } catch (Failure limited) {
            tell(routing, exchange.caller(), exchange);
            routing.fail(limited);
            return;
        }
        tell(routing, exchange.caller(), exchange);
        routing.next();
    }

    private void tell(RoutingContext routing, Caller caller, Exchange exchange) {
        limits.quota(caller, exchange.clientAddress())
                .ifPresent(quota ->
                        routing.response().headers().set(POLICY, quota.policy()).set(STATE, quota.state()));
    }

    /// Guessing tokens counts against the address.
    private void refuse(RoutingContext routing, Exchange exchange, Throwable refused) {
        try {
            limits.admit(Caller.ANONYMOUS, exchange.clientAddress());
            tell(routing, Caller.ANONYMOUS, exchange);
            routing.fail(refused);
        } catch (Failure limited) {
            tell(routing, Caller.ANONYMOUS, exchange);
            routing.fail(limited);
        }
    }

    private static Failure unauthenticated(String detail) {
        return Failure.of(ErrorCode.UNAUTHENTICATED, detail);
    }
}
