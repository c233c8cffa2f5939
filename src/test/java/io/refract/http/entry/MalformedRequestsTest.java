package io.refract.http.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Wire;
import io.refract.testing.Wire.Protocol;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What nobody can have meant, sent byte by byte. None of it costs a line of log.
@QuarkusTest
class MalformedRequestsTest {
    /// Would be answered with a problem that names the path, were it read as a request.
    private static final String BEHIND = "GET /smuggled HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    private final Log log = new Log();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(log);
    }

    @AfterEach
    void nothingWasLogged() {
        Logger.getLogger("").removeHandler(log);
        assertThat(log.lines).isEmpty();
    }

    static Stream<String> misframed() {
        return Stream.of(
                CHUNKED + "Content-Length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Content-Length: 2\r\n" + CHUNKED + "\r\n2\r\n{}\r\n0\r\n\r\n",
                CHUNKED + CHUNKED + "\r\n2\r\n{}\r\n0\r\n\r\n",
                CHUNKED + "Transfer-Encoding: identity\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: gzip, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n",
                "Transfer-Encoding: gzip\r\n\r\n",
                "Transfer-Encoding: identity\r\n\r\n",
                "Transfer-Encoding: \r\n\r\n",
                "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
                "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "Content-Length: 2, 2\r\n\r\n{}",
                "Content-Length: +2\r\n\r\n{}",
                "Content-Length: -2\r\n\r\n{}",
                "Content-Length: 0x2\r\n\r\n{}",
                "Content-Length: \r\n\r\n",
                "Content-Length: 99999999999999999999\r\n\r\n{}",
                "Content-Length:\r\n 2\r\n\r\n{}",
                "X-A : b\r\n\r\n",
                "X-A: b\u0000c\r\n\r\n",
                "X\u0000A: b\r\n\r\n",
                "X-A: a\rX-B: b\r\n\r\n",
                "XA\r\n\r\n",
                ": b\r\n\r\n",
                "X-A: b\n\n");
    }

    static Stream<String> brokenChunks() {
        return Stream.of(
                CHUNKED + "\r\nzz\r\n{}\r\n0\r\n\r\n",
                CHUNKED + "\r\n-2\r\n{}\r\n0\r\n\r\n",
                CHUNKED + "\r\n0x2\r\n{}\r\n0\r\n\r\n",
                CHUNKED + "\r\n+2\r\n{}\r\n0\r\n\r\n",
                CHUNKED + "\r\nfffffffffffffffff2\r\n{}\r\n0\r\n\r\n",
                CHUNKED + "\r\n2;a\n{}\r\n0\r\n\r\n",
                CHUNKED + "\r\n2\n{}\n0\n\n",
                CHUNKED + "\r\n2\r\n{}XX0\r\n\r\n",
                CHUNKED + "\r\n\r\n{}\r\n0\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("brokenChunks")
    void aBodyOfWhichAChunkIsBrokenIsRefusedAndNothingBehindItIsRead(String chunks) throws IOException {
        for (var path : List.of("data/tag/count", "samples/echo", "users")) {
            assertIsRefused(Wire.raw("POST /api/v1/" + path
                    + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + chunks + BEHIND));
        }
    }

    @ParameterizedTest
    @MethodSource("misframed")
    void whereARequestEndsIsBeyondDoubtOrItIsRefusedAndNothingBehindItIsRead(String rest) throws IOException {
        var head = " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
        for (var first : List.of("POST /api/v1/data/tag/count", "PUT /api/v1/samples/echo", "GET /api/v1/samples")) {
            assertIsRefused(Wire.raw(first + head + rest + BEHIND));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/data/tag/count HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET /api/v1/samples HTTP/1.2\r\nHost: x\r\n\r\n",
                "GET /api/v1/samples HTTP/2.0\r\nHost: x\r\n\r\n",
                "GET /api/v1/samples HTTP/1.1\r\n Host: x\r\n\r\n",
                "GET /api/v1/samples\r\n\r\n",
                "GET  HTTP/1.1\r\nHost: x\r\n\r\n",
                "G(T /api/v1/samples HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/v1/samples HTTP/1.1\nHost: x\n\n",
                "JUNK\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nJUNK\r\n\r\n"
            })
    void whatIsNoRequestIsRefused(String request) throws IOException {
        assertThat(Wire.raw(request + BEHIND)).doesNotContain("HTTP/1.1 2", "NOT_FOUND");
    }

    /// There is one answer, and the connection was closed, or the reading would not have ended.
    private static void assertIsRefused(String answer) {
        assertThat(answer).matches("(?s)HTTP/1.[01] 400 .*").doesNotContain("NOT_FOUND");
        assertThat(answer.split("HTTP/1\\.[01] ", -1)).hasSize(2);
    }

    @Test
    void aBodyInChunksIsReadAndTheConnectionIsKept() throws IOException {
        var chunked = "POST /api/v1/data/tag/count HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: Chunked\r\n\r\n1;a=b\r\n{\r\n1\r\n}\r\n0\r\nX-Trailer: t\r\n\r\n";

        assertThat(Wire.raw(chunked + chunked + BEHIND))
                .containsPattern("(?s)HTTP/1.1 200 .*HTTP/1.1 200 .*HTTP/1.1 404 ");
    }

    static Stream<String> undecodable() {
        return Stream.of("100%", "%", "%4", "%zz", "%ff", "%C0%AE", "%ED%A0%80", "%F4%90%80%80", "a%E2%82");
    }

    @ParameterizedTest
    @MethodSource("undecodable")
    void aPathThatIsNotUtf8IsAProblemAtEveryPlace(String segment) throws IOException {
        for (var path : List.of(
                "/api/v1/users/by-username/",
                "/api/v1/users/by-email/",
                "/api/v1/posts/",
                "/api/v1/posts/by-slug/",
                "/api/v1/tags/",
                "/api/v1/data/",
                "/api/v1/data/post/",
                "/api/v1/",
                "/errors/",
                "/q/health/",
                "/")) {
            for (var method : List.of("GET", "POST", "PATCH", "OPTIONS")) {
                assertIsEncoding(Wire.raw(method + " " + path + segment
                        + " HTTP/1.1\r\nHost: x\r\nX-Request-Id: r1\r\nConnection: close\r\n\r\n"));
            }
        }
    }

    private static void assertIsEncoding(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("X-Request-Id: r1", "application/problem+json", "\"code\":\"VALIDATION\"")
                .contains("\"path\":\"url\",\"rule\":\"Encoding\"", "\"instance\":\"r1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/users?q=%ff, q",
        "/users?q=a%ED%A0%80, q",
        "/users?%ff=1, url",
        "/posts?search=%C0%AE, search",
        "/posts/search?q=%E2%82, q",
        "/posts?cursor=%ff, cursor",
        "/tags?limit=%ff, limit",
        "/data/post/findMany?q=%ff, q",
        "/data/post/findMany?meta=%ff, meta",
        "/samples?search=%ff, search"
    })
    void aParameterThatIsNotUtf8IsToldByItsName(String path, String name) throws IOException {
        assertThat(Wire.raw("GET /api/v1" + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"path\":\"" + name + "\",\"rule\":\"Encoding\"");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aMalformedUrlIsAProblemOverEachProtocol(Protocol protocol) throws Exception {
        var answer = Wire.ask(protocol, "GET", "/api/v1/users/by-username/%ff", Map.of(), "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("\"rule\":\"Encoding\"");
        assertThat(answer.headers()).containsKey("x-request-id");
    }

    private static final class Log extends Handler {
        private static final Set<String> OF_A_BUSY_MACHINE =
                Set.of("io.refract.slow-statement", "io.vertx.core.impl.BlockedThreadChecker");

        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (!OF_A_BUSY_MACHINE.contains(line.getLoggerName())) {
                lines.add(line.getLoggerName() + ": " + line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
