package io.refract.http.entry;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Headers that came in more than one line.
///
/// A header that is a list may be spread over any number of lines (RFC 9110, section 5.3); one that is not may
/// stand once, and two of it are a misunderstanding in the making: what one reader takes from the first,
/// another takes from the second.
final class HeaderLines {
    private static final List<CharSequence> SINGLE =
            names("Host", "Authorization", "Content-Type", "Content-Length", "Origin", "Idempotency-Key");

    private static final List<CharSequence> LISTS =
            names("Accept", "Accept-Encoding", "Content-Encoding", "If-Match", "If-None-Match", "Prefer");

    private HeaderLines() {}

    private static List<CharSequence> names(String... names) {
        return Stream.of(names).map(HttpHeaders::createOptimized).toList();
    }

    /// The first header that stands more than once and must not.
    static Optional<String> repeated(MultiMap headers) {
        for (var name : SINGLE) {
            if (headers.getAll(name).size() > 1) {
                return Optional.of(name.toString());
            }
        }
        return Optional.empty();
    }

    /// Makes one line of each list, for all who read them.
    static void join(MultiMap headers) {
        for (var name : LISTS) {
            var lines = headers.getAll(name);
            if (lines.size() > 1) {
                headers.set(name, String.join(", ", lines));
            }
        }
    }
}
