package io.refract.http.entry;

import io.refract.http.answers.Failures;
import io.refract.http.exchange.Exchange;
import io.refract.http.exchange.RequestTarget;
import io.vertx.core.http.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;

/// Refuses requests of the API whose `Accept` rules JSON out by a weight of zero, which Quarkus REST takes for a low
/// weight. Media types that are not named at all are its own affair.
@Provider
class AcceptFilter implements ResteasyReactiveContainerRequestFilter {
    private static final Pattern ZERO = Pattern.compile("q=0(\\.0{0,3})?");

    @Override
    public void filter(ResteasyReactiveContainerRequestContext context) {
        var routing = Exchange.current().routing();
        var accept = routing.request().getHeader(HttpHeaders.ACCEPT);
        // Hardly any request has such a weight; all others end here
        if (accept != null
                && accept.contains("=0")
                && routing.normalizedPath().startsWith(RequestTarget.API)
                && rulesOutJson(accept.toLowerCase(Locale.ROOT))) {
            throw Failures.notAcceptable();
        }
    }

    /// Whether the most precise range that JSON is in has a weight of zero.
    private static boolean rulesOutJson(String accept) {
        var precision = 0;
        var zero = false;
        for (var range : accept.split(",", -1)) {
            var parts = range.split(";", -1);
            var found = precision(parts[0].strip());
            if (found > precision) {
                precision = found;
                zero = isZero(parts);
            }
        }
        return zero;
    }

    private static int precision(String range) {
        return switch (range) {
            case "application/json" -> 3;
            case "application/*" -> 2;
            case "*/*" -> 1;
            default -> 0;
        };
    }

    private static boolean isZero(String[] range) {
        for (var i = 1; i < range.length; i++) {
            if (ZERO.matcher(range[i].strip()).matches()) {
                return true;
            }
        }
        return false;
    }
}
