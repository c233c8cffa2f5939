package io.refract.identity.providers;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The [LoginToken] as a cookie: for this host alone, over TLS alone, out of reach of scripts. It proves nothing by
/// itself: whoever has a browser send it needs a state that was made for it.
@Singleton
class LoginCookie {
    private static final String NAME = "__Host-sign-in";

    private final long maxAge;

    LoginCookie(ProvidersConfig config) {
        this.maxAge = config.attempt().toSeconds();
    }

    /// The header that has the browser keep it.
    String kept(LoginToken token) {
        return NAME + "=" + token.text() + "; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=" + maxAge;
    }

    /// The token in a body, or else the one that the request carries.
    Optional<LoginToken> or(@Nullable String inBody, HttpServerRequest request) {
        return inBody == null ? of(request) : LoginToken.read(inBody);
    }

    /// The one that the request carries.
    Optional<LoginToken> of(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(NAME)).flatMap(cookie -> LoginToken.read(cookie.getValue()));
    }
}
