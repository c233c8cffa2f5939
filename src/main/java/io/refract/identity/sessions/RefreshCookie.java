package io.refract.identity.sessions;

import io.refract.http.Origins;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The refresh token as a cookie: for this host alone (`__Host-`), over TLS alone, out of reach of scripts, and sent
/// along by pages of the same site alone.
///
/// Pages of the same site may still be another's, so where the cookie counts, the browser has to say that the request
/// comes from a page of the API's own origin or of one that is configured. Programs that are no browsers say nothing,
/// and have no cookies of others to use.
@Singleton
class RefreshCookie {
    static final String NAME = "__Host-refresh";

    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=";

    private final long maxAge;
    private final Origins origins;

    RefreshCookie(SessionConfig config, Origins origins) {
        this.maxAge = config.idle().toSeconds();
        this.origins = origins;
    }

    /// The header that has the browser keep it.
    String kept(RefreshToken token) {
        return NAME + "=" + token.text() + ATTRIBUTES + maxAge;
    }

    /// The header that has the browser drop it.
    String dropped() {
        return NAME + "=" + ATTRIBUTES + 0;
    }

    /// What the request carries; fails with `FORBIDDEN` if it comes from a page that may not use it.
    Optional<String> of(HttpServerRequest request) {
        var cookie = request.getCookie(NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        if (!mayUse(request)) {
            throw Failure.of(
                    ErrorCode.FORBIDDEN,
                    "Pages of this origin may not use the cookie: set refract.http.origins if they shall.");
        }
        return Optional.of(cookie.getValue());
    }

    private boolean mayUse(HttpServerRequest request) {
        var origin = request.getHeader("Origin");
        var site = request.getHeader("Sec-Fetch-Site");
        if (origin != null && origins.include(origin)) {
            return true;
        }
        return site == null ? origin == null || isOwn(origin, request.getHeader("Host")) : site.equals("same-origin");
    }

    private static boolean isOwn(String origin, @Nullable String host) {
        try {
            var authority = new URI(origin).getRawAuthority();
            return authority != null
                    && host != null
                    && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
