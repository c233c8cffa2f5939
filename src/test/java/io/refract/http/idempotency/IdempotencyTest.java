package io.refract.http.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.refract.testing.Eventually;
import io.refract.testing.RefractServers;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class IdempotencyTest {
    private final String key = UUID.randomUUID().toString();
    private final String tag = "tag " + UUID.randomUUID();

    @Inject
    IdempotencyPurge purge;

    @TestHTTPResource("/api/v1/")
    URI api;

    @Test
    void theFirstAnswerIsGivenAgainByteForByte() {
        var first = post(key, tag, "").then().statusCode(201).extract();
        var second = post(key, tag, "").then().statusCode(201).extract();

        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(Stream.of("Location", "ETag", "Content-Type", "Cache-Control", "Vary"))
                .allSatisfy(name -> assertThat(second.header(name)).isNotNull().isEqualTo(first.header(name)));
        assertThat(second.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
        assertThat(tags()).isEqualTo(1);
    }

    @Test
    void workOnAConnectionAloneTakesEffectOnceAsWell() {
        var path = "/api/v1/tags-once/alone";
        post(path, key, tag, ",\"broken\":true").then().statusCode(500);
        assertThat(tags()).isZero();

        var again = "again " + key;
        var first = post(path, again, tag, "").then().statusCode(201).extract();
        var second = post(path, again, tag, "").then().statusCode(201).extract();

        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(tags()).isEqualTo(1);
        post(path, again, tag + " other", "").then().statusCode(409).body("code", equalTo("IDEMPOTENCY_CONFLICT"));
    }

    @Test
    void withoutAKeyEveryRequestCounts() {
        given().contentType("application/json")
                .body(body(tag, ""))
                .post("/api/v1/tags-once")
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .body(body(tag, ""))
                .post("/api/v1/tags-once")
                .then()
                .statusCode(409);
    }

    @Test
    void theKeyOfAnotherMethodThanPostIsIgnored() {
        put().then().statusCode(201);
        put().then().statusCode(409).body("code", equalTo("P2002"));
    }

    @Test
    void anotherBodyWithTheSameKeyIsAConflict() {
        post(key, tag, "").then().statusCode(201);
        post(key, tag + " 2", "").then().statusCode(409).body("code", equalTo("IDEMPOTENCY_CONFLICT"));
        assertThat(tags()).isEqualTo(1);
    }

    @Test
    void eachCallerHasKeysOfItsOwn() {
        post(key, tag, "").then().statusCode(201);
        given().header("Authorization", "Bearer test:USER")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body(tag, ""))
                .post("/api/v1/tags-once")
                .then()
                .statusCode(409)
                .body("code", equalTo("P2002"));
    }

    @Test
    void whileTheFirstRunsOthersAreToldToWait() {
        var first = CompletableFuture.supplyAsync(() -> post(key, tag, ",\"millis\":1500"));
        waitForClaim();

        post(key, tag, ",\"millis\":1500")
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("code", equalTo("IDEMPOTENCY_IN_PROGRESS"));
        first.join().then().statusCode(201);
        post(key, tag, ",\"millis\":1500").then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(tags()).isEqualTo(1);
    }

    /// Whenever it goes: before the claim, between the claim and the work, or later.
    @Test
    void aClientThatGoesAwayFindsTheAnswerWhenItComesBack() throws Exception {
        for (var millis = 0; millis < 12; millis++) {
            var attempt = key + millis;
            var body = body(tag + millis, "");
            try (var socket = new Socket(api.getHost(), api.getPort())) {
                socket.getOutputStream().write(request(attempt, body).getBytes(StandardCharsets.UTF_8));
                Eventually.passes(Duration.ofMillis(millis));
            }
            var deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            Response answer;
            do {
                answer = post(attempt, tag + millis, "");
            } while (answer.statusCode() == 409 && System.nanoTime() < deadline);
            answer.then().statusCode(201);
        }
    }

    private static String request(String key, String body) {
        return "POST /api/v1/tags-once HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Idempotency-Key: " + key + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    @Test
    void manyAtOnceTakeEffectOnce() {
        var answers =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> post(key, tag, "")))
                        .limit(12)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).isNotEmpty();
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> assertThat(answer.path("code").toString()).isEqualTo("IDEMPOTENCY_IN_PROGRESS"));
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201 && answer.header("Idempotency-Replayed") == null)
                .hasSize(1);
        assertThat(tags()).isEqualTo(1);
    }

    @Test
    void anAnswerThatRefusesIsKept() {
        post(UUID.randomUUID().toString(), tag, "").then().statusCode(201);
        var refused = post(key, tag, "").then().statusCode(409).extract();
        sql("delete from tags where name = '" + tag + "'");
        var again = post(key, tag, "").then().statusCode(409).extract();

        assertThat(again.asString()).isEqualTo(refused.asString());
        assertThat(again.contentType()).isEqualTo("application/problem+json");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void anAnswerOfABugIsNotKept() {
        post(key, tag, ",\"broken\":true").then().statusCode(500);
        assertThat(tags()).isZero();
        assertThat(number("select count(*) from idempotency_keys where key = '" + key + "'"))
                .isZero();
        post(key, tag, "").then().statusCode(201);
    }

    @Test
    void aClaimThatWasLostWithItsPodIsTakenOver() {
        post(key, tag, "").then().statusCode(201);
        sql("delete from tags where name = '" + tag + "'");
        sql("update idempotency_keys set status = null, locked_until = now() + interval '1 minute' where key = '" + key
                + "'");
        post(key, tag, "").then().statusCode(409).body("code", equalTo("IDEMPOTENCY_IN_PROGRESS"));

        sql("update idempotency_keys set locked_until = now() - interval '1 second' where key = '" + key + "'");
        post(key, tag, "").then().statusCode(201);
        assertThat(tags()).isEqualTo(1);
    }

    @Test
    void aRequestThatHasLostItsClaimUndoesItsWork() {
        var first = CompletableFuture.supplyAsync(() -> post(key, tag, ",\"millis\":1500"));
        waitForClaim();
        sql("update idempotency_keys set locked_until = locked_until + interval '1 minute' where key = '" + key + "'");

        first.join().then().statusCode(409).body("code", equalTo("IDEMPOTENCY_IN_PROGRESS"));
        assertThat(tags()).isZero();
        assertThat(number("select count(*) from idempotency_keys where key = '" + key + "'"))
                .isEqualTo(1);
    }

    @Test
    void aKeyCanBeUsedAgainAfterADay() {
        post(key, tag, "").then().statusCode(201);
        sql("update idempotency_keys set created_at = now() - interval '25 hours' where key = '" + key + "'");
        post(key, tag + " 2", "").then().statusCode(201);
    }

    @Test
    void answersAreDeletedAfterADay() throws Throwable {
        post(key, tag, "").then().statusCode(201);
        var other = UUID.randomUUID().toString();
        post(other, tag + " 2", "").then().statusCode(201);
        sql("update idempotency_keys set created_at = now() - interval '25 hours' where key = '" + key + "'");
        VertxContextSupport.subscribeAndAwait(() -> purge.purge());

        assertThat(number("select count(*) from idempotency_keys where key = '" + key + "'"))
                .isZero();
        assertThat(number("select count(*) from idempotency_keys where key = '" + other + "'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ümlaut", "tab\tin between"})
    void aMalformedKeyIsAViolation(String malformed) {
        post(malformed, tag, "").then().statusCode(400).body("errors[0].path", equalTo("Idempotency-Key"));
        post("k".repeat(256), tag, "").then().statusCode(400).body("errors[0].rule", equalTo("Header"));
        assertThat(tags()).isZero();
    }

    private static Response post(String key, String tag, String more) {
        return post("/api/v1/tags-once", key, tag, more);
    }

    private static Response post(String path, String key, String tag, String more) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body(tag, more))
                .post(path);
    }

    private Response put() {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body(tag, ""))
                .put("/api/v1/tags-once");
    }

    private static String body(String tag, String more) {
        var millis = more.contains("millis") ? "" : ",\"millis\":0";
        var broken = more.contains("broken") ? "" : ",\"broken\":false";
        return "{\"name\":\"" + tag + "\"" + millis + broken + more + "}";
    }

    private void waitForClaim() {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (number("select count(*) from idempotency_keys where key = '" + key + "'") == 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private long tags() {
        return number("select count(*) from tags where name = '" + tag + "'");
    }

    private static long number(String query) {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sql(String update) {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
                var statement = connection.createStatement()) {
            statement.executeUpdate(update);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
