package io.refract.http.entry;

import io.smallrye.common.vertx.ContextLocals;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The name under which the platform counts a request: the template of its path. A path without one would be
/// counted as it stands, and a client can invent as many as it likes.
final class RouteNames {
    /// Where the platform looks for it; Quarkus REST replaces it once it has found a resource.
    private static final String KEY = "UrlPathTemplate";

    static final String UNMATCHED = "/unmatched";

    /// Pages that are no resources.
    private static final Set<String> PAGES = Set.of(
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started",
            "/q/metrics",
            "/q/openapi",
            "/q/swagger-ui");

    private RouteNames() {}

    /// @param path null for a request without one
    static void begin(@Nullable String path) {
        ContextLocals.put(KEY, path != null && PAGES.contains(path) ? path : UNMATCHED);
    }
}
