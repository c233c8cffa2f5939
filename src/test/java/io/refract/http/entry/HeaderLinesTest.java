package io.refract.http.entry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Wire;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeaderLinesTest {
    private static final String DOCUMENT = "GET /api/v1/samples/01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String UPDATE = "PATCH /api/v1/samples/01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String ETAG = "\"3-Lxa4R3FGobK6fWu3\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Host            | x
            Authorization   | Bearer test:USER
            Content-Type    | application/json
            Origin          | http://x
            Idempotency-Key | k
            """)
    void aHeaderThatIsNoListStandsOnce(String name, String value) throws IOException {
        for (var request : new String[] {DOCUMENT, UPDATE, "POST /api/v1/data/tag/count", "GET /nothing"}) {
            var line = name + ": " + value + "\r\n";
            var host = name.equals("Host") ? "" : "Host: x\r\n";
            var other = name.toLowerCase(Locale.ROOT) + ": another\r\n";
            assertThat(ask(request, host + line + line)).contains(refusal(name)).startsWith("HTTP/1.1 400 ");
            assertThat(ask(request, host + line + "X-A: b\r\n" + other))
                    .contains(refusal(name))
                    .startsWith("HTTP/1.1 400 ");
            assertThat(ask(request, host + line)).doesNotContain("Repeated");
        }
    }

    private static String refusal(String name) {
        return "{\"path\":\"" + name + "\",\"rule\":\"Repeated\"";
    }

    @Test
    void ofTwoRequestIdsNoneIsTakenOver() throws IOException {
        assertThat(ask(DOCUMENT, "Host: x\r\nX-Request-Id: r1\r\nX-Request-Id: r2\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .containsPattern("X-Request-Id: [0-9a-f]{32}\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            If-None-Match | "1-x" | "3-Lxa4R3FGobK6fWu3" | 304
            If-None-Match | "3-Lxa4R3FGobK6fWu3" | W/"1-x" | 304
            If-None-Match | "1-x" | "2-x"                | 200
            Accept        | text/html | application/json | 200
            Accept        | application/json | text/html | 200
            Accept        | text/html | text/plain       | 406
            Accept        | */* | application/json;q=0   | 406
            Accept        | application/json;q=0 | */*   | 406
            """)
    void aListMayBeSpreadOverLines(String name, String first, String second, int status) throws IOException {
        assertThat(ask(
                        DOCUMENT,
                        "Host: x\r\n" + name + ": " + first + "\r\nX-A: b\r\n" + name + ": " + second + "\r\n"))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "1-x" | "3-x"  | 200
            "3-x" | "1-x"  | 200
            "1-x" | W/"3-" | 200
            "1-x" | "2-x"  | 412
            "3-x" | 3      | 400
            """)
    void aConditionOnAChangeMayBeSpreadOverLines(String first, String second, int status) throws IOException {
        var headers = "Host: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n";
        assertThat(ask(UPDATE, headers + "If-Match: " + first + "\r\nIf-Match: " + second + "\r\n", "{}"))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity|gzip", "gzip|identity"})
    void aBodyThatIsCompressedByAnyLineIsNotTaken(String codings) throws IOException {
        var lines = "Content-Encoding: " + codings.replace("|", "\r\nContent-Encoding: ") + "\r\n";
        var headers = "Host: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n";
        assertThat(ask("POST /api/v1/data/tag/count", headers + lines, "{}")).startsWith("HTTP/1.1 415 ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                  | strong
            identity            | strong
            gzip;q=0            | strong
            gzip;q=0, identity  | strong
            gzip                | weak
            identity~gzip       | weak
            br;q=0.5            | weak
            """)
    void theTagOfAnAnswerThatMayBeCompressedIsWeakAndUnderstood(String codings, String strength) throws IOException {
        var tag = strength.equals("weak") ? "W/" + ETAG : ETAG;
        var accept =
                codings.isEmpty() ? "" : "Accept-Encoding: " + codings.replace("~", "\r\nAccept-Encoding: ") + "\r\n";
        var headers = "Host: x\r\n" + accept;

        assertThat(ask(DOCUMENT, headers))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("\r\netag: " + tag + "\r\n");
        for (var sent : new String[] {ETAG, "W/" + ETAG}) {
            assertThat(ask(DOCUMENT, headers + "If-None-Match: " + sent + "\r\n"))
                    .startsWith("HTTP/1.1 304 ")
                    .containsIgnoringCase("\r\netag: " + tag + "\r\n");
            var change = headers + "If-Match: " + sent + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\n";
            assertThat(ask(UPDATE, change, "{}"))
                    .startsWith("HTTP/1.1 200 ")
                    .containsIgnoringCase("\r\netag: " + tag + "\r\n");
        }
    }

    private static String ask(String request, String headers) throws IOException {
        return ask(request, headers, "");
    }

    private static String ask(String request, String headers, String body) throws IOException {
        return Wire.raw(request + " HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n" + body);
    }
}
