package io.refract.http.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Wire;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContentTypesTest {
    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String ACCEPTED = "accept-patch: application/json, application/merge-patch+json\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*/*", "application/*", "text/*", "*/*;q=1", "; charset=utf-8"})
    void aTypeThatTellsNothingIsAsGoodAsNone(String type) throws IOException {
        var declared = "Content-Type: " + type + "\r\n";
        for (var path : new String[] {"data/tag/count", "samples/echo"}) {
            assertThat(send("POST", path, declared, "{\"title\":\"t\"}")).startsWith("HTTP/1.1 415 ");
            assertThat(send("POST", path, declared, "")).isEqualTo(send("POST", path, "", ""));
        }
        assertThat(send("POST", "data/tag/count", declared, "")).startsWith("HTTP/1.1 200 ");
        assertThat(send("PATCH", "samples/" + ID, declared, "{}")).startsWith("HTTP/1.1 415 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON", "application/json; charset=utf-8"})
    void jsonIsWhatSaysSo(String type) throws IOException {
        assertThat(send("POST", "data/tag/count", "Content-Type: " + type + "\r\n", "{}"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\r\n", " \r\n\t "})
    void aBodyOfWhiteSpaceIsAnEmptyOne(String body) throws IOException {
        for (var declared : new String[] {"", "Content-Type: application/json\r\n"}) {
            for (var path : new String[] {"data/tag/count", "samples/echo"}) {
                assertThat(send("POST", path, declared, body)).isEqualTo(send("POST", path, declared, ""));
            }
            assertThat(send("POST", "data/tag/count", declared, body)).startsWith("HTTP/1.1 200 ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, application/merge-patch+json, 200",
        "PATCH, application/Merge-Patch+JSON; charset=utf-8, 200",
        "PATCH, application/json, 200",
        "PATCH, application/json-patch+json, 415",
        "PATCH, application/x-merge-patch+json, 415"
    })
    void aPartialChangeIsAMergePatch(String method, String type, int status) throws IOException {
        var answer = send(method, "samples/" + ID, "Content-Type: " + type + "\r\n", "{\"excerpt\":null}");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        if (status == 415) {
            assertThat(answer).containsIgnoringCase(ACCEPTED);
        }
    }

    @Test
    void otherMethodsTakeNoMergePatch() throws IOException {
        var answer =
                send("POST", "samples/echo", "Content-Type: application/merge-patch+json\r\n", "{\"title\":\"t\"}");
        assertThat(answer).startsWith("HTTP/1.1 415 ").doesNotContainIgnoringCase("accept-patch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "posts", "tags", "categories", "comments", "samples"})
    void optionsTellWhatPatchTakes(String resource) throws IOException {
        assertThat(send("OPTIONS", resource + "/" + ID, "", "")).containsIgnoringCase(ACCEPTED);
        assertThat(send("PATCH", resource + "/" + ID, "Content-Type: text/plain\r\n", "x"))
                .startsWith("HTTP/1.1 415 ")
                .containsIgnoringCase(ACCEPTED);
    }

    @Test
    void optionsOfAPathWithoutPatchDoNot() {
        var headers =
                given().options("/api/v1/tags").then().statusCode(204).extract().headers();
        assertThat(headers.hasHeaderWithName("Accept-Patch")).isFalse();
    }

    /// The answer without what differs from one request to the next.
    private static String send(String method, String path, String headers, String body) throws IOException {
        return Wire.raw(method + " /api/v1/" + path + " HTTP/1.1\r\nHost: x\r\nX-Request-Id: r\r\nConnection: close\r\n"
                + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }
}
