package io.refract.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Eventually;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DataCacheTest {
    private static final String POSTS = "/api/v1/data/post/";

    private final Author author = Authors.user();
    private final Author reader = Authors.user();

    @Inject
    MeterRegistry registry;

    @BeforeEach
    void write() {
        author.publishes("Alpha");
    }

    @Test
    void anAnswerIsKeptAndTellsItsAge() {
        count(reader, "{\"ttl\":60,\"swr\":30}")
                .header("Cache-Control", "private, no-cache")
                .header("Age", "0")
                .body("data", equalTo(1));
        var hits = requests("hit");
        changePastRefract();
        var again = count(reader, "{\"ttl\":60}").header("Cache-Control", "private, no-cache");
        again.body("data", equalTo(1));
        assertThat(Integer.parseInt(again.extract().header("Age"))).isBetween(0, 60);
        assertThat(requests("hit")).isEqualTo(hits + 1);
    }

    @Test
    void aClientThatHasTheAnswerIsToldSoUntilItWrites() {
        var q = "{\"where\":{\"authorId\":\"%s\"},\"cache\":{\"ttl\":60}}".formatted(author.id());
        var path = POSTS + "count";
        var tag = author.calls()
                .queryParam("q", q)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        for (var sent : new String[] {tag, tag.replace("W/", ""), "*", "\"x\", " + tag}) {
            author.calls()
                    .header("If-None-Match", sent)
                    .queryParam("q", q)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Cache-Control", "private, no-cache")
                    .header("Vary", containsString("Prefer"))
                    .body(equalTo(""));
        }
        author.calls()
                .header("If-None-Match", tag)
                .body(q)
                .post(path)
                .then()
                .statusCode(200)
                .header("ETag", tag);

        author.publishes("Beta");
        author.calls()
                .header("If-None-Match", tag)
                .queryParam("q", q)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("data", equalTo(2));
    }

    @Test
    void withoutTheArgumentTheDatabaseIsAsked() {
        count(reader, "{\"ttl\":60}").body("data", equalTo(1));
        changePastRefract();
        count(reader, "null").body("data", equalTo(0)).header("Cache-Control", "private, no-cache");
    }

    @Test
    void whatIsWrittenThroughRefractIsSeenAtOnce() {
        count(reader, "{\"ttl\":60}").body("data", equalTo(1));
        author.publishes("Beta");
        count(reader, "{\"ttl\":60}").body("data", equalTo(2));
    }

    @Test
    void whatTheDatabaseWritesAlongIsSeenAtOnce() {
        var moderator = Authors.moderator();
        var category = Authors.category(Authors.unique("C "));
        var tag = Authors.tag(Authors.unique("t"));
        author.writes(Authors.draft("Beta", Map.of("published", true, "categoryId", category, "tagIds", List.of(tag))));
        var posts =
                "{\"where\":{\"authorId\":\"%s\",\"title\":\"Beta\"},\"select\":{\"categoryId\":true,\"version\":true},\"cache\":{\"ttl\":60}}"
                        .formatted(author.id());
        var beta = ask(reader, "findMany", posts).body("data[0].categoryId", equalTo(category.toString()));
        var version = beta.extract().<Integer>path("data[0].version");

        moderator.calls().delete("/api/v1/categories/" + category).then().statusCode(204);
        ask(reader, "findMany", posts)
                .body("data[0].categoryId", equalTo(null))
                .body("data[0].version", equalTo(version + 1));

        moderator.calls().delete("/api/v1/tags/" + tag).then().statusCode(204);
        ask(reader, "findMany", posts).body("data[0].version", equalTo(version + 2));
    }

    @Test
    void theAuditTrailShowsEachWriteAtOnce() {
        var admin = Authors.admin();
        var post = author.publishes("Beta").getString("id");
        var trail = "{\"where\":{\"recordId\":\"%s\"},\"cache\":{\"ttl\":60}}".formatted(post);
        var path = "/api/v1/data/auditLog/count";
        admin.calls().queryParam("q", trail).get(path).then().statusCode(200).body("data", equalTo(1));

        author.calls()
                .body(Map.of("title", "Gamma"))
                .patch("/api/v1/posts/" + post)
                .then()
                .statusCode(200);

        admin.calls().queryParam("q", trail).get(path).then().body("data", equalTo(2));
    }

    @Test
    void nobodyGetsTheAnswerOfAnotherOne() {
        author.drafts("Gamma");
        count(author, "{\"ttl\":60}").body("data", equalTo(2));
        count(reader, "{\"ttl\":60}").body("data", equalTo(1));
        count(Authors.moderator(), "{\"ttl\":60}").body("data", equalTo(2));
    }

    @Test
    void operationsWithTheSameStatementHaveAnswersOfTheirOwn() {
        var arguments =
                "{\"where\":{\"authorId\":\"%s\"},\"take\":1,\"select\":{\"title\":true},\"cache\":{\"ttl\":60}}"
                        .formatted(author.id());
        ask(reader, "findMany", arguments).body("data.title", equalTo(List.of("Alpha")));
        ask(reader, "findFirst", arguments).body("data.title", equalTo("Alpha"));
    }

    @Test
    void aStaleAnswerIsGivenOnceMoreWhileANewOneIsFetched() throws Exception {
        keep(reader, "{\"ttl\":600}");
        changePastRefract();
        awaitAge();
        var stale = count(reader, "{\"ttl\":1,\"swr\":600}").body("data", equalTo(1));
        assertThat(Integer.parseInt(stale.extract().header("Age"))).isGreaterThan(1);
        Eventually.holds(
                Duration.ofSeconds(10),
                () -> count(reader, "{\"ttl\":60,\"swr\":600}").extract().<Integer>path("data") != 1);
    }

    /// Asks until the answer comes from the cache: on a busy machine it may be left alone for a moment.
    private void keep(Author caller, String cache) {
        Eventually.holds(Duration.ofSeconds(10), () -> {
            var hits = requests("hit");
            count(caller, cache).body("data", equalTo(1));
            return requests("hit") > hits;
        });
    }

    /// Until the kept answer is two seconds old.
    private void awaitAge() throws Exception {
        Eventually.holds(
                Duration.ofSeconds(10),
                () -> Integer.parseInt(count(reader, "{\"ttl\":600}").extract().header("Age")) >= 2);
    }

    @Test
    void anAnswerPastItsTimeIsFetchedAnew() throws Exception {
        keep(reader, "{\"ttl\":60}");
        changePastRefract();
        awaitAge();
        count(reader, "{\"ttl\":1}").body("data", equalTo(0)).header("Age", "0");
        count(reader, "{\"ttl\":60}").body("data", equalTo(0));
    }

    @Test
    void answersAreDroppedByTheirTags() {
        var tag = Authors.unique("tag:");
        var cache = "{\"ttl\":60,\"tags\":[\"%s\",\"other\"]}".formatted(tag);
        keep(reader, cache);
        changePastRefract();
        count(reader, cache).body("data", equalTo(1));

        invalidate(reader, tag).statusCode(403);
        invalidate(Authors.moderator(), tag).statusCode(204);

        count(reader, cache).body("data", equalTo(0));
    }

    @Test
    void onlyThoseWhoAreSignedInMayUseTheCache() {
        given().queryParam("q", "{\"cache\":{\"ttl\":1}}")
                .get(POSTS + "count")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true | cache | Type",
                "{} | cache.ttl | Range",
                "{'ttl':0} | cache.ttl | Range",
                "{'ttl':'5'} | cache.ttl | Range",
                "{'ttl':1.5} | cache.ttl | Range",
                "{'ttl':86401} | cache.ttl | Range",
                "{'ttl':1,'swr':-1} | cache.swr | Range",
                "{'ttl':1,'swrr':1} | cache.swrr | Unknown",
                "{'ttl':1,'tags':'a'} | cache.tags | Tags",
                "{'ttl':1,'tags':['a b']} | cache.tags | Tags",
                "{'ttl':1,'tags':['']} | cache.tags | Tags",
                "{'ttl':1,'tags':['1','2','3','4','5','6']} | cache.tags | Tags"
            })
    void aWishThatCannotBeFulfilledIsRefused(String cache, String path, String rule) {
        ask(reader, "count", "{\"cache\":" + cache.replace('\'', '"') + "}", 400)
                .body("errors.path", containsInAnyOrder(path))
                .body("errors.rule", containsInAnyOrder(rule));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{} | tags", "[] | tags", "{'tags':3} | tags", "{'tags':[],'x':1} | x", "{'tags': | body"})
    void tagsAreNamedInAList(String body, String path) {
        Authors.moderator()
                .calls()
                .body(body.replace('\'', '"'))
                .urlEncodingEnabled(false)
                .post("/api/v1/data/$cache/invalidate")
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$cache", "%24cache"})
    void theSignInThePathMayBeEncoded(String name) {
        Authors.moderator()
                .calls()
                .body("{\"tags\":[]}")
                .urlEncodingEnabled(false)
                .post("/api/v1/data/" + name + "/invalidate")
                .then()
                .statusCode(204);
        for (var other : List.of("$cache/invalidat", "cache/invalidate", "post/invalidate")) {
            Authors.moderator()
                    .calls()
                    .body("{\"tags\":[]}")
                    .urlEncodingEnabled(false)
                    .post("/api/v1/data/" + other)
                    .then()
                    .statusCode(404);
        }
    }

    /// Nobody is told of this change.
    private void changePastRefract() {
        Authors.one("update posts set published = false where author_id = ? returning 1", author.id());
    }

    private ValidatableResponse count(Author caller, String cache) {
        return ask(caller, "count", "{\"where\":{\"authorId\":\"%s\"},\"cache\":%s}".formatted(author.id(), cache));
    }

    private static ValidatableResponse ask(Author caller, String operation, String arguments) {
        return ask(caller, operation, arguments, 200);
    }

    private static ValidatableResponse ask(Author caller, String operation, String arguments, int status) {
        return caller.calls()
                .queryParam("q", arguments)
                .get(POSTS + operation)
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse invalidate(Author caller, String tag) {
        return caller.calls()
                .body(Map.of("tags", List.of(tag)))
                .urlEncodingEnabled(false)
                .post("/api/v1/data/$cache/invalidate")
                .then();
    }

    private double requests(String result) {
        return registry.get("refract.cache.requests")
                .tag("kind", "query")
                .tag("result", result)
                .counter()
                .count();
    }
}
