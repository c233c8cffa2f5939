package io.refract.identity;

import static io.refract.identity.People.anonymous;
import static io.refract.identity.People.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.refract.http.CallerResolver;
import io.refract.testing.TestKeys;
import io.restassured.RestAssured;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ProductionTest.Production.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class ProductionTest {
    @Inject
    @Any
    Instance<CallerResolver> resolvers;

    @TestHTTPResource(value = "/", management = true)
    URI operations;

    public static class Production implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "prod";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.flyway.owner.migrate-at-start", "true",
                    "refract.limits.registrations-per-minute", "5",
                    "refract.tokens.keys", TestKeys.pem());
        }
    }

    /// The description is on the port of operations.
    @BeforeEach
    void describeNothing() {
        RestAssured.replaceFiltersWith(List.of());
    }

    @Test
    void aProductionBuildHasNoBeanThatKnowsDevelopmentTokens() {
        assertThat(resolvers).noneMatch(resolver -> resolver.understands("dev:0190163d-8694-739b-aea5-966c26f8ad91"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics"})
    void operationsHaveAPortOfTheirOwn(String path) {
        given().get(operations.resolve(path)).then().statusCode(200);
        given().get(path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void theTokenOfAUserWhoExistsIsRefused() {
        var id = People.stored(
                "insert into users (email) values (?) returning id::text", People.handle() + "@example.com");

        People.anonymous().get("/users/" + id).then().statusCode(200);
        People.as("dev:" + id).get("/users/" + id).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    /// Before all registrations are used up.
    @Test
    @Order(1)
    void somebodySignsInWritesGoesOnAndSignsOut() {
        var who = login(People.handle());
        anonymous().body(who).post("/auth/register").then().statusCode(201);
        var signedIn = anonymous().body(who).post("/auth/login");
        signedIn.then().statusCode(200);
        as(signedIn.path("accessToken"))
                .body("{\"title\":\"t\",\"content\":\"c\"}")
                .post("/posts")
                .then()
                .statusCode(201);
        var refreshed = anonymous()
                .body("{\"refreshToken\":\"%s\"}".formatted(signedIn.<String>path("refreshToken")))
                .post("/auth/refresh");
        refreshed.then().statusCode(200);
        var token = refreshed.<String>path("accessToken");
        as(token)
                .body("{\"data\":{\"title\":\"t\",\"content\":\"c\"}}")
                .post("/data/post/create")
                .then()
                .statusCode(201);
        as(token).post("/auth/logout").then().statusCode(204);
        as(token).get("/auth/me").then().statusCode(401);
    }

    @Test
    void tooManyWrongPasswordsAreRefusedForTheirAccountAlone() {
        var wrong = login(People.handle());
        var refused = Stream.generate(() -> anonymous().body(wrong).post("/auth/login"))
                .limit(20)
                .filter(answer -> answer.statusCode() != 401)
                .findFirst()
                .orElseThrow();

        refused.then().statusCode(429).header("Retry-After", notNullValue()).body("code", equalTo("RATE_LIMITED"));
        anonymous().body(login(People.handle())).post("/auth/login").then().statusCode(401);
    }

    private static String login(String handle) {
        return "{\"email\":\"%s@example.com\",\"password\":\"korrekt Pferd Batterie 7\"}".formatted(handle);
    }

    @Test
    void anAddressRegistersSoManyUsersAMinute() {
        var refused = Stream.generate(
                        () -> People.register("{\"email\":\"%s@example.com\"}".formatted(People.handle())))
                .limit(20)
                .filter(answer -> answer.statusCode() != 201)
                .findFirst()
                .orElseThrow();

        refused.then().statusCode(429).header("Retry-After", notNullValue()).body("code", equalTo("RATE_LIMITED"));
    }
}
