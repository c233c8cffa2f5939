package io.refract.http.answers;

import com.fasterxml.jackson.core.JacksonException;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.vertx.ext.web.handler.HttpException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;

/// Sorts everything that can be thrown into the closed list of what a client may hear of.
public final class Failures {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private Failures() {}

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case Failure failure -> failure;
            case WebApplicationException web when web.getCause() instanceof Failure failure -> failure;
            case WebApplicationException web -> ofStatus(web.getResponse().getStatus(), web);
            case HttpException http -> ofStatus(http.getStatusCode(), http);
            case JacksonException _ -> Failure.validation("body", "Json", "is not the JSON that is expected here");
            default -> internal(thrown);
        };
    }

    /// What HTTP itself refuses, by the status that the platform has chosen.
    static Failure ofStatus(int status, Throwable cause) {
        return switch (status) {
            case 401 -> Failure.of(ErrorCode.UNAUTHENTICATED, "Credentials are missing or not valid.");
            case 403 -> Failure.of(ErrorCode.FORBIDDEN, "Not allowed.");
            case 404 -> Failure.of(ErrorCode.ROUTE_NOT_FOUND, "There is no endpoint at this path.");
            case 405 -> Failure.of(ErrorCode.METHOD_NOT_ALLOWED, "The path exists, but not with this method.");
            case 406 -> notAcceptable();
            case 408 -> tooSlow();
            case 413 -> tooLarge();
            case 415 -> notJson();
            case 429 -> Failure.of(ErrorCode.RATE_LIMITED, "Too many requests.");
            default ->
                status >= 400 && status < 500
                        ? Failure.of(ErrorCode.VALIDATION, "The request cannot be understood.")
                        : internal(cause);
        };
    }

    public static Failure notAcceptable() {
        return Failure.of(ErrorCode.NOT_ACCEPTABLE, "Only application/json is offered here.");
    }

    public static Failure notJson() {
        return Failure.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
    }

    public static Failure encoded() {
        return Failure.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without a Content-Encoding.");
    }

    public static Failure tooLarge() {
        return Failure.of(ErrorCode.TOO_LARGE, "The body is larger than this server takes.");
    }

    public static Failure tooSlow() {
        return Failure.of(ErrorCode.REQUEST_TIMEOUT, "The body did not arrive in time.");
    }

    public static Failure noMemory() {
        return Failure.of(ErrorCode.OVERLOADED, "The server is busy with the bodies of other requests.")
                .withRetryAfter(RETRY_AFTER);
    }

    static Failure unknownMethod() {
        return Failure.of(ErrorCode.METHOD_NOT_ALLOWED, "No path has this method.");
    }

    private static Failure internal(Throwable cause) {
        return Failure.of(ErrorCode.INTERNAL, ErrorCode.INTERNAL.title()).withCause(cause);
    }
}
