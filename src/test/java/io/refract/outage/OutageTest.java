package io.refract.outage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Eventually;
import io.refract.testing.RedisCommands;
import io.refract.testing.RefractServers;
import io.refract.testing.Traffic;
import io.restassured.http.ContentType;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class OutageTest {
    private static final String PRIVATE = """
            {"profilePrivate":true,"emailNotifications":false,"pushNotifications":false,"theme":"DARK",\
            "language":"en","timezone":"UTC","version":0}""";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource("/api/v1/")
    URI api;

    private String user() {
        return given().contentType(ContentType.JSON)
                .body("{\"email\":\"%s@example.com\",\"name\":\"Ada\"}".formatted(UUID.randomUUID()))
                .post(api + "users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void nobodyNoticesThatRedisIsGone() throws InterruptedException {
        var uri = api.resolve("users/" + user());
        var expected = given().get(uri).then().statusCode(200).extract().asString();
        try (var traffic = new Traffic(8, () -> Traffic.request(uri).build())) {
            traffic.goesOn();
            RefractServers.redis().stop();
            Eventually.passes(Duration.ofMillis(1500));
            RefractServers.redis().start();
            traffic.goesOn();
            assertThat(traffic.stop()).hasSizeGreaterThan(50).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(expected);
            });
        } finally {
            RefractServers.redis().start();
        }
    }

    @Test
    void connectionsToRedisThatAreKilledAreMissesAndNeverErrors() throws InterruptedException {
        var redis = RefractServers.redis().url();
        var uris =
                Stream.generate(() -> api.resolve("users/" + user())).limit(8).toList();
        var next = new AtomicInteger();
        try (var traffic = new Traffic(
                16, () -> Traffic.request(uris.get(next.getAndIncrement() & 7)).build())) {
            for (var i = 0; i < 60; i++) {
                RedisCommands.ask(redis, "CLIENT", "KILL", "TYPE", "normal");
                if (i % 10 == 0) {
                    RedisCommands.ask(redis, "FLUSHALL");
                }
                Eventually.passes(Duration.ofMillis(25));
            }
            assertThat(traffic.stop())
                    .hasSizeGreaterThan(100)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        }
    }

    @Test
    void whatWasMadePrivateIsPrivateAtOnceWhileRedisEvicts() throws InterruptedException {
        var redis = RefractServers.redis().url();
        var junk = "x".repeat(20_000);
        RedisCommands.ask(redis, "CONFIG", "SET", "maxmemory", "2mb");
        try {
            for (var round = 0; round < 15; round++) {
                var id = user();
                var path = api + "users/" + id;
                for (var i = 0; i < 20; i++) {
                    assertThat(name(path)).isEqualTo("Ada");
                    RedisCommands.ask(redis, "SET", "junk:" + round + ":" + i, junk);
                    RedisCommands.ask(redis, "SET", "more:" + round + ":" + i, junk);
                }
                given().contentType(ContentType.JSON)
                        .header("Authorization", "Bearer dev:" + id)
                        .body(PRIVATE)
                        .put(path + "/settings")
                        .then()
                        .statusCode(200);
                for (var i = 0; i < 5; i++) {
                    assertThat(name(path)).isNull();
                }
            }
        } finally {
            RedisCommands.ask(redis, "CONFIG", "SET", "maxmemory", "256mb");
            RedisCommands.ask(redis, "FLUSHALL");
        }
    }

    @Test
    void changesMadeWhileRedisIsGoneAreSeenAtOnceAndAfterwards() throws InterruptedException {
        var id = user();
        var path = api + "users/" + id;
        given().get(path).then().statusCode(200);
        given().get(path).then().statusCode(200);
        RefractServers.redis().stop();
        try {
            given().contentType(ContentType.JSON)
                    .header("Authorization", "Bearer dev:" + id)
                    .body("{\"name\":\"Grace\"}")
                    .patch(path)
                    .then()
                    .statusCode(200);
            assertThat(name(path)).isEqualTo("Grace");
        } finally {
            RefractServers.redis().start();
        }
        for (var i = 0; i < 20; i++) {
            assertThat(name(path)).isEqualTo("Grace");
            Eventually.passes(Duration.ofMillis(50));
        }
    }

    private static @Nullable String name(String path) {
        return given().get(path).then().statusCode(200).extract().path("name");
    }

    @Test
    void whilePostgresqlIsGoneCallersAreToldToComeBackAndThenAreServed() throws InterruptedException {
        try (var traffic = new Traffic(
                4, () -> Traffic.request(api.resolve("posts?limit=5")).build())) {
            traffic.goesOn();
            RefractServers.postgres().stop();
            Eventually.passes(Duration.ofMillis(1500));
            RefractServers.postgres().start();
            awaitServed(api.resolve("posts?limit=5"));
            assertThat(traffic.stop())
                    .anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                    .anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                    .allSatisfy(OutageTest::isServedOrPutOff);
        } finally {
            RefractServers.postgres().start();
        }
    }

    private static void isServedOrPutOff(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).containsPattern("\"code\":\"(UNAVAILABLE|P2024)\"");
        }
    }

    private static void awaitServed(URI uri) {
        Eventually.holds(PATIENCE, () -> given().get(uri).statusCode() == 200);
    }

    @Test
    void whatWasAcknowledgedBeforeAndDuringAnOutageOfPostgresqlIsThere() throws InterruptedException {
        var author = user();
        var number = new AtomicInteger();
        try (var traffic = new Traffic(4, () -> post(author, number.incrementAndGet()))) {
            traffic.goesOn();
            RefractServers.postgres().stop();
            Eventually.passes(Duration.ofMillis(1000));
            RefractServers.postgres().start();
            awaitServed(api.resolve("posts?limit=5"));
            traffic.goesOn();
            var answers = traffic.stop();
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isIn(201, 503));
            var acknowledged = answers.stream()
                    .filter(answer -> answer.statusCode() == 201)
                    .toList();
            assertThat(acknowledged).isNotEmpty();
            for (var answer : acknowledged) {
                var location = answer.headers().firstValue("Location").orElseThrow();
                given().header("Authorization", "Bearer dev:" + author)
                        .get(api.resolve(location))
                        .then()
                        .statusCode(200);
            }
        } finally {
            RefractServers.postgres().start();
        }
    }

    private HttpRequest post(String author, int number) {
        return Traffic.request(api.resolve("posts"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer dev:" + author)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"title\":\"Outage %d\",\"content\":\"Still here.\"}".formatted(number)))
                .build();
    }
}
