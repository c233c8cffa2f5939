package io.refract.http.entry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests take pages of `https://app.example.com` for those that may call.
@QuarkusTest
class CrossOriginTest {
    private static final String ALLOWED = "https://app.example.com";

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/posts, 200",
        "GET, /api/v1/posts/00000000-0000-7000-8000-000000000000, 404",
        "GET, /api/v1/posts?limit=0, 400",
        "GET, /api/v1/nowhere, 404",
        "DELETE, /api/v1/posts, 405",
        "PUT, /api/v1/posts/00000000-0000-7000-8000-000000000000/like, 401",
        "BREW, /api/v1/posts, 405",
        "GET, /api/v1/data/tag/count, 200"
    })
    void pagesOfAnAllowedOriginReadEveryAnswer(String method, String path, int status) {
        with(ALLOWED, method, path)
                .statusCode(status)
                .header("Access-Control-Allow-Origin", ALLOWED)
                .header("Access-Control-Allow-Credentials", "true")
                .header("Access-Control-Expose-Headers", containsString("ETag, "))
                .header("Access-Control-Expose-Headers", containsString("X-Request-Id"));
        with(ALLOWED, method, path).header("Vary", containsString("Origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "https://app.example.com.evil.example", "http://app.example.com"
            })
    void pagesOfOthersDoNot(String origin) {
        with(ALLOWED, "GET", "/api/v1/posts").statusCode(200).header("Access-Control-Allow-Origin", ALLOWED);
        question(ALLOWED, "/api/v1/posts").header("Access-Control-Allow-Methods", containsString("POST"));

        with(origin, "GET", "/api/v1/posts").statusCode(200).header("Access-Control-Allow-Origin", nullValue());
        question(origin, "/api/v1/posts").header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void aBrowserAsksBeforehandWithoutCredentials() {
        question(ALLOWED, "/api/v1/users/me/anything")
                .statusCode(204)
                .header("Access-Control-Allow-Origin", ALLOWED)
                .header("Access-Control-Allow-Methods", equalTo("DELETE, GET, HEAD, PATCH, POST, PUT"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Access-Control-Max-Age", "7200");
        with(ALLOWED, "OPTIONS", "/api/v1/posts").statusCode(204).header("Allow", notNullValue());
    }

    @Test
    void everyAnswerIsNoPage() {
        given().get("/api/v1/posts")
                .then()
                .header("Content-Security-Policy", "default-src 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("Strict-Transport-Security", nullValue());
        given().get("/q/swagger-ui/").then().statusCode(200).header("Content-Security-Policy", nullValue());
    }

    private static ValidatableResponse question(String origin, String path) {
        return asPageOf(origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options(path)
                .then();
    }

    private static ValidatableResponse with(String origin, String method, String path) {
        return asPageOf(origin).request(method, path).then();
    }

    private static RequestSpecification asPageOf(String origin) {
        return given().urlEncodingEnabled(false).header("Origin", origin);
    }
}
