package io.refract.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// What request bodies may be: JSON that says so, not compressed, up to a size.
@Singleton
public class BodyLimit {
    private final long bytes;

    BodyLimit(HttpConfig config) {
        this.bytes = config.maxBodySize().asLongValue();
    }

    boolean isExceededBy(long length) {
        return length > bytes;
    }

    /// The body as [BodyEntry] has taken it in; fails with `UNSUPPORTED_MEDIA_TYPE` if it is compressed or does not
    /// tell
    /// its type, which Quarkus REST lets pass.
    public byte[] read() {
        var exchange = Exchange.current();
        var read = exchange.body();
        if (read.length > 0) {
            check(exchange.routing());
        }
        return read;
    }

    private static void check(RoutingContext routing) {
        var encoding = routing.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            routing.response().putHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
            throw Failures.encoded();
        }
        if (routing.request().getHeader(HttpHeaders.CONTENT_TYPE) == null) {
            throw Failures.notJson();
        }
    }
}
