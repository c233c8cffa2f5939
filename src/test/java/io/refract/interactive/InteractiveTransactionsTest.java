package io.refract.interactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Eventually;
import io.refract.testing.RefractServers;
import io.refract.testing.Stored;
import io.refract.testing.Together;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a client may count on who uses one transaction in several requests, on one pod.
@QuarkusTest
class InteractiveTransactionsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Author author = Authors.user();
    private final Author other = Authors.user();
    private final String word = Authors.unique("held");

    private long posts() {
        return Stored.count("posts where author_id = ?", author.id());
    }

    private String own() {
        return "{'authorId':'" + author.id() + "'}";
    }

    @AfterEach
    void end() {
        Client.endAll();
    }

    @Test
    void whatItsCallsWriteIsSeenByThemAndByNobodyElseUntilItIsCommitted() {
        var client = Client.begins(author);
        var post =
                client.creates(word).statusCode(201).extract().path("data.id").toString();
        client.counts(own()).statusCode(200).body("data", equalTo(1));
        client.calls()
                .body(Client.json("{'published':true}"))
                .patch("/api/v1/posts/" + post)
                .then()
                .statusCode(200);
        client.calls().get("/api/v1/posts/" + post).then().statusCode(200).body("title", equalTo(word));
        client.calls().get("/api/v1/users/" + author.id()).then().body("_count.posts", equalTo(1));
        author.calls().get("/api/v1/posts/" + post).then().statusCode(404);
        author.calls().get("/api/v1/users/" + author.id()).then().body("_count.posts", equalTo(0));

        client.does("commit")
                .statusCode(200)
                .body("state", equalTo("committed"))
                .body("id", equalTo(client.id()));

        author.calls().get("/api/v1/posts/" + post).then().statusCode(200).body("title", equalTo(word));
        author.calls().get("/api/v1/users/" + author.id()).then().body("_count.posts", equalTo(1));
        assertThat(Stored.text("select user_id::text from audit.audit_logs where record_id = '" + post + "' limit 1"))
                .isEqualTo(author.id().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tags?limit=2",
                "categories",
                "categories/tree",
                "tags/popular?limit=2",
                "posts?limit=1&count=exact",
                "posts?limit=1&count=estimated",
                "posts/search?q=word",
                "users?limit=1",
                "users/AUTHOR/posts",
                "users/AUTHOR/comments",
                "users/AUTHOR/followers",
                "users/AUTHOR/following",
                "notifications"
            })
    void everyReadOfAResourceMayBeACall(String path) {
        var client = Client.begins(author);
        client.calls()
                .get("/api/v1/" + path.replace("AUTHOR", author.id().toString()))
                .then()
                .statusCode(200)
                .header("Transaction-Expires-At", endsWith("Z"));
        client.does("commit").statusCode(200);
    }

    @Test
    void linesCannotBePartOfOne() {
        var client = Client.begins(author);
        client.calls()
                .accept("application/x-ndjson")
                .get("/api/v1/tags?limit=1")
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("Accept"));
        client.does("commit").statusCode(200);
    }

    @Test
    void whatIsRolledBackHasNotHappened() {
        var client = Client.begins(author);
        client.creates(word).statusCode(201);
        client.does("rollback").statusCode(200).body("state", equalTo("rolled-back"));
        assertThat(posts()).isZero();
        client.creates(word).statusCode(409).body("code", equalTo("P2028")).body("meta.reason", equalTo("rolled-back"));
        client.does("rollback").statusCode(200);
        client.does("commit").statusCode(409).body("meta.reason", equalTo("rolled-back"));
    }

    @Test
    void aCommitMayBeRepeated() {
        var client = Client.begins(author);
        client.creates(word);
        client.does("commit").statusCode(200);
        client.does("commit").statusCode(200).body("state", equalTo("committed"));
        client.does("rollback").statusCode(409).body("meta.reason", equalTo("committed"));
        client.asked()
                .then()
                .statusCode(200)
                .body("state", equalTo("committed"))
                .body("reason", equalTo("committed"));
        assertThat(posts()).isOne();
    }

    @Test
    void aCallThatFailsLeavesNoTraceAndTheTransactionUsable() {
        var client = Client.begins(author);
        client.creates(word + 1).statusCode(201);
        client.calls()
                .body(Client.json(
                        "{'data':{'title':'x','content':'c','category':{'connect':{'id':'" + author.id() + "'}}}}"))
                .post("/api/v1/data/post/create")
                .then()
                .statusCode(404);
        client.calls()
                .body(Client.json("[{'model':'post','op':'create','args':{'data':{'title':'y','content':'c'}}},"
                        + "{'model':'post','op':'delete','args':{'where':{'id':'" + author.id() + "'}}}]"))
                .post("/api/v1/data/$transaction/sequential")
                .then()
                .statusCode(404);
        client.counts(own()).body("data", equalTo(1));
        client.creates(word + 2).statusCode(201);
        client.does("commit").statusCode(200);
        assertThat(posts()).isEqualTo(2);
    }

    @Test
    void itTellsWhenItEnds() {
        author.calls()
                .body(Client.json("{'timeout':20000,'idleTimeout':100,'isolationLevel':'Serializable'}"))
                .post(Client.PATH)
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/api/v1/transactions/[A-Za-z0-9_-]+"))
                .header("Transaction-Expires-At", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"))
                .body("state", equalTo("open"))
                .body("isolationLevel", equalTo("Serializable"))
                .body("expiresAt", endsWith("Z"))
                .body("reason", nullValue());
        var client = Client.begins(author);
        client.creates(word).header("Transaction-Expires-At", endsWith("Z"));
        client.does("touch").statusCode(200).header("Transaction-Expires-At", endsWith("Z"));
        client.asked().then().body("sequence", equalTo(0)).body("savepoints", empty());
    }

    @ParameterizedTest
    @CsvSource({"'{\"idleTimeout\":100}', idle-timeout", "'{\"timeout\":200}', timeout"})
    void itsClocksRollItBack(String terms, String reason) {
        var client = Client.begins(author, terms);
        Eventually.holds(SOON, () -> client.asked().path("state").equals("rolled-back"));
        client.asked().then().body("reason", equalTo(reason));
        client.creates(word).statusCode(410).body("code", equalTo("P2028")).body("meta.reason", equalTo(reason));
        client.does("commit").statusCode(410).body("meta.reason", equalTo(reason));
        assertThat(Stored.count("held_transactions where reason = ?", reason)).isPositive();
        assertThat(posts()).isZero();
    }

    @Test
    void aStatementThatRunsWhenItsTimeIsOverIsEnded() {
        var post = author.publishes(word).getString("id");
        var holder = Client.begins(author);
        holder.calls()
                .body(Client.json("{'title':'a'}"))
                .patch("/api/v1/posts/" + post)
                .then()
                .statusCode(200);
        var late = Client.begins(author, "{'timeout':300,'idleTimeout':300}");
        late.calls()
                .body(Client.json("{'title':'b'}"))
                .patch("/api/v1/posts/" + post)
                .then()
                .statusCode(410)
                .body("meta.reason", equalTo("timeout"));
        holder.does("rollback").statusCode(200);
        author.calls().get("/api/v1/posts/" + post).then().body("title", equalTo(word));
    }

    @Test
    void savepointsAreMadeUndoneAndGivenUp() {
        var client = Client.begins(author);
        client.creates(word + 1);
        client.savepoint("one").statusCode(201).body("savepoints", contains("one"));
        client.creates(word + 2);
        client.savepoint("two").body("savepoints", contains("one", "two"));
        client.savepoint("two").statusCode(400).body("errors[0].rule", equalTo("Unique"));
        client.creates(word + 3);
        client.does("savepoints/two/rollback").statusCode(200).body("savepoints", contains("one", "two"));
        client.counts(own()).body("data", equalTo(2));
        client.does("savepoints/two/release").body("savepoints", contains("one"));
        client.does("savepoints/two/release").statusCode(404).body("code", equalTo("P2025"));
        client.does("savepoints/one/rollback").statusCode(200);
        client.counts(own()).body("data", equalTo(1));
        client.creates(word + 4).statusCode(201);
        client.does("commit").statusCode(200);
        assertThat(posts()).isEqualTo(2);
    }

    @Test
    void aNumberedCallIsMadeOnce() {
        var client = Client.begins(author);
        var body = Client.post(word);
        var first = client.calls(1).body(body).post("/api/v1/data/post/create");
        var again = client.calls(1).body(body).post("/api/v1/data/post/create");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.statusCode()).isEqualTo(201);
        client.calls(3)
                .body(body)
                .post("/api/v1/data/post/create")
                .then()
                .statusCode(409)
                .body("code", equalTo("TRANSACTION_SEQUENCE"))
                .body("meta.expected", equalTo(2));
        var none = Client.json("{'where':{'id':'" + author.id() + "'}}");
        client.calls(2)
                .queryParam("q", none)
                .delete("/api/v1/data/post/delete")
                .then()
                .statusCode(404);
        client.calls(2)
                .queryParam("q", none)
                .delete("/api/v1/data/post/delete")
                .then()
                .statusCode(404);
        client.calls(3).body(body).post("/api/v1/data/post/create").then().statusCode(201);
        client.does("commit");
        assertThat(posts()).isEqualTo(2);
    }

    @Test
    void aNumberedCallThatIsUndoneIsNotToldToHaveBeenMade() {
        var client = Client.begins(Authors.moderator());
        var number = 1;
        while (createsTags(client, number) == 201) {
            number++;
        }
        assertThat(createsTags(client, number)).isEqualTo(400);
        client.does("rollback").statusCode(200);
    }

    /// More than a transaction may change in a few such calls.
    private int createsTags(Client client, int number) {
        var rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "{'name':'%s-%d-%d'}".formatted(word, number, i))
                .collect(Collectors.joining(",", "{'data':[", "]}"));
        return client.calls(number)
                .body(Client.json(rows))
                .post("/api/v1/data/tag/createMany")
                .statusCode();
    }

    @Test
    void theLastCallMayCommit() {
        var client = Client.begins(author);
        client.creates(word + 1);
        client.calls()
                .header("Transaction-Commit", "true")
                .body(Client.json("{'data':{'title':'x','content':'c','categoryId':'" + author.id() + "'}}"))
                .post("/api/v1/data/post/create")
                .then()
                .statusCode(409);
        client.asked().then().body("state", equalTo("open"));
        client.calls()
                .header("Transaction-Commit", "true")
                .body(Client.post(word + 2))
                .post("/api/v1/data/post/create")
                .then()
                .statusCode(201);
        client.asked().then().body("state", equalTo("committed"));
        assertThat(posts()).isEqualTo(2);
    }

    @Test
    void aNumberedCallThatFailsCommitsNothingHoweverOftenItIsSent() {
        var client = Client.begins(author);
        client.creates(word);
        for (var i = 0; i < 2; i++) {
            client.calls(1)
                    .header("Transaction-Commit", "true")
                    .body(Client.json("{'data':{'title':'x','content':'c','categoryId':'" + author.id() + "'}}"))
                    .post("/api/v1/data/post/create")
                    .then()
                    .statusCode(409);
        }
        client.asked().then().body("state", equalTo("open"));
        client.does("rollback").statusCode(200);
        assertThat(posts()).isZero();
    }

    @Test
    void theLastCallMayBeRepeatedWhenItHasCommitted() {
        var client = Client.begins(author);
        var body = Client.post(word);
        var first =
                client.calls(1).header("Transaction-Commit", "true").body(body).post("/api/v1/data/post/create");
        var again =
                client.calls(1).header("Transaction-Commit", "true").body(body).post("/api/v1/data/post/create");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        client.calls(2).body(body).post("/api/v1/data/post/create").then().statusCode(409);
        assertThat(posts()).isOne();
    }

    @Test
    void allOfItMayBeOneRequest() {
        var calls = "[{'model':'post','op':'create','args':{'data':{'title':'%s','content':'c'}}},"
                + "{'model':'post','op':'update','args':{'where':{'id':{'$ref':'0.id'}},'data':{'title':'Next'}}}]";
        var done = author.calls()
                .body(Client.json("{'calls':" + calls.formatted(word) + ",'commit':true}"))
                .post(Client.PATH)
                .then()
                .statusCode(201)
                .body("state", equalTo("committed"))
                .body("results", hasSize(2))
                .body("results[1].title", equalTo("Next"))
                .extract()
                .jsonPath();
        new Client(author, done.getString("id")).asked().then().body("state", equalTo("committed"));
        var open = author.calls()
                .body(Client.json("{'calls':" + calls.formatted(word) + "}"))
                .post(Client.PATH)
                .then()
                .statusCode(201)
                .body("state", equalTo("open"))
                .extract()
                .jsonPath();
        new Client(author, open.getString("id")).does("rollback").statusCode(200);
        author.calls()
                .body(Client.json("{'commit':true,'calls':[{'model':'post','op':'create','args':{'data':{'title':'"
                        + word + "','content':'c','categoryId':'" + author.id() + "'}}}]}"))
                .post(Client.PATH)
                .then()
                .statusCode(409)
                .body("code", equalTo("P2003"))
                .body("meta.index", equalTo(0));
        assertThat(posts()).isOne();
    }

    @Test
    void itsReadsMayLock() {
        var post = author.publishes(word).getString("id");
        var find = Client.json("{'where':{'id':'" + post + "'},'lock':'updateNoWait','select':{'id':true}}");
        var holder = Client.begins(author);
        holder.calls().body(find).post("/api/v1/data/post/findUnique").then().statusCode(200);
        var waiter = Client.begins(author);
        waiter.calls()
                .body(find)
                .post("/api/v1/data/post/findUnique")
                .then()
                .statusCode(409)
                .body("code", equalTo("LOCK_NOT_AVAILABLE"));
        holder.does("rollback").statusCode(200);
        waiter.calls().body(find).post("/api/v1/data/post/findUnique").then().statusCode(200);
        waiter.does("rollback").statusCode(200);
        author.calls().body(find).post("/api/v1/data/post/findUnique").then().statusCode(400);
    }

    @Test
    void whatOnlyReadsCannotWrite() {
        var client = Client.begins(author, "{'readOnly':true,'isolationLevel':'RepeatableRead'}");
        client.counts(own()).statusCode(200).body("data", equalTo(0));
        author.publishes(word);
        client.counts(own()).statusCode(200).body("data", equalTo(0));
        client.creates(word).statusCode(409).body("code", equalTo("READ_ONLY_TRANSACTION"));
        client.counts(own()).statusCode(200);
        client.does("commit").statusCode(200);
    }

    @Test
    void itIsItsOwnersAlone() {
        var client = Client.begins(author);
        client.creates(word).statusCode(201);
        var thief = new Client(other, client.id());
        thief.counts(own()).statusCode(404).body("code", equalTo("P2028"));
        thief.does("commit").statusCode(404);
        thief.does("rollback").statusCode(404);
        thief.asked().then().statusCode(404);
        Authors.anonymous()
                .header("Transaction-Id", client.id())
                .get("/api/v1/posts")
                .then()
                .statusCode(401);
        client.does("commit").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "", "00000000-0000-4000-8000-000000000000"})
    void whatIsNoIdIsTold(String id) {
        author.calls()
                .header("Transaction-Id", id)
                .get("/api/v1/posts")
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("Transaction-Id"));
    }

    @Test
    void anIdThatWasChangedIsUnknown() {
        var client = Client.begins(author);
        for (var at : new int[] {0, 12, 50, client.id().length() - 1}) {
            var changed = new StringBuilder(client.id());
            changed.setCharAt(at, changed.charAt(at) == 'A' ? 'B' : 'A');
            new Client(author, changed.toString()).counts(own()).statusCode(404).body("code", equalTo("P2028"));
        }
        client.counts(own()).statusCode(200);
        client.does("rollback");
    }

    @Test
    void callsAreMadeOneAfterTheOther() {
        var client = Client.begins(author);
        var statuses = Together.run(8, i -> client.creates(word + i).extract().statusCode());
        assertThat(statuses).containsOnly(201);
        client.does("commit").statusCode(200);
        assertThat(posts()).isEqualTo(8);
    }

    @Test
    void aCallerMayHaveSoManyOnly() {
        var clients = new ArrayList<Client>();
        for (var i = 0; i < 10; i++) {
            clients.add(Client.begins(author));
        }
        author.calls().post(Client.PATH).then().statusCode(429).body("code", equalTo("TOO_MANY_TRANSACTIONS"));
        clients.getFirst().does("rollback").statusCode(200);
        clients.set(0, Client.begins(author));
        clients.forEach(client -> client.does("rollback").statusCode(200));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'timeout':0} | timeout",
                "{'timeout':9999999} | timeout",
                "{'idleTimeout':-1} | idleTimeout",
                "{'maxWait':'x'} | maxWait",
                "{'isolationLevel':'Serialisable'} | isolationLevel",
                "{'deferrable':true} | deferrable",
                "{'commit':true} | commit",
                "{'nothing':true} | nothing"
            })
    void whatItIsBegunWithIsChecked(String terms, String path) {
        author.calls()
                .body(Client.json(terms))
                .post(Client.PATH)
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo(path));
    }

    @Test
    void aKeyedBeginningIsOne() {
        RequestSpecification keyed = author.calls().header("Idempotency-Key", word);
        var first = keyed.post(Client.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        var again = author.calls()
                .header("Idempotency-Key", word)
                .post(Client.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id")
                .toString();
        assertThat(again).isEqualTo(first);
        new Client(author, first).does("rollback");
    }

    @Test
    void theAnswerToAKeyIsKeptInTheTransactionThatItTellsOf() {
        var body =
                "{'commit':true,'calls':[{'model':'post','op':'create','args':{'data':{'title':'%s','content':'c'}}}]}";
        RequestSpecification keyed =
                author.calls().header("Idempotency-Key", word).body(Client.json(body.formatted(word)));
        var first = keyed.post(Client.PATH).then().statusCode(201).extract().asString();
        var again = keyed.post(Client.PATH).then().statusCode(201).extract().asString();
        assertThat(again).isEqualTo(first);
        assertThat(Stored.text("select xmin::text from idempotency_keys where key = ?", word))
                .isEqualTo(Stored.text("select xmin::text from posts where title = ?", word));
    }

    @Test
    void whatTakesNoPartRefusesTheHeader() {
        var client = Client.begins(author);
        client.calls()
                .body(Client.json("{'email':'nobody@example.com','password':'x'}"))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("Transaction-Id"))
                .body("detail", containsString("cannot be sent with this request"));
        client.calls()
                .header("Idempotency-Key", word)
                .body(Client.post(word))
                .post("/api/v1/data/post/create")
                .then()
                .statusCode(400);
        client.does("rollback");
    }

    @Test
    void theDatabasesEndOfTheConnectionIsTold() throws SQLException {
        var client = Client.begins(author);
        client.creates(word).statusCode(201);
        try (var superuser =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = superuser.createStatement();
                var ended = statement.executeQuery("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where application_name = 'refract-held' and state = 'idle in transaction'""")) {
            ended.next();
            assertThat(ended.getInt(1)).isPositive();
        }
        Eventually.holds(SOON, () -> client.asked().path("state").equals("rolled-back"));
        client.creates(word).statusCode(410).body("meta.reason", equalTo("failed"));
        assertThat(posts()).isZero();
    }
}
