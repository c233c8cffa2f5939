package io.refract.identity.sessions;

import static io.refract.identity.sessions.Person.PASSWORD;
import static io.refract.identity.sessions.Person.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Http;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class CookieTest {
    @TestHTTPResource("/")
    URI root;

    private static String signedIn() {
        var answer = post("register", """
                {"email":"%s@example.com","password":"%s","cookie":true}""".formatted(UUID.randomUUID(), PASSWORD));
        answer.then().statusCode(201).body("$", not(hasKey("refreshToken"))).body("$", hasKey("accessToken"));
        return kept(answer);
    }

    /// The token in the header that sets the cookie.
    private static String kept(Response answer) {
        var header = answer.header("Set-Cookie");
        assertThat(header)
                .matches(
                        "__Host-refresh=[A-Za-z0-9_-]{64}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=2592000");
        return header.substring("__Host-refresh=".length(), header.indexOf(';'));
    }

    private static Response refresh(String cookie, Map<String, String> headers) {
        return Http.anonymous()
                .header("Cookie", "theme=dark; __Host-refresh=" + cookie)
                .headers(headers)
                .body("{}")
                .post("/auth/refresh");
    }

    @Test
    void theTokenGoesToAndFroInTheCookieAlone() {
        var first = signedIn();

        var answer = refresh(first, Map.of());

        answer.then().statusCode(200).body("$", not(hasKey("refreshToken")));
        assertThat(kept(answer)).isNotEqualTo(first);
        Person.bearer(answer.path("accessToken")).get("/auth/me").then().statusCode(200);
    }

    @Test
    void whoSignsInMayAskForItAsWell() {
        var ada = Person.registered();

        var answer = post(
                "login", "{\"email\":\"%s\",\"password\":\"%s\",\"cookie\":true}".formatted(ada.email(), PASSWORD));

        answer.then().statusCode(200).body("$", not(hasKey("refreshToken")));
        kept(answer);
    }

    @Test
    void signingOutHasTheBrowserDropIt() {
        var ada = Person.registered();

        ada.calls()
                .post("/auth/logout")
                .then()
                .statusCode(204)
                .header("Set-Cookie", equalTo("__Host-refresh=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0"));
    }

    @Test
    void theCookieAloneSignsOut() {
        var first = refresh(signedIn(), Map.of());
        var cookie = kept(first);

        Http.anonymous()
                .header("Cookie", "__Host-refresh=" + cookie)
                .post("/auth/logout")
                .then()
                .statusCode(204);

        refresh(cookie, Map.of()).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,                          -,           200
            own,                        -,           200
            own,                        same-origin, 200
            -,                          same-origin, 200
            https://evil.example,       -,           403
            https://evil.example,       cross-site,  403
            https://other.localhost,    same-site,   403
            own,                        cross-site,  403
            -,                          cross-site,  403
            -,                          same-site,   403
            -,                          none,        403
            null,                       -,           403
            null,                       cross-site,  403
            ::,                         -,           403
            https://app.example.com,    cross-site,  200
            https://app.example.com,    -,           200
            https://app.example.com.eu, -,           403
            http://app.example.com,     -,           403
            """)
    void onlyPagesThatMayUseItUseIt(@Nullable String origin, @Nullable String site, int status) {
        var headers = new HashMap<String, String>();
        if (origin != null) {
            headers.put("Origin", origin.equals("own") ? "http://" + root.getAuthority() : origin);
        }
        if (site != null) {
            headers.put("Sec-Fetch-Site", site);
        }
        var cookie = signedIn();

        refresh(cookie, headers).then().statusCode(status);

        refresh(cookie, Map.of()).then().statusCode(200);
    }

    @Test
    void aFormCannotUseIt() {
        var cookie = signedIn();
        for (var type : new String[] {"application/x-www-form-urlencoded", "text/plain", "multipart/form-data"}) {
            RestAssured.given()
                    .basePath("/api/v1")
                    .config(RestAssured.config()
                            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                    .contentType(type)
                    .header("Cookie", "__Host-refresh=" + cookie)
                    .body("{}")
                    .post("/auth/refresh")
                    .then()
                    .statusCode(415);
        }
        refresh(cookie, Map.of()).then().statusCode(200);
    }

    @Test
    void aTokenInTheBodyGoesBeforeTheCookie() {
        var ada = Person.registered();

        Http.anonymous()
                .header("Cookie", "__Host-refresh=" + signedIn())
                .header("Origin", "https://evil.example")
                .body("{\"refreshToken\":\"%s\"}".formatted(ada.refreshToken()))
                .post("/auth/refresh")
                .then()
                .statusCode(200)
                .body("$", hasKey("refreshToken"));
    }
}
