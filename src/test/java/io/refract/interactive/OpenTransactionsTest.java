package io.refract.interactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.identity.tokens.SealedLines;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Eventually;
import io.refract.testing.Stored;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What administrators see and do, and what only pods may say, on one pod.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class OpenTransactionsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    SealedLines lines;

    private final Author admin = Authors.admin();
    private final Author author = Authors.user();
    private final String word = Authors.unique("open");

    private Map<String, Object> listed(Author owner) {
        return list().getMap("data.find { it.owner == '" + owner.id() + "' }");
    }

    private JsonPath list() {
        return admin.calls()
                .get(Client.PATH)
                .then()
                .statusCode(200)
                .body("silent", equalTo(0))
                .extract()
                .jsonPath();
    }

    @AfterEach
    void end() {
        Client.endAll();
    }

    @Test
    void administratorsSeeWhomEachBlocks() {
        var post = author.publishes(word).getString("id");
        var holder = Client.begins(author);
        holder.calls().body(Client.json("{'title':'a'}")).patch("/api/v1/posts/" + post);
        var waits = Thread.ofVirtual()
                .start(() -> author.calls().body(Client.json("{'title':'b'}")).patch("/api/v1/posts/" + post));

        Eventually.holds(
                SOON,
                () -> list().getList("data.findAll { it.owner == '" + author.id() + "' }.blocks.flatten()")
                                .size()
                        == 1);

        assertThat(listed(author)).containsEntry("state", "open").containsKeys("begunAt", "expiresAt", "xid");
        holder.does("rollback").statusCode(200);
        Eventually.holds(SOON, () -> !waits.isAlive());
        assertThat(listed(author)).isNull();
    }

    @Test
    void administratorsEndThemAlsoWhileACallRuns() {
        var post = author.publishes(word).getString("id");
        var holder = Client.begins(author);
        holder.calls().body(Client.json("{'title':'a'}")).patch("/api/v1/posts/" + post);
        var other = Authors.moderator();
        var busy = Client.begins(other);
        var answer = new CompletableFuture<Integer>();
        Thread.ofVirtual()
                .start(() -> answer.complete(busy.calls()
                        .body(Client.json("{'title':'b'}"))
                        .patch("/api/v1/posts/" + post)
                        .statusCode()));
        Eventually.holds(SOON, () -> "busy".equals(listed(other).get("state")));

        admin.calls().delete(Client.PATH + "/" + listed(other).get("id")).then().statusCode(204);

        assertThat(answer.join()).isEqualTo(410);
        busy.asked().then().body("state", equalTo("rolled-back")).body("reason", equalTo("failed"));
        busy.creates(word).statusCode(410).body("meta.reason", equalTo("failed"));
        holder.does("rollback").statusCode(200);
    }

    @Test
    void nobodyElseSeesOrEndsThem() {
        var holder = Client.begins(author);
        var handle = String.valueOf(listed(author).get("id"));
        author.calls().get(Client.PATH).then().statusCode(403);
        Authors.moderator().calls().get(Client.PATH).then().statusCode(403);
        Authors.anonymous().get(Client.PATH).then().statusCode(401);
        author.calls().delete(Client.PATH + "/" + handle).then().statusCode(403);
        author.calls().get(Client.PATH + "/" + handle).then().statusCode(400);
        admin.calls().delete(Client.PATH + "/" + holder.id()).then().statusCode(400);
        var tampered = (handle.charAt(0) == 'A' ? 'B' : 'A') + handle.substring(1);
        admin.calls()
                .delete(Client.PATH + "/" + tampered)
                .then()
                .statusCode(404)
                .body("code", equalTo("P2028"));
        holder.does("rollback").statusCode(200);
        admin.calls().delete(Client.PATH + "/" + handle).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA 1 1 203.0.113.7 x"})
    void whatSaysThatAPodHasPassedItOnAndWasNotIsRefused(String pass) {
        author.calls()
                .header("Refract-Forwarded", pass)
                .get("/api/v1/posts")
                .then()
                .statusCode(400)
                .body("errors.path", hasItem("Refract-Forwarded"));
    }

    @Test
    void whatAPodHasPassedOnIsOfTheAddressThatItSays() {
        var id = Authors.unique("r");
        var pass = lines.write("pod-forward", "0 203.0.113.7 " + id);
        var body = Client.json("{'email':'" + word + "@example.com','password':'correct horse battery staple'}");
        var passed = Authors.anonymous().header("Refract-Forwarded", pass).body(body);
        passed.header("X-Request-Id", id)
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201)
                .header("X-Request-Id", id);
        assertThat(Stored.text(
                        "select s.ip from sessions s join users u on u.id = s.user_id where u.email = ?",
                        word + "@example.com"))
                .startsWith("203.0.113.7");
        Authors.anonymous()
                .header("Refract-Forwarded", pass)
                .header("X-Request-Id", id + "x")
                .get("/api/v1/posts")
                .then()
                .statusCode(400);
    }

    @Test
    void whoIsNoPodIsNotToldWhichProcessThisIs() {
        Authors.anonymous().get("/internal/pod").then().statusCode(404);
        Authors.anonymous()
                .header("Refract-Question", "A".repeat(43) + " 1 x")
                .get("/internal/pod")
                .then()
                .statusCode(404);
    }
}
