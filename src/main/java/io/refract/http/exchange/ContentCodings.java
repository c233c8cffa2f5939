package io.refract.http.exchange;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Entity tags of answers that may go out compressed.
///
/// A strong tag stands for certain bytes, and compressed ones are others. So the tag of an answer is weak where the
/// client takes a coding: it is that of the same document, in whichever bytes. Both forms are understood in
/// `If-None-Match` and `If-Match`, see [EntityTags].
public final class ContentCodings {
    private static final String WEAK = "W/";
    private static final Pattern ZERO = Pattern.compile("(?i)\\s*q\\s*=\\s*0(\\.0{0,3})?\\s*");

    private ContentCodings() {}

    /// Sees to the tag of the answer to come.
    public static void settle(RoutingContext routing) {
        var accepted = routing.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted != null && isAny(accepted)) {
            routing.addHeadersEndHandler(_ -> weaken(routing.response()));
        }
    }

    /// Whether there is a coding that the client takes, besides none.
    private static boolean isAny(String acceptEncoding) {
        return takes(acceptEncoding, coding -> !coding.equalsIgnoreCase("identity"));
    }

    /// Whether the client takes this coding, and says so by its name.
    public static boolean isTaken(@Nullable String acceptEncoding, String name) {
        return acceptEncoding != null && takes(acceptEncoding, name::equalsIgnoreCase);
    }

    private static boolean takes(String acceptEncoding, Predicate<String> wanted) {
        for (var member : acceptEncoding.split(",", -1)) {
            var parts = member.split(";", -1);
            var coding = parts[0].strip();
            var refused = parts.length > 1 && ZERO.matcher(parts[1]).matches();
            if (!coding.isEmpty() && !refused && wanted.test(coding)) {
                return true;
            }
        }
        return false;
    }

    private static void weaken(HttpServerResponse response) {
        var tag = response.headers().get(HttpHeaders.ETAG);
        if (tag != null && !tag.startsWith(WEAK)) {
            response.headers().set(HttpHeaders.ETAG, WEAK + tag);
        }
    }
}
