package io.refract.pods;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.testing.Authors;
import io.refract.testing.Eventually;
import io.refract.testing.Pod;
import io.refract.testing.Stored;
import io.refract.testing.TestKeys;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Transactions whose requests arrive on any pod, whatever becomes of the one that holds them.
@Tag("packaged")
@SuppressWarnings("NullAway.Init")
class TransactionsOnSeveralPodsTest {
    private static final String KEYS = TestKeys.pem();
    private static final Duration SOON = Duration.ofSeconds(20);

    /// A silence, its questions, and what the database is asked; see docs/operations.md.
    private static final Duration BOUNDED = Duration.ofSeconds(9);

    private static final List<Pod.Ports> PORTS =
            IntStream.range(0, 5).mapToObj(_ -> Pod.Ports.free()).toList();

    private static Fleet fleet;
    private static Visitor visitor;

    private final String word = Authors.unique("spanning");

    @BeforeAll
    static void start() {
        fleet = at(PORTS.subList(0, 3));
        visitor = Visitor.registered(one());
    }

    private static Fleet at(List<Pod.Ports> ports) {
        var all = PORTS.stream().map(each -> "http://127.0.0.1:" + each.api()).collect(Collectors.joining(","));
        return Fleet.at(ports, Map.of("TOKEN_KEYS", KEYS, "PODS", all));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        fleet.close();
    }

    private static Pod one() {
        return fleet.pods().get(0);
    }

    private static Pod other() {
        return fleet.pods().get(1);
    }

    private long posts() {
        return Stored.count("posts where title like ?", word + "%");
    }

    private static void isOk(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static String reason(HttpResponse<String> answer) {
        return new JsonObject(answer.body()).getJsonObject("meta").getString("reason");
    }

    @Test
    void callsThatArriveOnTwoPodsInTurnAreOneTransaction() {
        var traveller = Traveller.begins(visitor, one(), List.of(one(), other()));
        for (var i = 0; i < 6; i++) {
            var made = traveller.creates(word + i);
            isOk(made);
            assertThat(made.headers().allValues("Transaction-Expires-At")).hasSize(1);
            assertThat(made.headers().allValues("X-Request-Id")).hasSize(1);
            assertThat(made.headers().map()).doesNotContainKey("refract-forwarded");
        }
        assertThat(posts()).isZero();
        isOk(traveller.does("touch"));
        isOk(traveller.does("commit"));
        isOk(traveller.does("commit"));
        assertThat(posts()).isEqualTo(6);
        assertThat(traveller.through(other()).outcome()).isEqualTo("committed committed");
        assertThat(traveller.through(one()).outcome()).isEqualTo("committed committed");
    }

    @Test
    void answersComeBackWholeAsTheHolderHasGivenThem() {
        var holder = Traveller.begins(visitor, one(), List.of(one()));
        isOk(holder.creates(word));
        for (var traveller : List.of(holder, holder.through(other()))) {
            var deleted =
                    Visitor.send(traveller.call("/api/v1/posts/none").DELETE().build());
            assertThat(deleted.statusCode()).isGreaterThanOrEqualTo(400);
            var head = Visitor.send(traveller.call("/api/v1/posts").HEAD().build());
            assertThat(head.statusCode()).isEqualTo(200);
            var zipped = Visitor.send(traveller
                    .call("/api/v1/posts")
                    .header("Accept-Encoding", "gzip")
                    .build());
            assertThat(zipped.headers().allValues("content-encoding")).containsExactly("gzip");
            assertThat(zipped.headers().allValues("vary")).hasSize(1);
            var refused = traveller.creates("x".repeat(2_000_000));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(413);
        }
        isOk(holder.through(other()).does("rollback"));
        assertThat(holder.outcome()).isEqualTo("rolled-back rolled-back");
        assertThat(posts()).isZero();
    }

    @Test
    void whatNoPodHasWrittenIsNotPassedOn() {
        var holder = Traveller.begins(visitor, one(), List.of(other()));
        var tampered = (holder.id().charAt(0) == 'A' ? 'B' : 'A') + holder.id().substring(1);
        var refused = holder.of(tampered).asks();
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("P2028");
        var forged = Visitor.send(holder.call("/api/v1/posts")
                .header("Refract-Forwarded", "A".repeat(43) + " 1 1 203.0.113.7 x")
                .build());
        assertThat(forged.statusCode()).isEqualTo(400);
        isOk(holder.does("rollback"));
    }

    @Test
    void administratorsSeeWhatAllPodsHoldAndEndIt() {
        var admin = Visitor.registered(one());
        Authors.one("update users set role = 'ADMIN' where id = ? returning id", admin.id());
        admin.refresh(one());
        var held = Traveller.begins(visitor, one(), List.of(other()));
        isOk(held.creates(word));
        assertThat(Visitor.send(visitor.to(other(), Traveller.PATH).build()).statusCode())
                .isEqualTo(403);
        Eventually.holds(
                SOON,
                () -> Visitor.send(admin.to(other(), Traveller.PATH).build()).statusCode() == 200);

        var list = new JsonObject(
                Visitor.send(admin.to(other(), Traveller.PATH).build()).body());

        // At least two of the addresses are those of no pod
        assertThat(list.getInteger("silent")).isBetween(2, 3);
        var ids = list.getJsonArray("data").stream()
                .map(JsonObject.class::cast)
                .filter(each -> each.getString("owner").equals(visitor.id().toString()))
                .map(each -> each.getString("id"))
                .toList();
        assertThat(ids).hasSize(1).doesNotContain(held.id());
        assertThat(held.of(ids.getFirst()).creates(word).statusCode()).isEqualTo(400);
        isOk(Visitor.send(admin.to(other(), Traveller.PATH + "/" + ids.getFirst())
                .DELETE()
                .build()));
        Eventually.holds(SOON, () -> held.outcome().equals("rolled-back failed"));
        assertThat(posts()).isZero();
    }

    @Test
    void aHolderThatStandsStillIsWaitedForOnlySoLong() {
        var holder = other();
        var traveller = Traveller.begins(visitor, holder, List.of(one()));
        isOk(traveller.creates(word));
        holder.pause();
        try {
            for (var answer : List.of(traveller.creates(word + 2), traveller.asks())) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
            var began = System.nanoTime();
            assertThat(traveller.asks().statusCode()).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BOUNDED);
        } finally {
            holder.goOn();
        }
        Eventually.holds(SOON, () -> traveller.asks().statusCode() == 200);
        isOk(traveller.does("commit"));
        assertThat(traveller.outcome()).isEqualTo("committed committed");
        assertThat(posts()).isBetween(1L, 2L);
    }

    @Test
    void aCommitWhoseAnswerNobodyHearsIsToldRight() throws IOException {
        var traveller = Traveller.begins(visitor, one(), List.of(other()));
        isOk(traveller.creates(word));
        try (var socket = new Socket("127.0.0.1", other().port())) {
            socket.getOutputStream()
                    .write(("POST " + Traveller.PATH + "/" + traveller.id() + "/commit HTTP/1.1\r\nHost: x\r\n"
                                    + "Authorization: Bearer "
                                    + visitor.tokens().access()
                                    + "\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            Eventually.holds(SOON, () -> posts() == 1);
        }
        assertThat(traveller.outcome()).isEqualTo("committed committed");
        isOk(traveller.does("commit"));
        assertThat(posts()).isOne();
    }

    @Test
    void whatAKilledPodHeldIsRolledBackAndOthersSaySo() throws InterruptedException {
        var holder = fleet.pods().get(2);
        var committed = Traveller.begins(visitor, holder, List.of(one(), other()));
        var post = new JsonObject(committed.creates(word).body())
                .getJsonObject("data")
                .getString("id");
        isOk(committed.does("commit"));
        var open = Traveller.begins(visitor, holder, List.of(one(), other()));
        var path = "/api/v1/posts/" + post;
        var change = "{'excerpt':'" + word + "'}";
        isOk(Visitor.send(Traveller.json(open.call(path), "PATCH", change).build()));

        holder.kill();

        isOk(Visitor.send(
                Traveller.json(visitor.to(one(), path), "PATCH", change).build()));

        for (var i = 0; i < 2; i++) {
            assertThat(committed.outcome()).isEqualTo("committed committed");
            assertThat(open.outcome()).isEqualTo("rolled-back pod-lost");
            var late = open.creates(word + "y");
            assertThat(late.statusCode()).as(late.body()).isEqualTo(410);
            assertThat(reason(late)).isEqualTo("pod-lost");
            isOk(committed.does("commit"));
        }
        assertThat(posts()).isOne();
    }

    @Test
    void podsThatHaveReplacedAllOthersTellTheTruth() throws InterruptedException {
        var ports = List.of(PORTS.get(3), PORTS.get(4));
        Traveller committed;
        Traveller stopped;
        Traveller killed;
        try (var old = at(ports)) {
            committed = Traveller.begins(visitor, old.pods().get(0), old.pods());
            isOk(committed.creates(word));
            isOk(committed.does("commit"));
            stopped = Traveller.begins(visitor, old.pods().get(0), old.pods());
            isOk(stopped.creates(word + 1));
            killed = Traveller.begins(visitor, old.pods().get(1), old.pods());
            isOk(killed.creates(word + 2));
            old.pods().get(1).kill();
            old.pods().get(0).terminate();
            // In its turn, it says why
            Eventually.holds(
                    SOON,
                    () -> Stored.count(
                                    "held_transactions where reason = 'pod-lost' and ended_at > now() - interval '1 minute'")
                            > 0);
        }
        try (var replaced = at(ports)) {
            var pods = replaced.pods().toArray(Pod[]::new);
            for (var i = 0; i < pods.length; i++) {
                assertThat(committed.through(pods).outcome()).isEqualTo("committed committed");
                assertThat(stopped.through(pods).outcome()).isEqualTo("rolled-back pod-lost");
                assertThat(killed.through(pods).outcome()).isEqualTo("rolled-back pod-lost");
            }
        }
        assertThat(posts()).isOne();
    }
}
