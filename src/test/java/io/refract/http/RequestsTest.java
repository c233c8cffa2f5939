package io.refract.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestsTest {
    @Test
    void theRequestIdIsInTheAnswerAndInTheLogWhileTheEventLoopDoesTheWork() {
        given().header("X-Request-Id", "my-id")
                .get("/api/v1/samples/context")
                .then()
                .header("X-Request-Id", "my-id")
                .body("id", equalTo("my-id"))
                .body("log", equalTo("my-id"))
                .body("caller", equalTo("ANONYMOUS"))
                .body("eventLoop", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/samples/context", "/q/health/live", "/nothing"})
    void everyAnswerHasARequestId(String path) {
        given().header("X-Request-Id", "not sane")
                .get(path)
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @CsvSource({"Bearer test:USER,USER", "bearer test:MODERATOR,MODERATOR", "Bearer  test:ADMIN,ADMIN"})
    void theTokenTellsWhoCalls(String authorization, String caller) {
        given().header("Authorization", authorization)
                .get("/api/v1/samples/context")
                .then()
                .statusCode(200)
                .body("caller", equalTo(caller))
                .body("eventLoop", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        "Basic dXNlcjpwYXNz, Send the token as Authorization: Bearer.",
        "Bearer, Send the token as Authorization: Bearer.",
        "Bearer test:GONE, The token is not valid any more.",
        "Bearer unheard-of, The token is not valid."
    })
    void badCredentialsAreRefusedEvenWhereNoneAreNeeded(String authorization, String detail) {
        given().header("Authorization", authorization)
                .header("X-Request-Id", "r1")
                .get("/api/v1/samples/context")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body(equalTo("""
                        {"type":"/errors/UNAUTHENTICATED","title":"Credentials are missing or not valid","status":401,\
                        "code":"UNAUTHENTICATED","detail":"%s","instance":"r1"}""".formatted(detail)));
    }

    @Test
    void aResolverThatBreaksIsABug() {
        given().header("Authorization", "Bearer test:BUG")
                .get("/api/v1/samples/context")
                .then()
                .statusCode(500)
                .body("code", equalTo("INTERNAL"))
                .body(not(matchesPattern(".*secret.*")));
    }

    @Test
    void aResourceThatNeedsAUserSaysSoBeforeItReadsTheBody() {
        given().contentType("application/json")
                .body("{malformed")
                .post("/api/v1/samples")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aBodyIsReadAsARecordWithAllItsRules() {
        given().header("Authorization", "Bearer test:USER")
                .header("X-Request-Id", "r1")
                .contentType("application/json")
                .body("{\"title\":\"\",\"tagIds\":[null],\"publishd\":true}")
                .post("/api/v1/samples")
                .then()
                .statusCode(400)
                .body(equalTo("""
                        {"type":"/errors/VALIDATION","title":"The request is not valid","status":400,\
                        "code":"VALIDATION",\
                        "detail":"3 rules are broken, the first at publishd: is not a known field, did you mean published?",\
                        "instance":"r1","errors":[\
                        {"path":"publishd","rule":"Unknown","message":"is not a known field, did you mean published?"},\
                        {"path":"title","rule":"NotBlank","message":"must not be blank"},\
                        {"path":"tagIds[0]","rule":"NotNull","message":"must not be null"}]}"""));
    }

    @Test
    void changesAreCheckedOnlyWhereTheyArePresent() {
        given().contentType("application/json")
                .body("{\"excerpt\":null}")
                .patch("/api/v1/samples/7")
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .body("{\"title\":null,\"excerpt\":\"too long\"}")
                .patch("/api/v1/samples/7")
                .then()
                .statusCode(400)
                .body("errors.path", equalTo(java.util.List.of("title", "excerpt")));
    }

    @Test
    void brokenTextInAnUnknownFieldNameCanStillBeAnswered() {
        given().contentType("application/json")
                .body("{\"title\":\"t\",\"\\u0000\":1}")
                .post("/api/v1/samples/echo")
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("\uFFFD"));
    }

    @Test
    void theActOfAnotherIsForbidden() {
        given().delete("/api/v1/samples/7").then().statusCode(401);
        given().header("Authorization", "Bearer test:USER")
                .delete("/api/v1/samples/7")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        given().header("Authorization", "Bearer test:MODERATOR")
                .delete("/api/v1/samples/7")
                .then()
                .statusCode(204)
                .body(equalTo(""));
    }
}
