package io.refract.http.exchange;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;

/// What bodies may be declared as, and answers may be, beside `application/json`.
public final class ContentTypes {
    /// JSON, a value a line, as <https://github.com/ndjson/ndjson-spec> has it.
    public static final String JSON_LINES = "application/x-ndjson";

    /// The same as another form of what is JSON as well: whoever says nothing gets JSON.
    public static final String OR_JSON_LINES = JSON_LINES + ";qs=0.1";

    /// What is answered as either.
    public static final String JSON_OR_LINES = "application/json, " + OR_JSON_LINES;

    /// Comma-separated values (RFC 4180).
    public static final String CSV = "text/csv";

    /// What `PATCH` takes: a partial change is a merge patch of RFC 7396, by whichever name.
    public static final String ACCEPT_PATCH = "application/json, application/merge-patch+json";

    public static final String ACCEPT_PATCH_HEADER = "Accept-Patch";

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String JSON = "application/json";

    private ContentTypes() {}

    /// Takes away what tells nothing, an empty type or a range of types, and calls a merge patch JSON, so that nobody
    /// else needs to know of either.
    public static void settle(HttpMethod method, MultiMap headers) {
        var declared = headers.get(HttpHeaders.CONTENT_TYPE);
        // Nearly all that declare a type declare this one
        if (declared == null || declared.equals(JSON)) {
            return;
        }
        var end = declared.indexOf(';');
        var type = (end < 0 ? declared : declared.substring(0, end)).strip();
        if (type.isEmpty() || type.indexOf('*') >= 0) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
        } else if (method.equals(HttpMethod.PATCH) && type.equalsIgnoreCase(MERGE_PATCH)) {
            headers.set(HttpHeaders.CONTENT_TYPE, JSON);
        }
    }
}
