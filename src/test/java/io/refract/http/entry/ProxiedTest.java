package io.refract.http.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Behind a proxy that takes a path away before it passes requests on.
@QuarkusTest
@TestProfile(ProxiedTest.Proxied.class)
class ProxiedTest {
    public static class Proxied implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("refract.http.trusted-proxies", "127.0.0.1, ::1");
        }
    }

    private static RequestSpecification proxied() {
        return given().header("X-Forwarded-For", "198.51.100.7")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "api.example.com")
                .header("X-Forwarded-Prefix", "/refract");
    }

    @Test
    void aNewRecordIsFoundBelowThePrefix() {
        proxied()
                .header("Authorization", "Bearer test:USER")
                .contentType("application/json")
                .body("{\"title\":\"t\"}")
                .post("/api/v1/samples")
                .then()
                .statusCode(201)
                .header("Location", "/refract/api/v1/samples/7")
                .header("Strict-Transport-Security", "max-age=31536000");
    }

    @Test
    void neighboursOfAPageAreFoundBelowThePrefix() {
        var links = proxied()
                .get("/api/v1/samples?limit=7&cursor=c")
                .then()
                .statusCode(200)
                .extract()
                .header("Link");

        assertThat(links.split(", ")).hasSize(2).allMatch(link -> link.startsWith("</refract/api/v1/samples?"));
    }

    @Test
    void pagesOfTheDescriptionSendBelowThePrefix() {
        proxied()
                .redirects()
                .follow(false)
                .get("/q/swagger-ui")
                .then()
                .statusCode(302)
                .header("Location", "/refract/q/swagger-ui/");
        assertThat(proxied().get("/q/swagger-ui/").asString())
                .contains("../openapi")
                .doesNotContain("'/q/openapi'");
    }

    @Test
    void theDescriptionNamesWhereTheApiIs() {
        proxied()
                .get("/q/openapi.json")
                .then()
                .body("servers.url[0]", equalTo("https://api.example.com/refract"))
                .body("openapi", equalTo("3.1.0"));
        assertThat(proxied().get("/q/openapi").asString())
                .startsWith("servers:\n- url: \"https://api.example.com/refract\"\nopenapi: ");
        given().get("/q/openapi.json").then().body("servers", nullValue());
    }
}
