package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.engine.Engine;
import io.refract.query.json.JsonReader;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.CountedWork;
import io.refract.testing.Statements;
import io.refract.testing.Stored;
import io.refract.testing.Together;
import io.refract.transaction.Transactions;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls of the data API in one transaction. Calls are `model.operation arguments`, with `'` for `"`.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class BatchTest {
    private static final String BATCH = BatchBody.PATH;
    private static final String NONE = "00000000-0000-4000-8000-000000000000";

    @Inject
    MeterRegistry registry;

    @Inject
    BatchReader reader;

    @Inject
    Engine engine;

    @Inject
    Transactions transactions;

    private final Author owner = Authors.user();
    private final Author other = Authors.user();
    private final String word = Authors.unique("batch");

    private String post = "";

    @BeforeEach
    void write() {
        post = owner.publishes(word).getString("id");
    }

    private String call(String call) {
        return BatchBody.call(call).replace("POST", post).replace("WORD", word).replace("NONE", NONE);
    }

    private String batch(String... calls) {
        return "[" + String.join(",", List.of(calls).stream().map(this::call).toList()) + "]";
    }

    private ValidatableResponse run(String... calls) {
        return owner.calls().body(batch(calls)).post(BATCH).then();
    }

    private static String create(String title) {
        return "post.create {'data':{'title':'%s','content':'c'}}".formatted(title);
    }

    private long posts() {
        return Stored.count("posts where author_id = ?", owner.id());
    }

    @Test
    void callsAreAnsweredInOrderAndRefersToWhatCameBefore() {
        run(
                        create("First"),
                        "comment.create {'data':{'content':'Indeed.','postId':{'$ref':'0.id'}},"
                                + "'select':{'content':true,'post':{'select':{'id':true,'title':true}}}}",
                        "post.update {'where':{'id':{'$ref':'1.post.id'}},'data':{'excerpt':{'$ref':'1.content'}}}",
                        "post.findMany {'where':{'id':{'in':[{'$ref':'0.id'}]}},"
                                + "'select':{'id':true,'excerpt':true,'_count':{'select':{'comments':true}}}}",
                        "post.count {'where':{'id':{'$ref':'3.0.id'},'viewCount':{'lt':{'$ref':'3.0._count.comments'}}}}",
                        "comment.deleteMany {'where':{'postId':{'$ref':'0.id'}}}",
                        "comment.exists {'where':{'postId':{'equals':{'$ref':'3.0.id'}}}}")
                .statusCode(200)
                .body("data", hasSize(7))
                .body("data[1].post.title", equalTo("First"))
                .body("data[2].excerpt", equalTo("Indeed."))
                .body("data[3]", hasSize(1))
                .body("data[3][0]._count.comments", equalTo(1))
                .body("data[4]", equalTo(1))
                .body("data[5].count", equalTo(1))
                .body("data[6]", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the call that fails | status | code
                "post.update {'where':{'id':'NONE'},'data':{'title':'T'}} | 404 | P2025",
                "post.create {'data':{'title':'','content':'c'}} | 400 | VALIDATION",
                "post.create {'data':{'title':'T','content':'c','featured':true}} | 403 | FORBIDDEN",
                "comment.create {'data':{'content':'c','postId':'NONE'}} | 409 | P2003",
                "like.createMany {'data':[{'postId':'POST'},{'postId':'POST'}]} | 409 | P2002",
                "post.fly {} | 400 | VALIDATION",
                "post.findMany {'explain':true} | 400 | VALIDATION",
                "post.update {'where':{'id':{'$ref':'1.id'}},'data':{'title':'T'}} | 404 | P2025",
                "post.create {'data':{'title':{'$ref':'1.excerpt'},'content':'c'}} | 400 | VALIDATION"
            })
    void aFailureUndoesAllAndNamesItsCall(String call, int status, String code) {
        var before = posts();
        var title = word + " undone";
        owner.calls().get("/api/v1/posts/" + post).then().body("title", equalTo(word));
        run(
                        "post.update {'where':{'id':'POST'},'data':{'title':'" + title + "'}}",
                        "post.findFirst {'where':{'id':'NONE'}}",
                        create("Undone"),
                        call,
                        create("Never"))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("meta.index", equalTo(3));
        assertThat(posts()).isEqualTo(before);
        owner.calls().get("/api/v1/posts/" + post).then().body("title", equalTo(word));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the second call | where it is wrong | what names the other place
                "post.update {'where':{'id':{'$ref':'0.title'}},'data':{}} | where.id | 0.title is a string",
                "post.update {'where':{'id':{'$ref':'0'}},'data':{}} | where.id | 0 is an object",
                "post.update {'where':{'id':{'$ref':'0.nothing'}},'data':{}} | where.id | 0.nothing leads nowhere",
                "post.update {'where':{'id':{'$ref':'0.author'}},'data':{}} | where.id | 0.author is an object",
                "post.update {'where':{'id':{'$ref':'0.tags'}},'data':{}} | where.id | 0.tags is a list",
                "post.update {'where':{'id':{'$ref':'0.tags.id'}},'data':{}} | where.id | there is no id in a list",
                "post.update {'where':{'id':{'$ref':'1.id'}},'data':{}} | where.id | 1.id refers to a call that does not",
                "post.update {'where':{'id':{'$ref':'7.id'}},'data':{}} | where.id | 7.id refers to a call that does not",
                "post.update {'where':{'id':{'$ref':'id'}},'data':{}} | where.id | id must begin with the number",
                "post.update {'where':{'id':{'$ref':'00.id'}},'data':{}} | where.id | 00.id must begin with",
                "post.create {'data':{'title':{'$ref':'0.viewCount'},'content':'c'}} | data.title | is an integer",
                "post.findMany {'where':{'viewCount':{'gt':{'$ref':'0.id'}}}} | where.viewCount.gt | 0.id is a UUID",
                "post.findMany {'take':{'$ref':'0.viewCount'}} | take | an integer, not a reference",
                "post.findMany {'where':{'$ref':'0.id'}} | where | an object, not a reference",
                "post.create {'data':{'title':'T','content':'c','tags':{'connect':{'id':{'$ref':'0.slug'}}}}} "
                        + "| data.tags.connect.id | 0.slug is a string"
            })
    void aReferenceThatDoesNotFitIsRefusedBeforeAnythingIsSent(String call, String path, String named) {
        var first = "post.create {'data':{'title':'T','content':'c'},'select':{'id':true,'title':true,'slug':true,"
                + "'viewCount':true,'author':{'select':{'id':true}},'tags':{'select':{'id':true}}}}";
        var sent = Statements.sentBy(
                registry,
                () -> run(first, call)
                        .statusCode(400)
                        .body("code", equalTo("VALIDATION"))
                        .body("meta.index", equalTo(1))
                        .body("errors[0].path", equalTo("[1].args." + path))
                        .body("errors[0].message", containsString(named)));
        assertThat(sent).isZero();
    }

    @Test
    void nothingAtAReferenceIsNullInDataAndNoRowInWhere() {
        var nobody = "post.findFirst {'where':{'id':'NONE'}}";
        run(nobody, "post.update {'where':{'id':'POST'},'data':{'excerpt':{'$ref':'0.excerpt'}}}")
                .statusCode(200)
                .body("data[0]", nullValue())
                .body("data[1].excerpt", nullValue());
        run(nobody, "post.update {'where':{'id':'POST'},'data':{'title':{'$ref':'0.title'}}}")
                .statusCode(400)
                .body("errors[0].path", equalTo("[1].args.data.title"))
                .body("errors[0].rule", equalTo("NotNull"));
        run("post.findMany {'where':{'id':'NONE'}}", "post.count {'where':{'id':{'$ref':'0.0.id'}}}")
                .statusCode(404)
                .body("code", equalTo("P2025"))
                .body("meta.index", equalTo(1));
    }

    @Test
    void aValueFromAReferenceKeepsTheRulesOfItsField() {
        run(
                        "post.create {'data':{'title':'T','content':'" + "x".repeat(300) + "'}}",
                        "post.create {'data':{'title':{'$ref':'0.content'},'content':'c'}}")
                .statusCode(400)
                .body("errors[0].path", equalTo("[1].args.data.title"))
                .body("errors[0].rule", equalTo("Size"))
                .body("meta.index", equalTo(1));
    }

    @Test
    void whatIsMaskedStaysMasked() {
        run(
                        "user.findUnique {'where':{'id':'" + other.id() + "'},'select':{'email':true}}",
                        "user.findUnique {'where':{'email':{'$ref':'0.email'}},'select':{'id':true}}")
                .statusCode(404)
                .body("code", equalTo("P2025"));
    }

    @Test
    void anObjectOfNumbersIsABatchAndTypesAreToldToWhoeverTellsThem() {
        owner.calls()
                .body(("{'0':" + call(create("Typed")) + ",'1':"
                                + call("post.findUnique {'where':{'id':{'$ref':'0.id'}},'select':{'createdAt':true}}")
                                + ",'2':" + call("post.count {}")
                                + ",'meta':{'serialization':{'values':{}}}}")
                        .replace('\'', '"'))
                .post(BATCH)
                .then()
                .statusCode(200)
                .body("data", hasSize(3))
                .body("meta.serialization.values.'0'.createdAt", contains("Date"))
                .body("meta.serialization.values.'1'.createdAt", contains("Date"))
                .body("meta.serialization.values.'2'", nullValue());
        owner.calls()
                .body("{\"1\":{\"model\":\"post\",\"op\":\"count\"}}")
                .post(BATCH)
                .then()
                .statusCode(400);
    }

    @Test
    void independentCallsLeaveTogetherAndSoDoThoseThatNeedAKeyOnly() {
        assertThat(flights(IntStream.range(0, 10)
                        .mapToObj(i -> create("Post " + i))
                        .toArray(String[]::new)))
                .isOne();
        assertThat(flights(
                        create("Post"),
                        "comment.create {'data':{'content':'c','postId':{'$ref':'0.id'}}}",
                        create("C")))
                .isOne();
        assertThat(flights(
                        create("Post"),
                        "post.findFirst {'where':{'id':'POST'}}",
                        "post.update {'where':{'id':'POST'},'data':{'excerpt':{'$ref':'0.title'}}}",
                        create("C")))
                .isEqualTo(2);
    }

    private int flights(String... calls) {
        var flights = new AtomicInteger();
        var caller = Caller.user(owner.id(), Role.USER);
        var read = reader.read(new JsonReader(64).read("body", batch(calls)), caller, false);
        try {
            var results = VertxContextSupport.subscribeAndAwait(() -> transactions.send(
                    caller,
                    "request",
                    work -> new BatchRun(engine, read, new CountedWork(work, flights), _ -> {}, Integer.MAX_VALUE)
                            .answers()));
            assertThat(results).hasSize(calls.length);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        return flights.get();
    }

    @Test
    void whatMayFollowFromAChangeIsWaitedFor() {
        var itself = 1;
        var whatFollows = 1;
        var theNext = 1;
        assertThat(flights("post.delete {'where':{'id':'POST'}}", create("C")))
                .isEqualTo(itself + whatFollows + theNext);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReadUncommitted", "ReadCommitted", "RepeatableRead", "Serializable"})
    void theLevelOfIsolationIsThatOfTheRequest(String level) {
        owner.calls()
                .body(batch(create(level)))
                .queryParam("isolationLevel", level)
                .post(BATCH)
                .then()
                .statusCode(200);
    }

    /// Each reads what the other one writes: one after the other, only the first finds nothing.
    @Test
    void serializableBatchesAreAsIfOneCameAfterTheOther() {
        var calls = batch(
                "comment.count {'where':{'postId':'POST'}}", "comment.create {'data':{'content':'c','postId':'POST'}}");
        var counts = Together.run(
                4,
                _ -> owner.calls()
                        .body(calls)
                        .queryParam("isolationLevel", "Serializable")
                        .post(BATCH)
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Integer>path("data[0]"));
        assertThat(counts).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void parametersThatAreNoneAreRefused() {
        refused(owner.calls().queryParam("isolationLevel", "serializable"), "isolationLevel");
        refused(owner.calls().queryParam("isolation", "Serializable"), "isolation");
        refused(owner.calls().header("If-Match", "\"1\""), "If-Match");
    }

    private void refused(RequestSpecification caller, String path) {
        caller.body(batch(create("No"))).post(BATCH).then().statusCode(400).body("errors[0].path", equalTo(path));
    }

    @Test
    void onlySoManyCallsAndRowsMakeABatch() {
        owner.calls()
                .body(batch(Collections.nCopies(101, "post.count {}").toArray(String[]::new)))
                .post(BATCH)
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("Size"));
        var rows =
                "like.createMany {'data':[" + String.join(",", Collections.nCopies(6_000, "{'postId':'NONE'}")) + "]}";
        run(rows, rows).statusCode(400).body("errors[0].rule", equalTo("Size")).body("meta.index", equalTo(1));
        run().statusCode(200).body("data", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "null", "'x'", "{'a':1}", "[1]", "[{}]", "[{'model':'$transaction','op':'sequential'}]"})
    void whatIsNoBatchIsRefused(String body) {
        owner.calls()
                .body(body.replace('\'', '"'))
                .post(BATCH)
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"));
    }

    @Test
    void modelsMayBeginWithACapital() {
        run("Post.findUnique {'where':{'id':'POST'},'select':{'title':true}}", "postTag.count {}", "PostTag.count {}")
                .statusCode(200)
                .body("data[0].title", equalTo(word));
        run("pOST.count {}").statusCode(400).body("errors[0].path", equalTo("[0].op"));
    }

    @Test
    void onlyWhoIsSignedInMayHaveOne() {
        Authors.anonymous()
                .contentType("application/json")
                .body(batch("post.count {}"))
                .post(BATCH)
                .then()
                .statusCode(401);
    }

    @Test
    void aRepeatedKeyGetsTheFirstAnswerAndMakesNothing() {
        var key = UUID.randomUUID().toString();
        var first = keyed(key).extract().asString();
        var before = posts();
        assertThat(keyed(key).extract().asString()).isEqualTo(first);
        assertThat(posts()).isEqualTo(before);
    }

    private ValidatableResponse keyed(String key) {
        return owner.calls()
                .header("Idempotency-Key", key)
                .body(batch(create("Once"), "comment.create {'data':{'content':'c','postId':{'$ref':'0.id'}}}"))
                .post(BATCH)
                .then()
                .statusCode(200);
    }

    @Test
    void keptAnswersAreNotReadAndWhatIsWrittenDropsThem() {
        var kept = "post.findUnique {'where':{'id':'POST'},'cache':{'ttl':60},'select':{'title':true}}";
        run(kept).body("data[0].title", equalTo(word));
        run("post.update {'where':{'id':'POST'},'data':{'title':'New'}}", kept)
                .statusCode(200)
                .body("data[1].title", equalTo("New"));
        owner.calls().get("/api/v1/posts/" + post).then().body("title", startsWith("New"));
    }
}
