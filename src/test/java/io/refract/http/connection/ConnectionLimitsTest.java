package io.refract.http.connection;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.refract.testing.Authors;
import io.refract.testing.Eventually;
import io.refract.testing.Http;
import io.refract.testing.RefractServers;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ConnectionLimitsTest.Tight.class)
class ConnectionLimitsTest {
    /// Longer than every limit below, shorter than the platform's own.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String POST =
            "POST /api/v1/data/tag/findMany HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    private static final String GET = "GET /api/v1/ping HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final int PER_ADDRESS = 60;

    public static class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "refract.connections.per-address", Integer.toString(PER_ADDRESS),
                    "refract.connections.answer-silence", "5S",
                    "refract.connections.header-timeout", "1S",
                    "refract.connections.idle-timeout", "2S",
                    "refract.connections.body-timeout", "4S",
                    "refract.connections.body-silence", "2S",
                    "refract.connections.body-wait", "500MS",
                    "refract.connections.body-memory", "4M",
                    "refract.connections.large-body-memory", "20M",
                    "refract.shutdown.timeout", "15S");
        }
    }

    @Inject
    MeterRegistry registry;

    @Inject
    Connections connections;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private final List<Wire> wires = new ArrayList<>();
    private final ExecutorService drips = Executors.newCachedThreadPool();

    @AfterEach
    void hangUp() {
        wires.forEach(Wire::close);
        drips.shutdownNow();
        await(() -> ofClients() == 0);
        assertThat(connections.bodies().used()).isZero();
        assertThat(connections.largeBodies().used()).isZero();
    }

    /// They wait together: each takes as long as its limit.
    @Test
    void whoeverLetsTheServerWaitIsSentAway() {
        var ends = Map.<String, Supplier<String>>ofEntries(
                Map.entry("nothing at all", ends(wire())),
                Map.entry("half a head", ends(wire().send("GET /api/v1/ping HTTP/1.1\r\nHo"))),
                Map.entry("a head that drips", ends(dripping(wire().send("GET /api/v1/ping HTTP/1.1\r\nX: "), "x"))),
                Map.entry("an answered request", ends(wire().send(GET))),
                Map.entry("half a second head", ends(wire().send(GET + "GET /api"))),
                Map.entry("a body that stalls", ends(wire().send(POST + "Content-Length: 100\r\n\r\n{"))),
                Map.entry(
                        "a chunked body that stalls",
                        ends(wire().send(POST + "Transfer-Encoding: chunked\r\n\r\n1\r\n{"))),
                Map.entry(
                        "a body that drips",
                        ends(dripping(wire().send(POST + "Content-Length: 100000\r\n\r\n{"), " "))),
                Map.entry(
                        "a body that nobody reads",
                        ends(wire().send("GET /api/v1/ping HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n"))),
                Map.entry(
                        "a body of no path",
                        ends(wire().send("POST /nope HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n"))),
                Map.entry("half a preface", ends(wire().send("PRI * HT"))),
                Map.entry("HTTP/2 without a request", ends(wire().http2())),
                Map.entry("HTTP/2, half a head", ends(wire().http2().http2Head(1, false, false, ":method", "GET"))),
                Map.entry("HTTP/2, an answered request", ends(wire().http2().http2Head(1, true, false, get()))),
                Map.entry("HTTP/2, half a frame", ends(wire().http2().send(new byte[] {0, 0, 9, 1}))));

        var told = new HashMap<String, String>();
        ends.forEach((name, end) -> told.put(name, end.get()));
        assertThat(told.get("nothing at all")).isEmpty();
        assertThat(told.get("half a head")).startsWith("HTTP/1.1 408 ").contains("\"code\":\"REQUEST_TIMEOUT\"");
        assertThat(told.get("a head that drips")).startsWith("HTTP/1.1 408 ");
        assertThat(told.get("an answered request")).startsWith("HTTP/1.1 200 ").endsWith("pong");
        assertThat(told.get("half a second head")).startsWith("HTTP/1.1 200 ");
        for (var body : List.of("a body that stalls", "a chunked body that stalls", "a body that drips")) {
            assertThat(told.get(body))
                    .as(body)
                    .startsWith("HTTP/1.1 408 ")
                    .containsIgnoringCase("\r\nconnection: close\r\n")
                    .contains("\"code\":\"REQUEST_TIMEOUT\"");
        }
        assertThat(told.get("a body that nobody reads")).startsWith("HTTP/1.1 200 ");
        assertThat(told.get("a body of no path")).startsWith("HTTP/1.1 404 ");
        assertThat(told.get("half a preface")).isEmpty();
        assertThat(told.get("HTTP/2, an answered request")).contains("pong");
        assertThat(counted("header-timeout")).isPositive();
        assertThat(counted("idle-timeout")).isPositive();
        assertThat(counted("body-silence")).isPositive();
        assertThat(counted("body-timeout")).isPositive();
    }

    @Test
    void aStreamWhoseBodyStallsIsAnsweredAndOthersOfItsConnectionGoOn() {
        var wire = wire().http2().http2Head(1, true, true, post()).http2Data(1, false, bytes(10));

        await(() -> counted("body-silence") > 0);
        wire.http2Head(3, true, false, get());

        assertThat(wire.readToEnd()).contains("REQUEST_TIMEOUT").contains("pong");
    }

    @Test
    void whoTakesNothingOfAStreamForTooLongGetsNoMoreOfIt() {
        var author = Authors.user();
        Authors.one("""
                with written as (
                    insert into posts (title, content, author_id)
                    select 'Long ' || i, repeat('x', 50000), ? from generate_series(1, 1000) i returning id
                )
                select count(*) from written""", author.id());

        var wire = wire().send("GET /api/v1/data/post/findMany HTTP/1.1\r\nHost: x\r\nAccept: application/x-ndjson\r\n"
                + "Authorization: Bearer dev:" + author.id() + "\r\n\r\n");

        await(() -> streams("slow") + streams("gone") == 1);
        assertThat(wire.readToEnd()).startsWith("HTTP/1.1 200 ").doesNotEndWith("\r\n0\r\n\r\n");
    }

    @Test
    void bodiesShareABudgetAndWhoFindsNothingLeftIsToldToComeBack() {
        var first = IntStream.range(0, 8)
                .mapToObj(_ ->
                        wire().send(POST + "Content-Length: 1000000\r\n\r\n").send(bytes(900_000)))
                .map(this::ends)
                .toList();
        var answers = first.stream().map(Supplier::get).toList();

        assertThat(answers)
                .anySatisfy(answer -> assertThat(answer)
                        .startsWith("HTTP/1.1 503 ")
                        .containsIgnoringCase("\r\nretry-after: 5\r\n")
                        .contains("\"code\":\"OVERLOADED\""));
        assertThat(counted("body-memory")).isPositive();
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/data/tag/findMany")
                .then()
                .statusCode(200);
    }

    @Test
    void largeBodiesAreTakenInOneAtATimeAndLeaveOthersTheirs() {
        var admin = Authors.admin();
        var head = "POST /api/v1/data/tag/createMany HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer dev:" + admin.id() + "\r\nContent-Length: 15000000\r\n\r\n";
        var first = ends(wire().send(head).send(bytes(100_000)));
        await(() -> connections.largeBodies().used() == 15_000_000);

        var others = IntStream.range(0, 6)
                .mapToObj(_ -> ends(wire().send(head).send(bytes(100_000))))
                .toList();

        assertThat(others.stream().map(Supplier::get).toList())
                .allSatisfy(
                        answer -> assertThat(answer).startsWith("HTTP/1.1 503 ").contains("\"code\":\"OVERLOADED\""));
        assertThat(connections.largeBodies().used()).isEqualTo(15_000_000);
        Http.as(admin.id())
                .body("{\"data\":[]}" + " ".repeat(500_000))
                .post("/data/tag/createMany")
                .then()
                .statusCode(201);
        assertThat(first.get()).startsWith("HTTP/1.1 408 ");
        Http.as(admin.id())
                .body("{\"data\":[]}" + " ".repeat(15_000_000))
                .post("/data/tag/createMany")
                .then()
                .statusCode(201);
    }

    @Test
    void anAddressHasSoManyConnections() {
        var many =
                IntStream.range(0, PER_ADDRESS + 5).mapToObj(_ -> ends(wire())).toList();

        assertThat(many.stream().map(Supplier::get).filter(end -> !end.isEmpty()))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(end -> assertThat(end)
                        .startsWith("HTTP/1.1 429 ")
                        .contains("Retry-After: 5")
                        .contains("\"code\":\"RATE_LIMITED\""));
        assertThat(counted("per-address")).isPositive();
        await(() -> ofClients() < PER_ADDRESS);
        assertThat(wire().send(GET).readAnswer()).endsWith("pong");
    }

    @Test
    void whoIsBeyondALimitIsClosedThoughItsClientStays() {
        IntStream.range(0, PER_ADDRESS + 5).forEach(_ -> wire());

        await(() -> refused() >= 5);
        assertThat(ofClients()).isLessThanOrEqualTo(PER_ADDRESS);
        await(() -> refused() == 0);
    }

    @Test
    void aBodyThatComesInPiecesIsReadAsOne() {
        var wire = wire().send(POST + "Expect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n");

        assertThat(wire.readAnswer()).startsWith("HTTP/1.1 100 ");
        wire.send("1\r\n{\r\n").send("8\r\n\"take\":1\r\n");
        wire.send("1\r\n}\r\n0\r\n\r\n");
        assertThat(wire.readAnswer()).startsWith("HTTP/1.1 200 ").contains("\r\n\r\n{\"data\":[");
    }

    /// Each is small; together they would wait in memory without end.
    @Test
    void requestsThatAreSentAheadWaitOutsideAndAreAllAnswered() {
        var requests = 4_000;
        var wire = wire();
        drips.execute(() -> wire.send(
                GET.repeat(requests - 1) + "GET /api/v1/ping HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));

        assertThat(wire.readToEnd().split("pong", -1)).hasSize(requests + 1);
    }

    /// As requests they would be twenty times as large as the bytes that they come as.
    @Test
    void whatIsSentAheadOfAnAnswerStaysBytesAndTakesItsMemoryFromTheBudget() throws SQLException {
        var ahead = 200;
        var wire = wire();
        try (var locker = DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var lock = locker.createStatement()) {
            locker.setAutoCommit(false);
            lock.execute("lock table tags in access exclusive mode");
            wire.send(POST + "Content-Length: 2\r\n\r\n{}").send(GET.repeat(ahead));
            await(() -> connections.bodies().used() >= (long) ahead * GET.length() - Connection.FREE);
            locker.rollback();
        }

        assertThat(wire.readAnswer()).startsWith("HTTP/1.1 200 ");
        for (var i = 0; i < ahead; i++) {
            assertThat(wire.readAnswer()).endsWith("pong");
        }
        await(() -> connections.bodies().used() == 0);
    }

    private Wire wire() {
        var wire = Wire.to(port, PATIENCE);
        wires.add(wire);
        return wire;
    }

    /// Reads on a thread of its own, so that connections wait side by side.
    private Supplier<String> ends(Wire wire) {
        return CompletableFuture.supplyAsync(wire::readToEnd, drips)::join;
    }

    private Wire dripping(Wire wire, String drop) {
        drips.execute(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    wire.send(drop);
                    Eventually.passes(Duration.ofMillis(200));
                }
            } catch (UncheckedIOException _) {
                // The server has hung up, or the test is over
            }
        });
        return wire;
    }

    /// How many ended so: either its own timer or the connection's sees first that nothing is taken.
    private double streams(String how) {
        return registry.counter("refract.streams.ended", "how", how).count();
    }

    private double counted(String limit) {
        return registry.counter("refract.connections.ended", "limit", limit).count();
    }

    /// Without those that REST-assured keeps.
    private double ofClients() {
        return registry.get("refract.connections").gauge().value();
    }

    private double refused() {
        return registry.get("refract.connections.refused").gauge().value();
    }

    private static String[] get() {
        return new String[] {":method", "GET", ":scheme", "http", ":authority", "x", ":path", "/api/v1/ping"};
    }

    private static String[] post() {
        return new String[] {
            ":method",
            "POST",
            ":scheme",
            "http",
            ":authority",
            "x",
            ":path",
            "/api/v1/data/tag/findMany",
            "content-type",
            "application/json"
        };
    }

    private static byte[] bytes(int length) {
        return " ".repeat(length).getBytes(US_ASCII);
    }

    private static void await(BooleanSupplier condition) {
        Eventually.holds(PATIENCE, condition::getAsBoolean);
    }
}
