package io.refract.http.answers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Wire;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest {
    @Test
    void anUnknownPathIsAProblem() {
        problem(request().get("/api/v1/nothing").then(), 404, """
                {"type":"/errors/NOT_FOUND","title":"No such endpoint","status":404,"code":"NOT_FOUND",\
                "detail":"There is no endpoint at this path.","instance":"r1"}""");
    }

    @Test
    void anUnknownPathOutsideOfTheApiIsAProblem() {
        problem(request().get("/nothing/here").then(), 404, """
                {"type":"/errors/NOT_FOUND","title":"No such endpoint","status":404,"code":"NOT_FOUND",\
                "detail":"There is no endpoint at this path.","instance":"r1"}""");
    }

    @Test
    void aMethodThatThePathDoesNotHaveIsAProblem() {
        problem(request().put("/api/v1/samples").then(), 405, """
                {"type":"/errors/METHOD_NOT_ALLOWED","title":"The method is not allowed here","status":405,\
                "code":"METHOD_NOT_ALLOWED","detail":"The path exists, but not with this method.","instance":"r1"}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | /api/v1/samples | GET, HEAD, POST",
                "DELETE | /api/v1/users | GET, HEAD, POST",
                "PUT | /api/v1/users/6f9619ff-8b86-d011-b42d-00c04fc964ff | DELETE, GET, HEAD, PATCH",
                "POST | /api/v1/posts/6f9619ff-8b86-d011-b42d-00c04fc964ff/like | DELETE, PUT",
                "GET | /api/v1/posts/6f9619ff-8b86-d011-b42d-00c04fc964ff/like | DELETE, PUT",
                "PATCH | /api/v1/users/6f9619ff-8b86-d011-b42d-00c04fc964ff/settings | GET, HEAD, PUT",
                "POST | /api/v1/data/$meta | GET, HEAD"
            })
    void aMethodThatThePathDoesNotHaveNamesThoseThatItHas(String method, String path, String allowed) {
        request().request(method, path).then().statusCode(405).header("Allow", allowed);
        request().options(path).then().statusCode(204).header("Allow", allowed).header("X-Request-Id", "r1");
    }

    @Test
    void aPathThatDoesNotExistHasNoOptions() {
        request().options("/api/v1/nothing").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/users?limit=%", "/api/v1/users?q=%zz", "/api/v1/users/by-username/%z1", "/%"})
    void aUrlThatCannotBeDecodedIsAProblem(String url) throws IOException {
        assertThat(get(url))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"code\":\"VALIDATION\"", "\"path\":\"url\"", "\"instance\":\"r1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/posts/search?q=\"a|b\"&limit=1", "/api/v1/data/tag/findMany?q={\"take\":1}"})
    void charactersThatShouldHaveBeenEscapedAreTakenAsTheyAre(String url) throws IOException {
        assertThat(get(url)).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aRepresentationThatIsNotOfferedIsAProblem() {
        problem(request().accept("text/html").get("/api/v1/samples").then(), 406, """
                {"type":"/errors/NOT_ACCEPTABLE","title":"No acceptable representation","status":406,\
                "code":"NOT_ACCEPTABLE","detail":"Only application/json is offered here.","instance":"r1"}""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json;q=0 | 406",
                "*/*;q=0 | 406",
                "*/*;q=0.000 | 406",
                "application/json; Q=0, */* | 406",
                "application/json, */*;q=0 | 200",
                "application/*;q=0, application/json;q=0.1 | 200",
                "*/*;q=0.5 | 200"
            })
    void aWeightOfZeroRulesARepresentationOut(String accept, int status) {
        request().accept(accept).get("/api/v1/samples").then().statusCode(status);
        request().accept(accept).get("/api/v1/data/tag/count").then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples/echo", "data/tag/count"})
    void aBodySaysThatItIsJson(String path) throws IOException {
        assertThat(post(path, "", "{\"title\":\"t\"}"))
                .startsWith("HTTP/1.1 415 ")
                .contains("\"detail\":\"Send the body as application/json.\"")
                .doesNotContainIgnoringCase("Accept-Encoding: identity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples/echo", "data/tag/count"})
    void aBodyIsNotCompressed(String path) throws IOException {
        var json = "Content-Type: application/json\r\n";
        assertThat(post(path, json + "Content-Encoding: gzip\r\n", "{}"))
                .startsWith("HTTP/1.1 415 ")
                .containsIgnoringCase("\r\nAccept-Encoding: identity\r\n")
                .contains("\"detail\":\"Send the body as it is, without a Content-Encoding.\"");
        assertThat(post(path, json + "Content-Encoding: identity\r\n", "{}")).doesNotStartWith("HTTP/1.1 415 ");
    }

    private static String post(String path, String headers, String body) throws IOException {
        return Wire.raw("POST /api/v1/" + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers
                + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void aBodyOfAnotherMediaTypeIsAProblem(String type) {
        problem(
                request()
                        .contentType(type)
                        .body("a=b")
                        .post("/api/v1/samples/echo")
                        .then(),
                415,
                """
                {"type":"/errors/UNSUPPORTED_MEDIA_TYPE","title":"Unsupported media type","status":415,\
                "code":"UNSUPPORTED_MEDIA_TYPE","detail":"Send the body as application/json.","instance":"r1"}""");
    }

    @Test
    void aBugTellsNothingButItsRequestId() {
        problem(request().get("/api/v1/samples/bug").then(), 500, """
                {"type":"/errors/INTERNAL","title":"Internal error","status":500,"code":"INTERNAL",\
                "instance":"r1"}""");
    }

    @Test
    void aFailureTellsWhenToTryAgain() {
        problem(request().get("/api/v1/samples/busy").then(), 503, """
                {"type":"/errors/P2024","title":"No database connection became free in time","status":503,\
                "code":"P2024","detail":"Try again.","instance":"r1","meta":{"pool":{"size":2},"waited":20}}""").header("Retry-After", "2");
    }

    @Test
    void aMalformedIdIsAViolation() {
        problem(request().get("/api/v1/samples/1-1-1-1-1").then(), 400, """
                {"type":"/errors/VALIDATION","title":"The request is not valid","status":400,"code":"VALIDATION",\
                "detail":"id: must be a UUID","instance":"r1",\
                "errors":[{"path":"id","rule":"Uuid","message":"must be a UUID"}]}""");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
        var answer = Wire.raw("POST /api/v1/samples/echo HTTP/1.1\r\nHost: x\r\nX-Request-Id: r1\r\n"
                + "Content-Type: application/json\r\nContent-Length: 1048577\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json")
                .endsWith("""
                        {"type":"/errors/TOO_LARGE","title":"The request is too large","status":413,"code":"TOO_LARGE",\
                        "detail":"The body is larger than this server takes.","instance":"r1"}""");
    }

    @Test
    void aBodyThatDoesNotTellItsLengthIsCountedWhileItIsRead() throws IOException {
        var chunk = "x".repeat(0x10000);
        var body = ("10000\r\n" + chunk + "\r\n").repeat(20) + "0\r\n\r\n";
        var answer =
                Wire.raw("POST /api/v1/samples/echo HTTP/1.1\r\nHost: x\r\nX-Request-Id: r1\r\nConnection: close\r\n"
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("\"code\":\"TOO_LARGE\"", "\"instance\":\"r1\"");
    }

    @Test
    void aLargeBodyIsReadOnTheEventLoop() {
        request()
                .contentType("application/json")
                .body("{\"title\":\"t\",\"metadata\":\"" + "x".repeat(1_000_000) + "\"}")
                .post("/api/v1/samples/echo")
                .then()
                .statusCode(200)
                .body("eventLoop", equalTo(true))
                .body("metadata", equalTo(1_000_002));
    }

    @Test
    void theTypeOfAProblemLeadsToItsExplanation() {
        given().get("/errors/P2002")
                .then()
                .statusCode(200)
                .body(equalTo("P2002: Unique constraint failed (status 409)\n"));
        given().get("/errors/P9999").then().statusCode(404).body("code", equalTo("P2025"));
    }

    private static RequestSpecification request() {
        return given().header("X-Request-Id", "r1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/samples HTTP/1.1",
                "GET /api/v1/samples HTTP/1.1\r\nHost: a b",
                "GET /api/v1/samples HTTP/1.1\r\nHost: x:port",
                "GET samples HTTP/1.1\r\nHost: x",
                "OPTIONS * HTTP/1.1\r\nHost: x"
            })
    void aRequestWithoutAPathOrAHostIsNone(String request) throws IOException {
        assertThat(Wire.raw(request + "\r\nX-Request-Id: r1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains(
                        "X-Request-Id: r1",
                        "application/problem+json",
                        "\"code\":\"VALIDATION\"",
                        "\"instance\":\"r1\"");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String body) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", "r1")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(equalTo(body));
    }

    private static String get(String url) throws IOException {
        return Wire.raw("GET " + url + " HTTP/1.1\r\nHost: x\r\nX-Request-Id: r1\r\nConnection: close\r\n\r\n");
    }
}
