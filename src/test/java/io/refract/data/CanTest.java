package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.RefractServers;
import io.refract.testing.Statements;
import io.refract.testing.Stored;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether somebody may do something, without it being done. Calls are `model.operation arguments`, with `'` for `"`.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class CanTest {
    private static final String CAN = "/api/v1/data/$can";
    private static final String NONE = "00000000-0000-4000-8000-000000000000";

    @Inject
    MeterRegistry registry;

    private final Author owner = Authors.user();
    private final Author other = Authors.user();
    private final Author moderator = Authors.moderator();
    private final Author admin = Authors.admin();
    private final String word = Authors.unique("can");
    private final String tag = Authors.tag(word).toString();

    private String post = "";
    private String draft = "";

    @BeforeEach
    void write() {
        post = owner.publishes(word).getString("id");
        draft = owner.drafts("Draft " + word).getString("id");
    }

    private static String call(String call) {
        var parts = call.split("[. ]", 3);
        return "{'model':'%s','op':'%s','args':%s}".formatted(parts[0], parts[1], parts[2]);
    }

    private String filled(String text) {
        return text.replace("POST", post)
                .replace("DRAFT", draft)
                .replace("TAG", tag)
                .replace("ME", owner.id().toString())
                .replace("WORD", word)
                .replace("NONE", NONE)
                .replace('\'', '"');
    }

    /// The code of each call, `ok` if it is allowed.
    private List<String> ask(RequestSpecification caller, String... calls) {
        var asked = filled("["
                + String.join(",", List.of(calls).stream().map(CanTest::call).toList()) + "]");
        var answer = caller.contentType("application/json").body(asked).post(CAN);
        answer.then().statusCode(200).body("data", hasSize(calls.length));
        return answer.jsonPath().<Map<String, Object>>getList("data").stream()
                .map(verdict ->
                        Boolean.TRUE.equals(verdict.get("allowed")) ? "ok" : String.valueOf(verdict.get("code")))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // call | anonymous | owner | other | moderator | admin
                "post.findMany {'where':{'published':false}} | ok | ok | ok | ok | ok",
                "post.findMany {'explain':true} | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | ok | ok",
                "post.findMany {'cache':{'ttl':5}} | UNAUTHENTICATED | ok | ok | ok | ok",
                "user.findUnique {'where':{'id':'ME'}} | ok | ok | ok | ok | ok",
                "post.count {} | ok | ok | ok | ok | ok",
                "post.create {'data':{'title':'T','content':'c'}} | UNAUTHENTICATED | ok | ok | ok | ok",
                "post.create {'data':{'title':'T','content':'c','featured':true}} "
                        + "| UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | ok | ok",
                "post.createMany {'data':[{'title':'T','content':'c'}]} | UNAUTHENTICATED | ok | ok | ok | ok",
                "post.update {'where':{'id':'POST'},'data':{'title':'T'}} "
                        + "| UNAUTHENTICATED | ok | FORBIDDEN | FORBIDDEN | ok",
                "post.update {'where':{'id':'DRAFT'},'data':{'title':'T'}} "
                        + "| UNAUTHENTICATED | ok | P2025 | FORBIDDEN | ok",
                "post.update {'where':{'id':'NONE'},'data':{'title':'T'}} "
                        + "| UNAUTHENTICATED | P2025 | P2025 | P2025 | P2025",
                "post.update {'where':{'id':'POST'},'data':{'tags':{'connect':{'id':'TAG'}}}} "
                        + "| UNAUTHENTICATED | ok | FORBIDDEN | FORBIDDEN | ok",
                "post.update {'where':{'id':'POST'},'data':{'authorId':'NONE'}} "
                        + "| UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN",
                "post.delete {'where':{'id':'POST'}} | UNAUTHENTICATED | ok | FORBIDDEN | ok | ok",
                "post.delete {'where':{'id':'DRAFT'}} | UNAUTHENTICATED | ok | P2025 | ok | ok",
                "post.deleteMany {'where':{'id':'POST'}} | UNAUTHENTICATED | ok | ok | ok | ok",
                "post.upsert {'where':{'id':'DRAFT'},'create':{'title':'T','content':'c'},'update':{'title':'U'}} "
                        + "| UNAUTHENTICATED | ok | ok | FORBIDDEN | ok",
                "comment.create {'data':{'content':'c','postId':'POST'}} | UNAUTHENTICATED | ok | ok | ok | ok",
                "comment.create {'data':{'content':'c','postId':'DRAFT'}} "
                        + "| UNAUTHENTICATED | ok | FORBIDDEN | ok | ok",
                "like.create {'data':{'postId':'POST'}} | UNAUTHENTICATED | ok | ok | ok | ok",
                "tag.create {'data':{'name':'New WORD'}} | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | ok | ok",
                "tag.create {'data':{'name':'WORD'}} | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | P2002 | P2002",
                "user.update {'where':{'id':'ME'},'data':{'name':'Ada'}} "
                        + "| UNAUTHENTICATED | ok | FORBIDDEN | FORBIDDEN | ok",
                "user.update {'where':{'id':'ME'},'data':{'role':'ADMIN'}} "
                        + "| UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | FORBIDDEN | ok",
                "user.delete {'where':{'id':'ME'}} | UNAUTHENTICATED | ok | FORBIDDEN | FORBIDDEN | ok",
                "auditLog.deleteMany {'where':{}} | UNAUTHENTICATED | FORBIDDEN | FORBIDDEN | FORBIDDEN | FORBIDDEN"
            })
    void eachCallerHearsWhatTheCallWouldAnswer(
            String call, String anonymous, String owns, String others, String moderates, String administers) {
        var expected = List.of(anonymous, owns, others, moderates, administers);
        var before = everything();
        assertThat(callers().map(caller -> ask(caller, call).getFirst())).containsExactlyElementsOf(expected);
        assertThat(everything()).isEqualTo(before);

        var callers = callers().toList();
        for (var i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals("ok")) {
                assertThat(code(callers.get(i), call)).isEqualTo(expected.get(i));
            }
        }
    }

    private Stream<RequestSpecification> callers() {
        return Stream.of(Authors.anonymous(), owner.calls(), other.calls(), moderator.calls(), admin.calls());
    }

    /// The code that the call itself is answered with.
    private String code(RequestSpecification caller, String call) {
        var parts = call.split("[. ]", 3);
        var path = "/api/v1/data/" + parts[0] + "/" + parts[1];
        var arguments = filled(parts[2]);
        var answer = parts[1].startsWith("delete")
                ? caller.queryParam("q", arguments).delete(path)
                : parts[1].startsWith("update")
                        ? caller.body(arguments).put(path)
                        : caller.body(arguments).post(path);
        return answer.jsonPath().getString("code");
    }

    /// How many rows all tables have that any write could touch, trail and mails included, and which transaction has
    /// written one last: any that were made, changed or deleted make a difference.
    private static List<String> everything() {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery("""
                    select format('%I.%I', schemaname, tablename) from pg_tables
                     where schemaname in ('public', 'audit') and tablename not like '%_increments' order by 1""")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            var found = new ArrayList<String>();
            for (var table : tables) {
                try (var rows = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(max(t.xmin::text::bigint), 0) from " + table + " t")) {
                    rows.next();
                    found.add(table + " " + rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void severalCallsAreAnsweredInOrderAndEachForItself() {
        assertThat(ask(
                        moderator.calls(),
                        "tag.create {'data':{'name':'Once WORD'}}",
                        "tag.create {'data':{'name':'Once WORD'}}",
                        "tag.create {'data':{'name':'WORD'}}",
                        "tag.delete {'where':{'id':'TAG'}}",
                        "tag.update {'where':{'id':'TAG'},'data':{'color':'red'}}",
                        "tag.findMany {}"))
                .containsExactly("ok", "ok", "P2002", "ok", "ok", "ok");
        assertThat(ask(owner.calls())).isEmpty();
    }

    @Test
    void whyNotIsToldInTheWordsOfTheProblem() {
        var problem = other.calls()
                .body(filled("{'where':{'id':'POST'},'data':{'title':'T'}}"))
                .put("/api/v1/data/post/update")
                .jsonPath()
                .getString("detail");
        other.calls()
                .body(filled("[" + call("post.update {'where':{'id':'POST'},'data':{'title':'T'}}") + "]"))
                .post(CAN)
                .then()
                .body("data", contains(Map.of("allowed", false, "code", "FORBIDDEN", "reason", problem)));
        owner.calls()
                .body(filled("[" + call("post.update {'where':{'id':'POST'},'data':{'title':'T'}}") + "]"))
                .post(CAN)
                .then()
                .body("data", contains(Map.of("allowed", true)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "{}",
                "[]",
                "{'model':'post'}",
                "{'op':'count'}",
                "{'model':1,'op':'count'}",
                "{'model':'posts','op':'count'}",
                "{'model':'post','op':'destroy'}",
                "{'model':'post','op':'count','arguments':{}}",
                "{'model':'post','op':'count','args':[]}",
                "{'model':'post','op':'count','args':{'where':{'nothing':1}}}",
                "{'model':'post','op':'update','args':{}}",
                "{'model':'post','op':'create','args':{'data':{'title':1}}}",
                "{'model':'post','op':'count','args':{'meta':1}}"
            })
    void whatIsMalformedIsNotAllowedAndKeepsNoOtherFromAnAnswer(String call) {
        owner.calls()
                .body(filled("[" + call + "," + call("post.count {}") + "]"))
                .post(CAN)
                .then()
                .statusCode(200)
                .body("data.allowed", contains(false, true))
                .body("data[0].code", equalTo("VALIDATION"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "1", "null", "", "[", "{'0':{'model':'post','op':'count'}}"})
    void aBodyThatIsNoListIsRefused(String body) {
        owner.calls()
                .body(body.replace('\'', '"'))
                .post(CAN)
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"));
    }

    @Test
    void onlySoManyCallsMayBeAskedAbout() {
        var call = call("post.count {}");
        var most = Collections.nCopies(20, call);
        owner.calls()
                .body(filled("[" + String.join(",", most) + "]"))
                .post(CAN)
                .then()
                .statusCode(200);
        owner.calls()
                .body(filled("[" + String.join(",", most) + "," + call + "]"))
                .post(CAN)
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("Size"));
    }

    @Test
    void readsAskTheDatabaseNothing() {
        assertThat(Statements.sentBy(
                        registry,
                        () -> ask(owner.calls(), "post.findMany {'include':{'author':true}}", "tag.count {}")))
                .isZero();
    }

    @Test
    void cachedDocumentsAndKeptAnswersStayAsTheyAre() {
        var read = "/api/v1/posts/" + post;
        var kept = filled("{'where':{'id':'POST'},'cache':{'ttl':60}}");
        owner.calls().get(read).then().statusCode(200);
        owner.calls().body(kept).post("/api/v1/data/post/findMany").then().statusCode(200);

        ask(owner.calls(), "post.update {'where':{'id':'POST'},'data':{'title':'Other'}}");

        assertThat(Statements.sentBy(registry, () -> {
                    owner.calls().get(read).then().body("title", equalTo(word)).body("version", equalTo(0));
                    owner.calls()
                            .body(kept)
                            .post("/api/v1/data/post/findMany")
                            .then()
                            .body("data[0].title", equalTo(word));
                }))
                .isZero();
    }

    @Test
    void anIdempotencyKeyIsNotUsedUp() {
        var key = Authors.unique("key");
        var body = filled("[" + call("tag.create {'data':{'name':'Key WORD'}}") + "]");
        IntStream.range(0, 2)
                .forEach(_ -> moderator
                        .calls()
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(CAN)
                        .then()
                        .statusCode(200)
                        .body("data[0].allowed", equalTo(true)));
        moderator
                .calls()
                .header("Idempotency-Key", key)
                .body(filled("{'data':{'name':'Key WORD'}}"))
                .post("/api/v1/data/tag/create")
                .then()
                .statusCode(201);
    }

    @Test
    void whatOthersHaveLockedIsWaitedForOnlyShortly() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from posts where id = '" + post + "' for update");

            assertThat(ask(owner.calls(), "post.update {'where':{'id':'POST'},'data':{'title':'T'}}"))
                    .containsExactly("LOCK_NOT_AVAILABLE");
            connection.rollback();
        }
        assertThat(ask(owner.calls(), "post.update {'where':{'id':'POST'},'data':{'title':'T'}}"))
                .containsExactly("ok");
        assertThat(Stored.text("select title from posts where id = ?::uuid", post))
                .isEqualTo(word);
    }

    @Test
    void thePathMayBeEncodedAndTakesPostOnly() {
        owner.calls().body("[]").post("/api/v1/data/{name}", "$can").then().statusCode(200);
        owner.calls().body("[]").put(CAN).then().statusCode(405);
        owner.calls().body("[]").post(CAN + "?q=1").then().statusCode(400);
    }
}
