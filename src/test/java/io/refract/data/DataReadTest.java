package io.refract.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DataReadTest {
    private static final String DATA = "/api/v1/data/";

    private final Author author = Authors.user();

    @BeforeEach
    void write() {
        author.publishes("Alpha");
        author.publishes("Beta");
        author.drafts("Gamma");
    }

    @Test
    void findManyAnswersAListUnderData() {
        get("post/findMany", mine("\"orderBy\":{\"title\":\"asc\"},\"select\":{\"title\":true}"))
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "private, no-cache")
                .body(equalTo("{\"data\":[{\"title\":\"Alpha\"},{\"title\":\"Beta\"}]}"));
    }

    @Test
    void aRowHoldsEveryVisibleFieldAndWhatIsIncluded() {
        var row = get("post/findFirst", mine("\"orderBy\":{\"title\":\"desc\"},\"include\":{\"author\":true}"))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(row.getMap("data")).containsKeys("id", "title", "content", "createdAt", "isRecent", "author");
        assertThat(row.getString("data.author.username")).isEqualTo(author.username());
        assertThat(row.getMap("data.author")).doesNotContainKeys("email", "passwordHash");
    }

    @Test
    void findUniqueAnswersTheRowOrNull() {
        var id = Authors.id("select id from posts where author_id = ? and title = 'Alpha'", author.id());
        get("post/findUnique", "{\"where\":{\"id\":\"%s\"},\"select\":{\"title\":true}}".formatted(id))
                .statusCode(200)
                .body(equalTo("{\"data\":{\"title\":\"Alpha\"}}"));
        get("post/findUnique", "{\"where\":{\"slug\":\"no such slug\"}}")
                .statusCode(200)
                .body(equalTo("{\"data\":null}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count | {'where':{'authorId':'ID'}} | 2",
                "exists | {'where':{'authorId':'ID'}} | true",
                "exists | {'where':{'authorId':'ID','title':'Gamma'}} | false",
                "aggregate | {'where':{'authorId':'ID'},'_count':true,'_max':{'title':true}} |"
                        + " {'_count':2,'_max':{'title':'Beta'}}",
                "groupBy | {'by':['featured'],'where':{'authorId':'ID'},'_count':true} |"
                        + " [{'featured':false,'_count':2}]",
                "findFirst | {'where':{'authorId':'ID','title':'Delta'}} | null",
                "findMany | {'where':{'authorId':'ID'},'take':0} | []"
            })
    void everyOperationHasItsResult(String operation, String arguments, String result) {
        var q = arguments.replace('\'', '"').replace("ID", author.id().toString());
        var expected = "{\"data\":" + result.replace('\'', '"') + "}";
        get("post/" + operation, q).statusCode(200).body(equalTo(expected));
        post("post/" + operation, q).statusCode(200).body(equalTo(expected));
    }

    @Test
    void aSearchOfOneFieldExcludesWordsOfThatFieldOnly() {
        author.writes(Authors.draft("Delta", Map.of("published", true, "content", "As large as Alpha")));
        var where = "{\"authorId\":\"%s\",\"title\":{\"search\":\"delta -alpha\"}}".formatted(author.id());
        get("post/count", "{\"where\":" + where + "}").body("data", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(alpha | beta) & gamma; 0",
                "(alpha | gamma) & !beta; 1",
                "!(alpha | gamma); 1",
                "! alpha; 1",
                "alph:*; 1",
                "alpha) & (; 1",
                "!; 0"
            })
    void aSearchHasTheOperatorsOfPostgresql(String search, int found) {
        var where = "{\"authorId\":\"%s\",\"title\":{\"search\":\"%s\"}}".formatted(author.id(), search);
        get("post/count", "{\"where\":" + where + "}").body("data", equalTo(found));
    }

    @Test
    void whatDoesNotGoWithTheGroupsHasACodeOfItsOwn() {
        get("post/groupBy", "{\"by\":[\"featured\"],\"having\":{\"viewCount\":{\"gt\":1}},\"take\":1}")
                .statusCode(400)
                .body("code", equalTo("P2019"))
                .body("title", equalTo("Input error"))
                .body("errors.path", equalTo(List.of("having.viewCount", "take")))
                .body("errors.rule", equalTo(List.of("P2019", "P2019")))
                .body("error.reason", equalTo("invalid-input"))
                .body("error.code", equalTo("P2019"));
        get("post/groupBy", "{\"by\":[\"featured\"],\"take\":1,\"tkae\":1}")
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors.rule", equalTo(List.of("Unknown", "P2019")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "findFirst | {'take':2} | P2019 | take",
                "findMany | {'where':{'viewCount':{'gt':3000000000}}} | P2020 | where.viewCount.gt",
                "count | {'where':{'viewCount':3000000000,'version':{'in':[1,-1e10]}}} | P2020 | where.viewCount",
                "groupBy | {'by':['version'],'having':{'version':{'_max':{'lt':-9999999999}}}} | P2020 | having.version._max.lt",
                "groupBy | {'by':['version'],'having':{'version':{'_sum':{'lt':1e19}}}} | P2020 | having.version._sum.lt",
                "findMany | {'where':{'viewCount':3000000000},'tkae':1} | VALIDATION | tkae",
                "findMany | {'where':{'title':{'mode':'insensitive'}}} | VALIDATION | where.title.mode",
                "findMany | {'where':{'title':{'mode':'default','search':'a'}}} | VALIDATION | where.title.mode",
                "findMany | {'where':{'id':{'mode':'insensitive','not':'ID'}}} | VALIDATION | where.id.mode",
                "findMany | {'orderBy':{'title':'asc','id':'asc'}} | VALIDATION | orderBy",
                "findMany | {'orderBy':{'title':{'sort':'asc','nulls':'last'}}} | VALIDATION | orderBy.title.nulls",
                "findMany | {'orderBy':{'author':{'username':{'sort':'asc','nulls':'last','x':1}}}} | VALIDATION | orderBy.author.username.x",
                "findMany | {'include':{'author':{'where':{}}}} | VALIDATION | include.author.where",
                "findMany | {'include':{'author':{'take':1}}} | VALIDATION | include.author.take",
                "findMany | {'select':{'_count':{'select':{'comments':{'take':1}}}}} | VALIDATION | select._count.select.comments.take",
                "findUnique | {'where':{'id':'ID'},'take':1} | VALIDATION | take",
                "findUnique | {'where':{'id':'ID'},'skip':1,'orderBy':{},'cursor':{},'distinct':[]} | VALIDATION | skip",
                "count | {'distinct':['title']} | VALIDATION | distinct",
                "exists | {'orderBy':{'title':'asc'}} | VALIDATION | orderBy",
                "aggregate | {'_count':true,'having':{}} | VALIDATION | having",
                "groupBy | {'by':['title'],'cursor':{}} | VALIDATION | cursor",
                "groupBy | {'by':['title'],'having':{'title':{'equals':{'$field':'slug'}}}} | P2019 | having.title.equals.$field",
            })
    void anOptionThatHasNoEffectOrNoRoomIsRefused(String operation, String arguments, String code, String path) {
        var q = arguments.replace('\'', '"').replace("ID", author.id().toString());
        for (var answer : List.of(get("post/" + operation, q), post("post/" + operation, q))) {
            answer.statusCode(400).body("code", equalTo(code)).body("errors[0].path", equalTo(path));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'title':{'equals':'σίσυφος','mode':'insensitive'}} |",
                "{'title':{'not':{'not':'ΣΊΣΥΦΟΣ'},'mode':'insensitive'}} |",
                "{'title':{'in':['x','σίσυφοσ'],'mode':'insensitive'}} |",
                "{'NOT':{'title':{'notIn':['σίσυφος'],'mode':'insensitive'}}} |",
                "{'title':{'contains':'υφος','mode':'insensitive'}} |",
                "{'title':{'startsWith':'σΊς','mode':'insensitive'}} |",
                "{'title':{'endsWith':'ΦΟς','mode':'insensitive'}} |",
                "{'title':{'gte':'σίσυφος','lte':'σίσυφος','mode':'insensitive'}} |",
                "{'title':{'contains':{'$field':'excerpt'},'mode':'insensitive'}} |",
                "{'excerpt':{'equals':'iß','mode':'insensitive'}} | İẞ",
            })
    void textWithoutCaseIsOneRuleForEveryOperator(String where, @Nullable String excerpt) {
        author.writes(
                Authors.draft("ΣΊΣΥΦΟΣ", Map.of("published", true, "excerpt", excerpt == null ? "σίς" : excerpt)));
        get(
                        "post/count",
                        "{\"where\":{\"authorId\":\"%s\",\"AND\":%s}}".formatted(author.id(), where.replace('\'', '"')))
                .statusCode(200)
                .body("data", equalTo(1));
    }

    @Test
    void whoeverMaySeeMoreIsAnsweredMore() {
        var q = "{\"where\":{\"authorId\":\"%s\"}}".formatted(author.id());
        get("post/count", q).body("data", equalTo(2));
        author.calls().queryParam("q", q).get(DATA + "post/count").then().body("data", equalTo(3));
    }

    @Test
    void noArgumentsAtAllAreAnEmptyObject() {
        given().get(DATA + "tag/findMany").then().statusCode(200).body("$", hasKey("data"));
        given().queryParam("q", "").get(DATA + "tag/count").then().statusCode(200);
        given().contentType("application/json").post(DATA + "tag/count").then().statusCode(200);
    }

    @Test
    void headAnswersAsGetWithoutTheBody() {
        given().head(DATA + "tag/count").then().statusCode(200).body(equalTo(""));
    }

    @Test
    void aLongQueryFitsIntoTheUrl() {
        var ids = "\"%s\",".formatted(author.id()).repeat(500);
        var q = "{\"where\":{\"authorId\":{\"in\":[" + ids.substring(0, ids.length() - 1) + "]}}}";
        get("post/count", q).statusCode(200).body("data", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "psot/findMany, 'Unknown model psot, did you mean post?'",
        "post/findMnay, 'Unknown operation findMnay, did you mean findMany?'",
        "post/erase, Unknown operation erase",
        "Object/findMany, Unknown model Object",
        "idempotencyKey/findMany, Unknown model idempotencyKey",
        "post, 'Name an operation behind the model: findUnique, findFirst, findMany, count, exists, aggregate, groupBy, create, createMany, createManyAndReturn, upsert, upsertMany, update, updateMany, updateManyAndReturn, delete, deleteMany.'",
        "psot, 'Unknown model psot, did you mean post?'"
    })
    void whatDoesNotExistIsNotFound(String path, String detail) {
        get(path, "{}")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"))
                .body("detail", equalTo(detail))
                .body("error.reason", equalTo("not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void readsHaveTwoMethods(String method) {
        given().queryParam("q", "{}")
                .request(method, DATA + "post/findMany")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, POST"))
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @Test
    void aBodyIsJsonAndSaysSo() {
        given().contentType("text/plain")
                .body("{}")
                .post(DATA + "post/findMany")
                .then()
                .statusCode(415);
        post("post/findMany", "{\"where\":").statusCode(400).body("errors[0].path", equalTo("body"));
        post("post/findMany", "[]").statusCode(400).body("detail", equalTo("body: must be an object, not an array"));
    }

    @Test
    void aBodyHasALimit() {
        post("post/count", "{\"where\":{\"title\":\"" + "x".repeat(1 << 20) + "\"}}")
                .statusCode(413)
                .body("code", equalTo("TOO_LARGE"));
    }

    @Test
    void parametersThatDoNotExistAreRefused() {
        given().queryParam("query", "{}")
                .get(DATA + "post/findMany")
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("query"))
                .body("errors[0].rule", equalTo("Unknown"));
        given().contentType("application/json")
                .queryParam("q", "{}")
                .body("{}")
                .post(DATA + "post/findMany")
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("q"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        get("post/findMany", "{\"where\":{\"autor\":1},\"take\":\"x\",\"oderBy\":[]}")
                .statusCode(400)
                .body("errors.path", containsInAnyOrder("where.autor", "take", "oderBy"))
                .body("error.message", containsString("3 rules are broken"))
                .body("error.reason", equalTo("invalid-input"))
                .body("error", not(hasKey("dbErrorCode")));
    }

    @Test
    void whatIsWrongWithTheRequestIsToldWithWhatIsWrongWithTheQuery() {
        var wrong =
                "{\"where\":{\"titel\":1},\"take\":-5000,\"foo\":1,\"explain\":\"x\",\"cache\":{\"ttl\":0,\"til\":1}}";
        for (var answer : List.of(get("post/findMany", wrong), post("post/findMany", wrong))) {
            answer.statusCode(400)
                    .body(
                            "errors.path",
                            containsInAnyOrder("where.titel", "take", "foo", "explain", "cache.ttl", "cache.til"));
        }
        get("post/findMany", "{\"take\":true,\"explain\":true}").statusCode(400).body("errors.path", contains("take"));
        get("post/findMany", "{\"take\":1,\"explain\":true}").statusCode(401);
    }

    @Test
    void anArgumentThatIsNullIsAsIfItWereAbsent() {
        var nulls = "{\"where\":null,\"take\":null,\"explain\":null,\"cache\":null}";
        get("tag/count", nulls).statusCode(200);
        post("tag/count", nulls.replace("}", ",\"meta\":null}")).statusCode(200);
        given().queryParam("meta", "null").get(DATA + "tag/count").then().statusCode(200);
        author.calls()
                .queryParam("q", "{\"cache\":{\"ttl\":1,\"swr\":null,\"tags\":null}}")
                .get(DATA + "tag/count")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"post", "category", "tag"})
    void whatTheDatabaseFillsIsNeverNull(String model) {
        get(
                        model + "/findMany",
                        "{\"where\":{\"slug\":null},\"orderBy\":{\"slug\":{\"sort\":\"asc\",\"nulls\":\"first\"}}}")
                .statusCode(400)
                .body("errors.path", containsInAnyOrder("where.slug", "orderBy.slug.nulls"));
    }

    @Test
    void whatIsHiddenCannotBeToldFromWhatDoesNotExist() {
        for (var name : List.of("passwordHash", "pasword")) {
            get("user/findMany", "{\"where\":{\"%s\":\"x\"}}".formatted(name))
                    .statusCode(400)
                    .body("errors[0].rule", equalTo("Unknown"));
        }
    }

    @Test
    void aQueryThatIsTooDeepIsTooComplex() {
        var q = "{\"include\":{\"posts\":{\"include\":{\"author\":".repeat(4) + "true" + "}}}}".repeat(4);
        get("user/findMany", q)
                .statusCode(400)
                .body("code", equalTo("TOO_COMPLEX"))
                .body("meta.limit", equalTo("relationDepth"))
                .body("meta.maximum", equalTo(6))
                .body("error.reason", equalTo("invalid-input"));
    }

    /// Arguments for the posts of this test.
    private String mine(String arguments) {
        return "{\"where\":{\"authorId\":\"%s\"},%s}".formatted(author.id(), arguments);
    }

    private static ValidatableResponse get(String path, String q) {
        return given().queryParam("q", q).get(DATA + path).then();
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json")
                .body(body)
                .post(DATA + path)
                .then();
    }
}
