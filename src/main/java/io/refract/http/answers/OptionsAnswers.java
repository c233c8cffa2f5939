package io.refract.http.answers;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.refract.http.exchange.ContentTypes;
import io.refract.http.exchange.RequestTarget;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Answers OPTIONS with the methods that a path has, the same as a 405 names. Quarkus REST would tell those of one
/// resource, where several share a path.
@Singleton
final class OptionsAnswers {
    private final AllowedMethods methods;

    OptionsAnswers(AllowedMethods methods) {
        this.methods = methods;
    }

    void register(@Observes Router router) {
        router.options(RequestTarget.API + '*')
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(this::answer);
    }

    private void answer(RoutingContext routing) {
        var allowed = methods.of(routing.normalizedPath());
        if (allowed.isEmpty()) {
            routing.next();
        } else {
            var response = routing.response();
            if (allowed.contains(HttpMethod.PATCH.name())) {
                response.putHeader(ContentTypes.ACCEPT_PATCH_HEADER, ContentTypes.ACCEPT_PATCH);
            }
            response.setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, String.join(", ", allowed))
                    .end();
        }
    }
}
