package io.refract.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.kernel.MemoryBudget;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Eventually;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Answers take memory of one budget, and give it back however they end.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class ManyAnswersTest {
    private static final int POSTS = 40;

    private final Author author = Authors.user();

    @Inject
    MemoryBudget budget;

    @TestHTTPResource("/api/v1/data/post/findMany")
    URI posts;

    @BeforeEach
    void writeLongPosts() {
        Authors.one("""
                with written as (
                    insert into posts (title, content, author_id, published, published_at)
                    select 'Long', repeat('x', 50000), ?, true, now() from generate_series(1, ?) returning id
                )
                select count(*) from written""", author.id(), POSTS);
    }

    private String query() {
        return "{\"where\":{\"authorId\":\"%s\"}}".formatted(author.id());
    }

    private ValidatableResponse ask() {
        return given().contentType("application/json")
                .body(query())
                .post("/api/v1/data/post/findMany")
                .then();
    }

    private void nothingIsHeld() throws Exception {
        Eventually.holds(Duration.ofSeconds(10), () -> budget.used() == 0);
    }

    @Test
    void aLargeAnswerIsWhole() throws Exception {
        for (var i = 0; i < 3; i++) {
            ask().statusCode(200).body("data", hasSize(POSTS)).body("data[39].content.length()", equalTo(50_000));
        }
        given().header("Accept-Encoding", "gzip")
                .contentType("application/json")
                .body(query())
                .post("/api/v1/data/post/findMany")
                .then()
                .statusCode(200)
                .body("data", hasSize(POSTS));
        nothingIsHeld();
    }

    @Test
    void whoFindsNoMemoryIsToldWhenToTryAgain() throws Exception {
        ask().statusCode(200);
        nothingIsHeld();
        budget.take(budget.limit(), () -> {});
        try {
            ask().statusCode(503).header("Retry-After", notNullValue()).body("code", equalTo("UNAVAILABLE"));
        } finally {
            budget.giveBack(budget.limit());
        }
        ask().statusCode(200);
        nothingIsHeld();
    }

    @Test
    void aClientThatGoesAwayWhileItIsAnsweredGivesItsMemoryBack() throws Exception {
        var body = query();
        var request = "POST " + posts.getPath() + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        for (var i = 0; i < 5; i++) {
            try (var socket = new Socket(posts.getHost(), posts.getPort())) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().readNBytes(i * 1_000)).hasSize(i * 1_000);
            }
        }
        nothingIsHeld();
    }
}
