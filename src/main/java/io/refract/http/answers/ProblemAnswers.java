package io.refract.http.answers;

import io.refract.http.exchange.ContentTypes;
import io.refract.http.exchange.Exchange;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers with problem documents, wherever a request has failed.
@Singleton
public class ProblemAnswers {
    private static final Logger LOG = Logger.getLogger("io.refract.http");

    private final AllowedMethods methods;

    ProblemAnswers(AllowedMethods methods) {
        this.methods = methods;
    }

    @ServerExceptionMapper
    public RestResponse<byte[]> answer(Throwable thrown) {
        var failure = reported(thrown);
        return switch (failure.code()) {
            case METHOD_NOT_ALLOWED, ROUTE_NOT_FOUND -> noRoute(failure, thrown);
            default -> problem(failure).build();
        };
    }

    private static RestResponse.ResponseBuilder<byte[]> problem(Failure failure) {
        var answer = RestResponse.ResponseBuilder.<byte[]>create(failure.code().status())
                .entity(document(failure))
                .type(Problem.MEDIA_TYPE);
        headers(failure).forEach(answer::header);
        return answer;
    }

    /// Where several resources share the beginning of a path, Quarkus REST takes another method for another path. What
    /// a resource itself does not find has nothing to do with methods.
    private RestResponse<byte[]> noRoute(Failure failure, Throwable thrown) {
        try {
            var allowed = thrown instanceof Failure ? "" : allowed(thrown);
            return allowed.isEmpty()
                    ? problem(failure).build()
                    : problem(Failures.ofStatus(405, thrown))
                            .header(HttpHeaders.ALLOW, allowed)
                            .build();
        } catch (Failure nowhere) {
            return problem(nowhere).build();
        }
    }

    /// Takes precedence over the mapper that the platform brings for this type.
    @ServerExceptionMapper
    public RestResponse<byte[]> answer(WebApplicationException thrown) {
        return answer((Throwable) thrown);
    }

    private String allowed(Throwable thrown) {
        var told = thrown instanceof WebApplicationException web
                ? web.getResponse().getHeaderString(HttpHeaders.ALLOW)
                : null;
        return told == null
                ? String.join(", ", methods.of(Exchange.current().routing().normalizedPath()))
                : told;
    }

    /// Ends an exchange that has failed outside of Quarkus REST.
    public void answer(RoutingContext routing) {
        var thrown = routing.failure();
        answer(routing, thrown == null ? Failures.ofStatus(routing.statusCode(), noCause(routing)) : reported(thrown));
    }

    public void answer(RoutingContext routing, Failure failure) {
        var response = routing.response();
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.setStatusCode(failure.code().status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers(failure).forEach(response::putHeader);
        response.end(Buffer.buffer(document(failure)));
    }

    public void answerUnknownMethod(RoutingContext routing) {
        try {
            routing.response().putHeader(HttpHeaders.ALLOW, String.join(", ", methods.of(routing.normalizedPath())));
            answer(routing, Failures.unknownMethod());
        } catch (Failure nowhere) {
            answer(routing, nowhere);
        }
    }

    private static byte[] document(Failure failure) {
        var exchange = Exchange.current();
        var path = exchange.routing().request().uri();
        return Problem.document(failure, exchange.id(), HookError.isExpectedAt(path));
    }

    private static Throwable noCause(RoutingContext routing) {
        return new IllegalStateException("a handler failed with status " + routing.statusCode() + " and no cause");
    }

    /// A bug must be found by its request id; what a client has done wrong is no news for the log. Nor is each
    /// request of an outage, which metrics and health tell of.
    static Failure reported(Throwable thrown) {
        var failure = Failures.of(thrown);
        var cause = failure.getCause() == null ? failure : failure.getCause();
        if (failure.code() == ErrorCode.INTERNAL) {
            LOG.errorf(cause, "request %s failed", Exchange.current().id());
        } else if (failure.code().status() >= 500) {
            LOG.debugf(
                    cause, "request %s could not be served", Exchange.current().id());
        }
        return failure;
    }

    private static Map<String, String> headers(Failure failure) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(HttpHeaders.CACHE_CONTROL, Answers.NOT_KEPT);
        if (failure.code() == ErrorCode.UNAUTHENTICATED) {
            headers.put(HttpHeaders.WWW_AUTHENTICATE, challenge());
        }
        if (failure.code() == ErrorCode.UNSUPPORTED_MEDIA_TYPE && isPatch()) {
            headers.put(ContentTypes.ACCEPT_PATCH_HEADER, ContentTypes.ACCEPT_PATCH);
        }
        failure.retryAfter().ifPresent(wait -> headers.put(HttpHeaders.RETRY_AFTER, wholeSeconds(wait)));
        return headers;
    }

    /// As RFC 6750 has it: whoever has sent a token that is not taken hears that it is the token.
    private static String challenge() {
        return Exchange.current().hasRefusedCredentials() ? "Bearer error=\"invalid_token\"" : "Bearer";
    }

    private static boolean isPatch() {
        return Exchange.current().routing().request().method().equals(HttpMethod.PATCH);
    }

    private static String wholeSeconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }
}
