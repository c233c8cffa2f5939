package io.refract.interactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Eventually;
import io.refract.testing.RefractServers;
import io.refract.testing.Stored;
import io.refract.testing.Together;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Transactions whose ends come at the wrong moment: clocks, clients that go away, and several requests
/// at once.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class TransactionsAtTheirEdgesTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    /// How far from the moment of expiry a commit is sent, at most.
    private static final int AROUND_MILLIS = 30;

    private static final int AT_ONCE = 8;
    private static final int TRIES = 2;

    /// As many as one caller may have, and as many as a pod holds.
    private static final int PER_CALLER = 10;

    private static final int PER_POD = 20;

    private final Author author = Authors.user();
    private final String word = Authors.unique("edge");

    @TestHTTPResource("/")
    URI server;

    @AfterEach
    void end() {
        Client.endAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'timeout':800}", "{'timeout':20000,'idleTimeout':600}"})
    void aCommitAtTheMomentOfExpiryDoesWhatItsAnswerTells(String terms) {
        var outcomes = Together.run(AT_ONCE, client -> {
            var committed = new ArrayList<Boolean>();
            for (var i = 0; i < TRIES; i++) {
                committed.add(isCommittedAtTheMoment(terms, word + "n" + client + "n" + i));
            }
            return committed;
        });
        assertThat(outcomes.stream().flatMap(List::stream)).contains(true, false);
    }

    private boolean isCommittedAtTheMoment(String terms, String title) {
        var client = Client.begins(author, terms);
        client.creates(title);
        String moment = client.asked().path("idleExpiresAt");
        if (moment != null) {
            var away = ThreadLocalRandom.current().nextInt(-AROUND_MILLIS, AROUND_MILLIS);
            Eventually.passes(
                    Duration.between(Instant.now(), Instant.parse(moment).plusMillis(away)));
        }
        var status = client.does("commit").extract().statusCode();
        Eventually.holds(SOON, () -> !client.asked().path("state").equals("open"));
        var committed = client.asked().path("state").equals("committed");
        assertThat(Stored.count("posts where title = ?", title)).isEqualTo(committed ? 1 : 0);
        assertThat(status).isIn(committed ? List.of(200) : List.of(410, 503));
        client.does("commit").statusCode(committed ? 200 : 410);
        return committed;
    }

    @Test
    void whatIsAbandonedLeavesNothingBehind() {
        for (var i = 0; i < PER_CALLER; i++) {
            Client.begins(author, "{'idleTimeout':300}").creates(word);
        }
        Eventually.holds(SOON, () -> author.calls().post(Client.PATH).statusCode() == 201);
        assertThat(Stored.count("posts where title = ?", word)).isZero();
    }

    @Test
    void whatAnExpiredOneHadLockedIsFree() {
        var post = author.publishes(word).getString("id");
        var client = Client.begins(author, "{'idleTimeout':400}");
        patch(client, post, "late").then().statusCode(200);
        author.calls()
                .body(Client.json("{'title':'new'}"))
                .patch("/api/v1/posts/" + post)
                .then()
                .statusCode(200)
                .body("title", equalTo("new"));
        client.does("commit").statusCode(410).body("meta.reason", equalTo("idle-timeout"));
    }

    @Test
    void aNumberedCallThatIsSentSeveralTimesAtOnceIsMadeOnce() {
        var client = Client.begins(author);
        var answers = Together.run(
                6,
                _ -> client.calls(1)
                        .body(Client.post(word))
                        .post("/api/v1/data/post/create")
                        .asString());
        assertThat(answers.stream().distinct()).hasSize(1).first().asString().contains(word);
        client.does("commit").statusCode(200);
        assertThat(Stored.count("posts where title = ?", word)).isOne();
    }

    @Test
    void ofSeveralWhoEndItAtOnceOneDoesAndAllAreToldSo() {
        var client = Client.begins(author);
        client.creates(word);
        var statuses = Together.run(
                8,
                i -> client.does(i % 2 == 0 ? "commit" : "rollback").extract().statusCode());
        var committed = client.asked().path("state").equals("committed");
        for (var i = 0; i < statuses.size(); i++) {
            assertThat(statuses.get(i)).isEqualTo((i % 2 == 0) == committed ? 200 : 409);
        }
        assertThat(Stored.count("posts where title = ?", word)).isEqualTo(committed ? 1 : 0);
    }

    @Test
    void whoRollsBackDuringACallWaitsForIt() {
        var post = author.publishes(word).getString("id");
        var holder = Client.begins(author);
        patch(holder, post, "held").then().statusCode(200);
        var client = Client.begins(author);
        var seen = new AtomicBoolean();
        var did = Together.run(3, i -> switch (i) {
            case 0 -> patch(client, post, "mine").statusCode();
            case 1 -> {
                becomeWaiting(1);
                seen.set(true);
                yield client.does("rollback").extract().statusCode();
            }
            default -> {
                Eventually.holds(SOON, seen::get);
                yield holder.does("rollback").extract().statusCode();
            }
        });
        assertThat(did).containsExactly(200, 200, 200);
        author.calls().get("/api/v1/posts/" + post).then().body("title", equalTo(word));
    }

    @Test
    void aCallGoesOnWithoutItsClientAndIsAnsweredWhenItIsSentAgain() {
        var post = author.publishes(word).getString("id");
        var holder = Client.begins(author);
        patch(holder, post, "held").then().statusCode(200);
        var client = Client.begins(author);
        var body = Client.json("{'title':'mine'}");
        try (var http = HttpClient.newHttpClient()) {
            var request = request("posts/" + post, client, "Transaction-Seq", "1")
                    .method("PATCH", BodyPublishers.ofString(body));
            leave(http, request, () -> becomeWaiting(1));
        }
        holder.does("rollback").statusCode(200);
        client.calls(1)
                .body(body)
                .patch("/api/v1/posts/" + post)
                .then()
                .statusCode(200)
                .body("title", equalTo("mine"))
                .body("version", equalTo(1));
        client.calls(2).get("/api/v1/posts/" + post).then().body("version", equalTo(1));
        client.does("commit").statusCode(200);
    }

    @Test
    void aCallThatCommitsDoesSoWithoutItsClient() {
        var post = author.publishes(word).getString("id");
        var holder = Client.begins(author);
        patch(holder, post, "held").then().statusCode(200);
        var client = Client.begins(author);
        try (var http = HttpClient.newHttpClient()) {
            var request = request("posts/" + post, client, "Transaction-Commit", "true")
                    .method("PATCH", BodyPublishers.ofString(Client.json("{'title':'mine'}")));
            leave(http, request, () -> becomeWaiting(1));
        }
        holder.does("rollback").statusCode(200);
        Eventually.holds(SOON, () -> client.asked().path("state").equals("committed"));
        author.calls().get("/api/v1/posts/" + post).then().body("title", equalTo("mine"));
    }

    @Test
    void whoGoesAwayWhileBeginningHasNoneAfterAWhile() {
        var holders = Stream.of(Authors.user(), Authors.user())
                .flatMap(holder -> Stream.generate(() -> Client.begins(holder)).limit(PER_POD / 2))
                .toList();
        try (var http = HttpClient.newHttpClient()) {
            var begin = HttpRequest.newBuilder(server.resolve(Client.PATH))
                    .header("Authorization", "Bearer dev:" + author.id())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(Client.json("{'idleTimeout':100,'maxWait':10000}")));
            var waiting = Stream.generate(() -> http.sendAsync(begin.build(), BodyHandlers.ofString()))
                    .limit(PER_CALLER + 2)
                    .toList();
            Eventually.holds(
                    SOON,
                    () -> waiting.stream().filter(CompletableFuture::isDone).count() == 2);
            waiting.forEach(each -> each.cancel(true));
        }
        holders.forEach(holder -> holder.does("rollback").statusCode(200));
        Eventually.holds(SOON, () -> author.calls().post(Client.PATH).statusCode() == 201);
    }

    @Test
    void whatTheDatabaseRefusesToCommitIsToldAndIsOver() {
        var one = author.publishes(word + 1).getString("id");
        var other = author.publishes(word + 2).getString("id");
        var first = Client.begins(author, "{'isolationLevel':'Serializable'}");
        var second = Client.begins(author, "{'isolationLevel':'Serializable'}");
        first.calls().get("/api/v1/posts/" + one).then().statusCode(200);
        second.calls().get("/api/v1/posts/" + other).then().statusCode(200);
        patch(first, other, "first").then().statusCode(200);
        patch(second, one, "second").then().statusCode(200);
        first.does("commit").statusCode(200);
        second.does("commit").statusCode(409).body("code", equalTo("P2034"));
        second.asked().then().body("state", equalTo("rolled-back")).body("reason", equalTo("failed"));
        second.does("commit").statusCode(410).body("meta.reason", equalTo("failed"));
        author.calls().get("/api/v1/posts/" + one).then().body("title", equalTo(word + 1));
    }

    private static Response patch(Client client, String post, String title) {
        return client.calls().body(Client.json("{'title':'" + title + "'}")).patch("/api/v1/posts/" + post);
    }

    private HttpRequest.Builder request(String path, Client client, String... headers) {
        return HttpRequest.newBuilder(server.resolve("/api/v1/" + path))
                .header("Authorization", "Bearer dev:" + author.id())
                .header("Content-Type", "application/json")
                .header("Transaction-Id", client.id())
                .headers(headers);
    }

    /// Sends a request and hangs up.
    private static void leave(HttpClient http, HttpRequest.Builder request, Runnable wait) {
        CompletableFuture<HttpResponse<String>> asking = http.sendAsync(request.build(), BodyHandlers.ofString());
        wait.run();
        asking.cancel(true);
    }

    /// Returns when so many calls wait for a lock.
    private static void becomeWaiting(int number) {
        Eventually.holds(SOON, () -> waiting() == number);
    }

    private static int waiting() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) from pg_stat_activity
                        where application_name = 'refract-held' and wait_event_type = 'Lock'""")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
