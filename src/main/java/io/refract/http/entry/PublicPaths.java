package io.refract.http.entry;

import io.quarkus.vertx.http.ManagementInterface;
import io.refract.http.connection.Forwarding;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Paths in headers of answers are those of the program; where clients find it below another one, that is put in front
/// of them on their way out, so that nobody else has to know, and what is kept and sent again is right for everybody.
@Singleton
final class PublicPaths {
    private static final int FIRST = Integer.MIN_VALUE;
    private static final String LINK = "Link";

    private final Forwarding forwarding;

    PublicPaths(Forwarding forwarding) {
        this.forwarding = forwarding;
    }

    /// Operations have pages with redirects, too.
    void register(@Observes ManagementInterface management) {
        management.router().route().order(FIRST).handler(routing -> {
            begin(routing, forwarding.way(routing.request()).prefix());
            routing.next();
        });
    }

    /// @param prefix see [io.refract.http.connection.Way]
    void begin(RoutingContext routing, String prefix) {
        if (!prefix.isEmpty()) {
            routing.addHeadersEndHandler(_ -> complete(routing.response().headers(), prefix));
        }
    }

    private static void complete(MultiMap headers, String prefix) {
        var location = headers.get(HttpHeaders.LOCATION);
        if (location != null && location.startsWith("/")) {
            headers.set(HttpHeaders.LOCATION, prefix + location);
        }
        var links = headers.getAll(LINK);
        if (!links.isEmpty()) {
            headers.set(
                    LINK,
                    links.stream()
                            .map(link -> link.replace("</", "<" + prefix + "/"))
                            .toList());
        }
    }
}
