package io.refract.http.entry;

import io.refract.http.answers.Failures;
import io.refract.http.exchange.Exchange;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/// What request bodies may be: JSON that says so, not compressed, up to a size.
@Singleton
public class BodyLimit {
    private static final byte[] NOTHING = {};

    private final long bytes;

    BodyLimit(HttpConfig config) {
        this.bytes = config.maxBodySize().asLongValue();
    }

    boolean isExceededBy(long length) {
        return length > bytes;
    }

    /// The body as [BodyIntake] has taken it in, or as Quarkus REST reads it; empty if it is nothing but white space.
    ///
    /// Fails with `TOO_LARGE`, or with `UNSUPPORTED_MEDIA_TYPE` if it is compressed or does not tell its type, as
    /// Quarkus REST lets that pass.
    public byte[] read(InputStream body) throws IOException {
        var exchange = Exchange.current();
        var read = exchange.body().length > 0 ? exchange.body() : body.readNBytes(Math.toIntExact(bytes + 1));
        if (isExceededBy(read.length)) {
            throw Failures.tooLarge();
        }
        var sent = isBlank(read) ? NOTHING : read;
        if (sent.length > 0) {
            check(exchange.routing());
        }
        exchange.received(sent);
        return sent;
    }

    /// The most that a body may have, in bytes.
    long bytes() {
        return bytes;
    }

    /// Bodies begin with something else, so this looks at their first byte as a rule.
    private static boolean isBlank(byte[] body) {
        for (var b : body) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
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
