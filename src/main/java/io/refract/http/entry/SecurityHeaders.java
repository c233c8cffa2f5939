package io.refract.http.entry;

import io.refract.http.connection.Way;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/// What every answer tells a browser: that it is no page, nothing to be guessed about, and whose links tell nobody
/// where they were followed from.
final class SecurityHeaders {
    /// Pages of the platform: the description of the API as one may try it, and those of development.
    private static final String PAGES = "/q/";

    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence CONTENT_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOTHING = HttpHeaders.createOptimized("default-src 'none'");
    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000");

    private SecurityHeaders() {}

    static void tell(HttpServerRequest request, MultiMap headers, Way way) {
        headers.set(CONTENT_TYPE_OPTIONS, NO_SNIFF).set(REFERRER_POLICY, NO_REFERRER);
        var path = request.path();
        if (path == null || !path.startsWith(PAGES)) {
            headers.set(CONTENT_POLICY, NOTHING);
        }
        if (request.isSSL() || way.isSecure()) {
            headers.set(TRANSPORT, A_YEAR);
        }
    }
}
