package io.refract.http.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Wire;
import io.refract.testing.Wire.Answer;
import io.refract.testing.Wire.Protocol;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is long is taken, or refused in words, whichever version of HTTP brings it.
@QuarkusTest
class LongInputTest {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    /// RFC 9113, section 8.2.2.
    private static final Set<String> OF_HTTP_1 =
            Set.of("connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade");

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aQueryOf60KibFitsIntoAUrl(Protocol protocol) throws Exception {
        var q = URLEncoder.encode("{\"where\":{\"name\":\"" + "a".repeat(60 * 1024) + "\"}}", StandardCharsets.UTF_8);

        var answer = ask(protocol, "GET", "/api/v1/data/tag/findMany?q=" + q, Map.of(), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"data\":[]}");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void soDoesAHeaderOf15Kib(Protocol protocol) throws Exception {
        var headers = Map.of("If-None-Match", "\"" + "a".repeat(15 * 1024) + "\"");

        assertThat(ask(protocol, "GET", "/api/v1/data/$meta", headers, "").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aBodyUpToTheLimitIsRead(Protocol protocol) throws Exception {
        var blank = " ".repeat((1 << 20) - 2);

        assertThat(ask(protocol, "POST", "/api/v1/data/tag/count", JSON, "{" + blank + "}")
                        .body())
                .contains("\"data\":");
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void aLargerOneIsRefusedInWords(Protocol protocol) throws Exception {
        var body = "{" + " ".repeat(1 << 20) + "}";
        for (var path : new String[] {"/api/v1/data/tag/count", "/api/v1/users", "/nothing"}) {
            var answer = ask(protocol, "POST", path, JSON, body);
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.body()).contains("\"code\":\"TOO_LARGE\"");
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void moreParametersThanAnyEndpointKnowsAreRefused(Protocol protocol) throws Exception {
        var answer = ask(protocol, "GET", "/api/v1/tags?" + "a=b&".repeat(10_000), Map.of(), "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("must have at most 100 parameters");
    }

    private static Answer ask(Protocol protocol, String method, String path, Map<String, String> headers, String body)
            throws Exception {
        var answer = Wire.ask(protocol, method, path, headers, body);
        assertThat(answer.version()).isEqualTo(protocol == Protocol.HTTP_1 ? "HTTP_1_1" : "HTTP_2");
        if (protocol != Protocol.HTTP_1) {
            assertThat(answer.headers()).doesNotContainKeys(OF_HTTP_1.toArray(String[]::new));
        }
        return answer;
    }
}
