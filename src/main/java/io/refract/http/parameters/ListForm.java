package io.refract.http.parameters;

import io.refract.http.exchange.ContentTypes;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.common.util.ServerMediaType;

/// The form in which a list is wanted that may be a page or lines, as Quarkus REST would choose between two methods.
final class ListForm {
    private static final MediaType LINES = MediaType.valueOf(ContentTypes.OR_JSON_LINES);
    private static final ServerMediaType FORMS =
            new ServerMediaType(List.of(MediaType.APPLICATION_JSON_TYPE, LINES), StandardCharsets.UTF_8.name(), false);

    private ListForm() {}

    static boolean isLines(HttpServerRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && LINES.isCompatible(FORMS.negotiateProduces(accept).getKey());
    }
}
