package io.refract.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.CharsetUtil;
import io.refract.kernel.ErrorCode;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// Problem documents for those who are no request yet: HTTP/1.1 written as it stands, behind which the connection ends.
final class RawProblems {
    private static final String RETRY_AFTER = "Retry-After: 5\r\n";

    private RawProblems() {}

    /// Empty where silence is the answer: nobody waits for one.
    static Optional<ByteBuf> to(Limit limit) {
        return switch (limit) {
            case PER_ADDRESS ->
                answer("429 Too Many Requests", ErrorCode.RATE_LIMITED, RETRY_AFTER, "Too many connections.");
            case MAX, BODY_MEMORY ->
                answer("503 Service Unavailable", ErrorCode.OVERLOADED, RETRY_AFTER, "The server is busy.");
            case HEADER_TIMEOUT ->
                answer("408 Request Timeout", ErrorCode.REQUEST_TIMEOUT, "", "The head did not arrive in time.");
            case IDLE_TIMEOUT, BODY_TIMEOUT, BODY_SILENCE, ANSWER_SILENCE -> Optional.empty();
        };
    }

    private static Optional<ByteBuf> answer(String status, ErrorCode code, String retryAfter, String detail) {
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var body = """
                {"type":"/errors/%s","title":"%s","status":%d,"code":"%1$s","detail":"%s","instance":"%s"}""".formatted(code.code(), code.title(), code.status(), detail, id);
        var answer = "HTTP/1.1 " + status + "\r\nContent-Type: application/problem+json\r\nContent-Length: "
                + body.length() + "\r\n" + retryAfter + "Cache-Control: no-store\r\nX-Request-Id: " + id
                + "\r\nConnection: close\r\n\r\n" + body;
        return Optional.of(Unpooled.copiedBuffer(answer, CharsetUtil.US_ASCII));
    }
}
