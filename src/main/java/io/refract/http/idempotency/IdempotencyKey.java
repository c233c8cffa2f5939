package io.refract.http.idempotency;

import io.refract.access.Caller;
import io.refract.http.exchange.Exchange;
import io.refract.kernel.Failure;
import io.refract.kernel.Sha256;
import io.vertx.core.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// A request that its client may send again without meaning it twice.
///
/// @param caller whose key it is; without a caller, whose address. An API key of a user is a caller of its own, since
/// it may not be answered what the user is
/// @param key chosen by the client
/// @param hash of method, path, parameters and body, to tell a repetition from another request with the same key
@SuppressWarnings("ArrayRecordComponent")
record IdempotencyKey(String caller, String key, String method, String path, byte[] hash) {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1,255}");

    /// Empty unless the request is a POST that carries the header; fails with `VALIDATION` if the header is
    /// malformed.
    static Optional<IdempotencyKey> of(Exchange exchange) {
        var request = exchange.routing().request();
        var key = request.getHeader(HEADER);
        if (key == null || !request.method().equals(HttpMethod.POST)) {
            return Optional.empty();
        }
        if (!PRINTABLE.matcher(key).matches()) {
            throw Failure.validation(HEADER, "Header", "must be 1 to 255 printable ASCII characters");
        }
        var method = request.method().name();
        return Optional.of(new IdempotencyKey(
                owner(exchange),
                key,
                method,
                exchange.routing().normalizedPath(),
                hash(method + ' ' + request.uri() + '\n', exchange.body())));
    }

    private static String owner(Exchange exchange) {
        return exchange.caller() instanceof Caller.SignedIn user
                ? user.key().map(by -> "key:" + by.id()).orElseGet(() -> "user:" + user.id())
                : "address:" + exchange.clientAddress();
    }

    private static byte[] hash(String head, byte[] body) {
        var hash = Sha256.begun();
        hash.update(head.getBytes(StandardCharsets.UTF_8));
        return hash.digest(body);
    }
}
