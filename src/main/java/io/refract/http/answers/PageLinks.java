package io.refract.http.answers;

import io.refract.engine.Page;
import io.refract.http.exchange.RequestTarget;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The header `Link` of a page (RFC 8288): the same request with another cursor.
final class PageLinks {
    private PageLinks() {}

    /// @param path as the client wrote it, still encoded
    /// @param query likewise, without the question mark
    static Optional<String> of(Page page, String path, @Nullable String query) {
        if (page.nextCursor().isEmpty() && page.previousCursor().isEmpty()) {
            return Optional.empty();
        }
        var base = path + '?' + withoutCursor(query);
        var links = new StringBuilder();
        page.nextCursor().ifPresent(cursor -> append(links, base, cursor, "next"));
        page.previousCursor().ifPresent(cursor -> append(links, base, cursor, "prev"));
        return Optional.of(links.toString());
    }

    private static void append(StringBuilder links, String base, String cursor, String relation) {
        links.append(links.isEmpty() ? "<" : ", <").append(base).append("cursor=");
        links.append(URLEncoder.encode(cursor, StandardCharsets.UTF_8));
        links.append(">; rel=\"").append(relation).append('"');
    }

    private static String withoutCursor(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return "";
        }
        return Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !isCursor(pair))
                .map(PageLinks::uriSafe)
                .map(pair -> pair + '&')
                .collect(Collectors.joining());
    }

    /// However the name is encoded.
    private static boolean isCursor(String pair) {
        var equals = pair.indexOf('=');
        var name = RequestTarget.decodedParameter(equals < 0 ? pair : pair.substring(0, equals));
        return name.isPresent() && name.get().equals("cursor");
    }

    /// Clients send characters raw that no URI may hold; one of them would end the link early.
    private static String uriSafe(String pair) {
        return pair.replace("<", "%3C").replace(">", "%3E").replace("\"", "%22");
    }
}
