package io.refract.http.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.http.connection.Wire;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever a client may invent is forgotten with its request: nothing is kept by a name that a client has chosen.
@QuarkusTest
class InventionsTest {
    private static final int INVENTIONS = 10_000;

    /// Requests that are written before the first of them is answered.
    private static final int AT_ONCE = 100;

    /// What may come with the first requests of a kind: their statuses, their statements.
    private static final int MADE_ONCE = 20;

    @Inject
    MeterRegistry registry;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    enum Kind {
        METHOD(i -> "M" + i + " /api/v1/ping HTTP/1.1\r\nHost: x\r\n\r\n"),
        METHOD_AND_PATH(i -> "m" + i + " /nope" + i + " HTTP/1.1\r\nHost: x\r\n\r\n"),
        PATH(i -> head("GET", "/nope" + i)),
        PATH_OF_THE_API(i -> head("GET", "/api/v1/nope" + i + "/x")),
        PATH_OF_OPERATIONS(i -> head("POST", "/q/health/nope" + i)),
        PATH_LIKE_A_TEMPLATE(i -> head("DELETE", "/api/v1/ping/{nope" + i + "}")),
        PATH_OPTIONS(i -> head("OPTIONS", "/api/v1/posts/nope" + i)),
        PATH_MALFORMED(i -> head("GET", "/api/v1/%zz" + i)),
        QUERY(i -> head("GET", "/api/v1/ping?nope" + i + "=" + i)),
        HEADER(i -> "GET /api/v1/ping HTTP/1.1\r\nHost: x\r\nNope-" + i + ": 1\r\nAccept: nope/n" + i
                + "\r\nX-Request-Id: i" + i + "\r\n\r\n"),
        HOST(i -> "GET /api/v1/ping HTTP/1.1\r\nHost: nope" + i + ".example\r\n\r\n"),
        TOKEN(i -> "GET /api/v1/ping HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer nope" + i + "\r\n\r\n"),
        MODEL(i -> post("/api/v1/data/nope" + i + "/findMany", "{}")),
        OPERATION(i -> post("/api/v1/data/tag/nope" + i, "{}")),
        FIELD(i -> post("/api/v1/data/tag/findMany", "{\"where\":{\"nope" + i + "\":1}}")),
        ERROR(i -> head("GET", "/errors/NOPE" + i));

        private final IntFunction<String> request;

        Kind(IntFunction<String> request) {
            this.request = request;
        }

        private static String head(String method, String path) {
            return method + ' ' + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
        }

        private static String post(String path, String body) {
            return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body;
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsKeptOfTenThousandInventions(Kind kind) {
        var before = meters();

        send(kind);

        var kept = new HashSet<>(meters());
        kept.removeAll(before);
        assertThat(kept)
                .hasSizeLessThan(MADE_ONCE)
                .allSatisfy(
                        id -> assertThat(id.toString().toLowerCase(Locale.ROOT)).doesNotContain("nope", "m1", "zz"));
    }

    @Test
    void aMethodThatIsNoneIsRefusedAsAProblemThatNamesThoseThatAre() {
        given().request("BREW", "/api/v1/ping")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD")
                .contentType("application/problem+json")
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void resourcesAreCountedByTheirTemplates() {
        given().get("/errors/P2002").then().statusCode(200);

        assertThat(meters().stream()
                        .filter(id -> id.getName().equals("http.server.requests"))
                        .map(id -> id.getTag("uri")))
                .contains("/errors/{code}");
    }

    private void send(Kind kind) {
        try (var wire = Wire.to(port, Duration.ofSeconds(20))) {
            for (var i = 0; i < INVENTIONS; i += AT_ONCE) {
                var requests = new StringBuilder();
                for (var j = i; j < i + AT_ONCE; j++) {
                    requests.append(kind.request.apply(j));
                }
                wire.send(requests.toString()).skipAnswers(AT_ONCE);
            }
        }
    }

    private Set<Meter.Id> meters() {
        return registry.getMeters().stream().map(Meter::getId).collect(Collectors.toSet());
    }
}
