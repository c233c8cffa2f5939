package io.refract.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Wire;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which methods the paths of the data API have, and say that they have.
@QuarkusTest
class DataMethodsTest {
    private static final String DATA = "/api/v1/data/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    post/findMany           | GET, HEAD, POST | DELETE
                    post/count              | GET, HEAD, POST | PATCH
                    post/create             | POST            | GET
                    post/createMany         | POST            | PUT
                    postTag/upsert          | POST            | DELETE
                    post/update             | PATCH, PUT      | POST
                    post/updateMany         | PATCH, PUT      | GET
                    post/delete             | DELETE          | GET
                    post/deleteMany         | DELETE          | POST
                    $meta                   | GET, HEAD       | POST
                    %24meta                 | GET, HEAD       | DELETE
                    $can                    | POST            | GET
                    %24can                  | POST            | DELETE
                    $cache/invalidate       | POST            | GET
                    %24cache/invalidate     | POST            | PATCH
                    $transaction/sequential | POST            | GET""")
    void aPathSaysWhichMethodsItHas(String path, String allowed, String another) throws IOException {
        var options = raw("OPTIONS", path);
        assertThat(options).startsWith("HTTP/1.1 204 ").containsIgnoringCase("\r\nAllow: " + allowed + "\r\n");
        assertThat(options.toLowerCase(java.util.Locale.ROOT).contains("\r\naccept-patch: "))
                .isEqualTo(allowed.contains("PATCH"));
        assertThat(raw(another, path))
                .startsWith("HTTP/1.1 405 ")
                .containsIgnoringCase("\r\nAllow: " + allowed + "\r\n")
                .contains("METHOD_NOT_ALLOWED");
        assertThat(raw("REPORT", path)).containsIgnoringCase("\r\nAllow: " + allowed + "\r\n");
    }

    private static String raw(String method, String path) throws IOException {
        return Wire.raw(
                method + ' ' + DATA + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "GET", "DELETE", "REPORT"})
    void whatLeadsNowhereHasNone(String method) {
        nowhere(method, "pots/findMany", "Unknown model pots");
        nowhere(method, "post/findMnay", "Unknown operation findMnay");
        nowhere(method, "pots/creat", "Unknown model pots");
        nowhere(method, "$cash/invalidate", "Unknown model $cash");
        nowhere(method, "$cache/validate", "Unknown model $cache");
    }

    private static void nowhere(String method, String path, String detail) {
        given().request(method, DATA + path).then().statusCode(404).body("detail", startsWith(detail));
    }

    @Test
    void behindAModelAnOperationIsMissing() {
        given().options(DATA + "post").then().statusCode(404).body("detail", startsWith("Name an operation"));
        given().post(DATA + "post").then().statusCode(404).body("detail", startsWith("Name an operation"));
    }
}
