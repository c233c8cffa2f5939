package io.refract.http.entry;

import io.quarkus.arc.All;
import io.refract.access.Caller;
import io.refract.http.LargeCalls;
import io.refract.http.answers.Failures;
import io.refract.http.connection.Connections;
import io.refract.http.exchange.Exchange;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// What request bodies may be: JSON that says so, not compressed, up to a size.
@Singleton
public class BodyLimit {
    private static final byte[] NOTHING = {};

    private final long bytes;
    private final long largeBytes;
    private final List<LargeCalls> large;

    BodyLimit(HttpConfig config, Connections connections, @All List<LargeCalls> large) {
        this.bytes = config.maxBodySize().asLongValue();
        this.largeBytes = Math.max(
                bytes,
                Math.min(
                        config.maxLargeBodySize().asLongValue(),
                        connections.largeBodies().mostOfOne()));
        this.large = large;
    }

    /// The most that a request's body may have, in bytes: more where it is a large call's that tells how much comes.
    long of(HttpServerRequest request) {
        var path = request.path();
        return path != null && request.getHeader(HttpHeaders.CONTENT_LENGTH) != null && isLarge(request.method(), path)
                ? largeBytes
                : bytes;
    }

    private boolean isLarge(HttpMethod method, String path) {
        return large.stream().anyMatch(calls -> calls.contain(method.name(), path));
    }

    /// The same, once it is known who calls: large bodies are for those who are signed in.
    long of(HttpServerRequest request, Caller caller) {
        return caller.equals(Caller.ANONYMOUS) ? bytes : of(request);
    }

    /// Whether that is more than a call's body has as a rule.
    public boolean isLarge(long length) {
        return length > bytes;
    }

    /// The body as [BodyIntake] has taken it in, or as Quarkus REST reads it; empty if it is nothing but white space.
    ///
    /// Fails with `TOO_LARGE`, or with `UNSUPPORTED_MEDIA_TYPE` if it is compressed or does not tell its type, as
    /// Quarkus REST lets that pass.
    public byte[] read(InputStream body) throws IOException {
        var exchange = Exchange.current();
        var most = of(exchange.routing().request(), exchange.caller());
        var read = exchange.body().length > 0 ? exchange.body() : body.readNBytes(Math.toIntExact(most + 1));
        if (read.length > most) {
            throw Failures.tooLarge();
        }
        var sent = isBlank(read) ? NOTHING : read;
        if (sent.length > 0) {
            check(exchange.routing());
        }
        exchange.received(sent);
        return sent;
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
