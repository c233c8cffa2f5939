package io.refract.http.parameters;

import io.refract.http.exchange.Exchange;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;

/// Refuses query parameters on methods that do not ask for the request to read them: there, all of them are
/// unknown.
@Provider
class NoParametersFilter implements ResteasyReactiveContainerRequestFilter {
    @Override
    public void filter(ResteasyReactiveContainerRequestContext context) {
        var request = Exchange.current().routing().request();
        if (request.query() != null && !takesParameters(context)) {
            QueryParameters.of(request).check();
        }
    }

    private static boolean takesParameters(ResteasyReactiveContainerRequestContext context) {
        var resource = context.getServerRequestContext().getResteasyReactiveResourceInfo();
        return resource == null || Arrays.asList(resource.getParameterTypes()).contains(HttpServerRequest.class);
    }
}
