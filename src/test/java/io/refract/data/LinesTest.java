package io.refract.data;

import static io.refract.testing.Http.anonymous;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.kernel.MemoryBudget;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Eventually;
import io.refract.testing.Http;
import io.refract.testing.RefractServers;
import io.refract.testing.Wire;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Rows of any number, each a line: of the same rows as lists, as fast as the client takes them, and whole or broken.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class LinesTest {
    private static final String LINES = "application/x-ndjson";
    private static final String FIND_MANY = "/data/post/findMany";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    /// With long texts, more than the network's buffers hold.
    private static final int MANY = 700;

    private final Author author = Authors.user();
    private final List<Socket> sockets = new ArrayList<>();

    @Inject
    MemoryBudget budget;

    @Inject
    MeterRegistry registry;

    @TestHTTPResource("/api/v1/data/post/findMany")
    URI posts;

    @AfterEach
    void hangUp() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        Eventually.holds(SOON, () -> open() == 0 && budget.used() == 0);
    }

    /// Posts of the author's, of which every second one is a draft.
    private void write(int count, int length) {
        Authors.one("""
                with written as (
                    insert into posts (title, content, author_id, published, published_at)
                    select 'Post ' || i, repeat('x', ?), ?, i % 2 = 0, now() from generate_series(1, ?) i returning id
                )
                select count(*) from written""", length, author.id(), count);
    }

    private Map<String, Object> ofAuthor() {
        return Map.of("authorId", author.id().toString());
    }

    private static RequestSpecification inLines(RequestSpecification calls) {
        return calls.accept(LINES);
    }

    private RequestSpecification asAuthor() {
        return Http.as(author.id());
    }

    private double open() {
        return registry.get("refract.streams.open").gauge().value();
    }

    private double ended(String how) {
        var counter = registry.find("refract.streams.ended").tag("how", how).counter();
        return counter == null ? 0 : counter.count();
    }

    private static List<String> lines(String body) {
        assertThat(body).endsWith("\n");
        return body.lines().toList();
    }

    @Test
    void eachLineIsARowAsAListHasItInItsOrder() throws IOException {
        write(40, 10);
        var query = Map.of(
                "where",
                ofAuthor(),
                "include",
                Map.of("author", true, "_count", true),
                "orderBy",
                Map.of("title", "desc"));

        var list =
                JSON.readTree(asAuthor().body(query).post(FIND_MANY).asString()).path("data");
        var streamed = inLines(asAuthor()).body(query).post(FIND_MANY).then().statusCode(200);

        streamed.contentType(startsWith(LINES)).header("Cache-Control", "no-store");
        var rows = new ArrayList<JsonNode>();
        for (var line : lines(streamed.extract().asString())) {
            rows.add(JSON.readTree(line));
        }
        assertThat(rows).hasSize(40).containsExactlyElementsOf(list);
    }

    @Test
    void thereIsNoLimitForWhoeverIsSignedInAndTheOrderIsThatOfTheKey() {
        write(1_500, 10);

        var body = inLines(asAuthor())
                .queryParam("q", "{\"where\":{\"authorId\":\"%s\"},\"select\":{\"id\":true}}".formatted(author.id()))
                .get(FIND_MANY)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(lines(body)).hasSize(1_500).isSorted();
    }

    @Test
    void whatACallerMayNotSeeIsNotInTheLines() {
        write(40, 10);

        var body = inLines(anonymous())
                .body(Map.of("where", ofAuthor(), "take", 10_000))
                .post(FIND_MANY)
                .asString();

        assertThat(lines(body)).hasSize(20).allMatch(line -> line.contains("\"published\":true"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                           | take  | Required
            {"take": 10001}              | take  | Range
            {"take": -10001}             | take  | Range
            {"take": 1, "tkae": 2}       | tkae  | Unknown
            {"take": 1, "cache": {"ttl": 60}} | cache | Unknown""")
    void whoIsNotSignedInHasToSayHowManyAndErrorsBeforeTheFirstRowAreProblems(String query, String path, String rule) {
        inLines(anonymous())
                .body(query)
                .post(FIND_MANY)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].path", equalTo(path))
                .body("errors[0].rule", equalTo(rule));
    }

    @Test
    void noRowsAreNoLines() {
        inLines(anonymous())
                .body(Map.of("where", Map.of("title", Authors.unique("none")), "take", 5))
                .post(FIND_MANY)
                .then()
                .statusCode(200)
                .contentType(startsWith(LINES))
                .body(emptyString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                                              | application/json
            application/json                                 | application/json
            application/json, application/x-ndjson;q=0.5     | application/json
            application/x-ndjson, application/json;q=0.5     | application/x-ndjson
            application/x-ndjson, */*;q=0.1                  | application/x-ndjson""")
    void linesAreForWhoeverPrefersThem(String accept, String type) {
        anonymous()
                .header("Accept", accept)
                .body(Map.of("take", 1))
                .post(FIND_MANY)
                .then()
                .statusCode(200)
                .contentType(startsWith(type));
    }

    @ParameterizedTest
    @CsvSource({"post/findFirst", "post/count", "post/createMany", "$transaction/sequential"})
    void otherOperationsHaveNoLines(String operation) {
        inLines(asAuthor())
                .body("{}")
                .post("/data/" + operation)
                .then()
                .statusCode(406)
                .body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @Test
    void whoWantsNoMoreThanTheHeadCostsNoStatement() {
        inLines(asAuthor())
                .head(FIND_MANY)
                .then()
                .statusCode(200)
                .contentType(startsWith(LINES))
                .body(emptyString());
    }

    /// A client that takes nothing for now.
    private Socket hungry() throws IOException {
        var socket = new Socket(posts.getHost(), posts.getPort());
        sockets.add(socket);
        socket.setReceiveBufferSize(16 << 10);
        socket.setSoTimeout((int) SOON.toMillis());
        var body = "{\"where\":{\"authorId\":\"%s\"}}".formatted(author.id());
        socket.getOutputStream().write("""
                POST %s HTTP/1.1
                Host: localhost
                Authorization: Bearer dev:%s
                Accept: %s
                Content-Type: application/json
                Content-Length: %d

                %s""".formatted(posts.getPath(), author.id(), LINES, body.length(), body)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /// How many statements of streams run, or wait for their client.
    private static long statements() {
        return watched("count(*)");
    }

    /// A figure of those, which only a superuser gets to see.
    private static long watched(String figure) {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select " + figure + """
                         from pg_stat_activity
                         where application_name = 'refract-stream' and state = 'active'""")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aClientThatTakesNothingHoldsTheStatementUpAndNotTheMemory() throws IOException {
        write(MANY, 50_000);
        var before = ended("complete");
        var socket = hungry();
        Eventually.holds(SOON, () -> statements() == 1);
        Eventually.holds(SOON, () -> budget.used() > 0);
        assertThat(budget.used()).isLessThan(1 << 20);

        var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        var rows = reader.lines()
                .filter(line -> line.contains("\"content\""))
                .limit(MANY)
                .count();

        assertThat(rows).isEqualTo(MANY);
        Eventually.holds(SOON, () -> ended("complete") == before + 1 && statements() == 0);
    }

    @Test
    void aClientThatHangsUpTakesItsStatementAlong() throws IOException {
        write(MANY, 50_000);
        var before = ended("gone");
        var socket = hungry();
        Eventually.holds(SOON, () -> statements() == 1);

        socket.close();

        Eventually.holds(SOON, () -> statements() == 0 && ended("gone") == before + 1);
        inLines(asAuthor()).body(Map.of("take", 1)).post(FIND_MANY).then().statusCode(200);
    }

    @Test
    void soDoesOneThatHangsUpBeforeTheFirstRow() throws Exception {
        var before = ended("gone");
        try (var other = DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table posts in access exclusive mode");
            var socket = hungry();
            Eventually.holds(SOON, () -> statements() == 1);

            socket.close();

            Eventually.holds(SOON, () -> statements() == 0 && ended("gone") == before + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void whatFailsOnTheWayIsNoWholeAnswer(HttpClient.Version version) throws Exception {
        write(MANY, 50_000);
        var before = ended("failed");
        var client = HttpClient.newBuilder().version(version).build();
        try {
            var hello = HttpRequest.newBuilder(posts.resolve("/api/v1/ping")).build();
            assertThat(client.send(hello, BodyHandlers.discarding()).version()).isEqualTo(version);
            var request = HttpRequest.newBuilder(posts)
                    .header("Authorization", "Bearer dev:" + author.id())
                    .header("Accept", LINES)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"where\":{\"authorId\":\"%s\"}}".formatted(author.id())))
                    .build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            Eventually.holds(SOON, () -> statements() == 1);

            assertThat(watched("count(*) filter (where pg_terminate_backend(pid))"))
                    .isEqualTo(1);

            assertThatThrownBy(() -> drained(answer)).isInstanceOf(IOException.class);
        } finally {
            client.shutdownNow();
        }
        Eventually.holds(SOON, () -> ended("failed") == before + 1);
    }

    private static void drained(HttpResponse<InputStream> answer) throws IOException {
        try (var body = answer.body()) {
            body.transferTo(OutputStream.nullOutputStream());
        }
    }

    @Test
    void streamsAreFewAtOnceAndOthersAreServedMeanwhile() throws IOException {
        write(MANY, 50_000);
        for (var i = 0; i < 4; i++) {
            hungry();
        }
        Eventually.holds(SOON, () -> statements() == 4);

        inLines(asAuthor())
                .body(Map.of("take", 1))
                .post(FIND_MANY)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("P2024"));
        asAuthor().body(Map.of("take", 1)).post(FIND_MANY).then().statusCode(200);

        sockets.removeFirst().close();
        Eventually.holds(SOON, () -> statements() == 3);
        inLines(asAuthor()).body(Map.of("take", 1)).post(FIND_MANY).then().statusCode(200);
    }

    @Test
    void beforeHttp11NobodyCouldTellABrokenAnswerFromAWholeOne() throws IOException {
        var answer = Wire.raw(
                "GET %s?q=%%7B%%22take%%22%%3A1%%7D HTTP/1.0\r\nAccept: %s\r\n\r\n".formatted(posts.getPath(), LINES));

        assertThat(answer).startsWith("HTTP/1.0 406").contains("HTTP/1.1");
    }

    @Test
    void linesAreDescribed() {
        given().get("/q/openapi?format=json").then().body(containsString("\"application/x-ndjson\""));
    }
}
