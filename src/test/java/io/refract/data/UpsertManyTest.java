package io.refract.data;

import static io.refract.data.Writing.get;
import static io.refract.data.Writing.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Stored;
import io.refract.testing.Together;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Making many rows and changing those that are there.
@QuarkusTest
class UpsertManyTest {
    private static final int SEED = 7;

    private final Author admin = Authors.admin();
    private final Author author = Authors.user();
    private final String word = Authors.unique("upserted");

    /// @param rows with `W` for a word that nobody else uses
    private ValidatableResponse upsert(Author caller, String model, String on, String rows, String more) {
        return post(
                caller,
                model + "/upsertMany",
                "{'on':%s,'data':[%s]%s}".formatted(on, rows, more).replace("W", word));
    }

    private ValidatableResponse tags(String rows, String more) {
        return upsert(admin, "tag", "'name'", rows, more);
    }

    private List<Map<String, Object>> tags() {
        return get(
                        admin,
                        "tag/findMany",
                        "{'where':{'name':{'startsWith':'" + word
                                + "'}},'orderBy':{'name':'asc'},'select':{'name':true,'color':true,'description':true,'version':true}}")
                .extract()
                .path("data");
    }

    private static Map<String, @Nullable Object> tag(String name, @Nullable String color, int version) {
        return Authors.fields("name", name, "color", color, "description", null, "version", version);
    }

    @Test
    void rowsAreMadeOrTakeOverWhatIsGiven() {
        tags("{'name':'W b','color':'red'},{'name':'W a'}", "").statusCode(201).body("data.count", equalTo(2));

        tags("{'name':'W c'},{'name':'W a','color':'blue'},{'name':'W b'}", "")
                .statusCode(201)
                .body("data.count", equalTo(3));

        assertThat(tags())
                .as("where a row gives no color, it keeps its own")
                .containsExactly(tag(word + " a", "blue", 1), tag(word + " b", "red", 0), tag(word + " c", null, 0));
    }

    @Test
    void onlyWhatIsNamedIsTakenOver() {
        tags("{'name':'W','color':'red','description':'first'}", "");

        tags(
                        "{'name':'W','color':'blue','description':'second'}",
                        ",'update':'color','select':{'color':true,'description':true}")
                .statusCode(201)
                .body("data", contains(Map.of("color", "blue", "description", "first")));
    }

    @Test
    void whatFollowsFromAChangeFollowsFromTakingItOver() {
        var mails = "mails where user_id = ?";
        assertThat(Stored.count(mails, author.id())).isZero();

        upsert(
                        admin,
                        "user",
                        "'username'",
                        "{'username':'" + author.username() + "','email':'W@example.com'}",
                        ",'update':'email'")
                .statusCode(201);

        assertThat(Stored.count(mails, author.id()))
                .as("asked to confirm the new address")
                .isEqualTo(1);
    }

    @Test
    void rowsStayAsTheyAreAndDoNotCountIfNothingIsTakenOver() {
        tags("{'name':'W a','color':'red'}", "");

        tags("{'name':'W b'},{'name':'W a','color':'blue'}", ",'update':[]").body("data.count", equalTo(1));

        assertThat(tags()).containsExactly(tag(word + " a", "red", 0), tag(word + " b", null, 0));
        tags("{'name':'W b'},{'name':'W a'}", ",'update':[],'select':{'name':true}")
                .body("data.name", contains(word + " b", word + " a"));
    }

    @Test
    void rowsAreAnsweredInTheOrderInWhichTheyAreGiven() {
        var order = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
        Collections.shuffle(order, new Random(SEED));
        tags(rows(order.subList(10, 30)), "");

        tags(rows(order), ",'select':{'name':true,'posts':{'select':{'id':true}}}")
                .statusCode(201)
                .body(
                        "data.name",
                        equalTo(order.stream().map(i -> word + " " + i).toList()))
                .body("data.posts", everyItem(hasSize(0)));
    }

    private static String rows(List<Integer> numbers) {
        return numbers.stream().map(i -> "{'name':'W " + i + "'}").collect(Collectors.joining(","));
    }

    @Test
    void aKeyOfSeveralFieldsIsGivenByItsNameOrItsFields() {
        var post = admin.drafts(word).getString("id");
        var links = IntStream.range(0, 3)
                .mapToObj(i -> "{'postId':'%s','tagId':'%s'}".formatted(post, Authors.tag(word + " " + i)))
                .toList();

        upsert(admin, "postTag", "'postId_tagId'", String.join(",", links), "").body("data.count", equalTo(3));
        upsert(
                        admin,
                        "postTag",
                        "['tagId','postId']",
                        String.join(",", links.reversed()),
                        ",'select':{'tag':{'select':{'name':true}}}")
                .statusCode(201)
                .body("data.tag.name", contains(word + " 2", word + " 1", word + " 0"));
    }

    @Test
    void aKeyThatIsFilledWithTheCallerMayBeLeftOut() {
        var post = admin.publishes(word).getString("id");

        upsert(author, "like", "'userId_postId'", "{'postId':'" + post + "'}", ",'update':[]")
                .statusCode(201)
                .body("data.count", equalTo(1));
        upsert(author, "like", "'userId_postId'", "{'postId':'" + post + "'}", ",'update':[],'select':{'userId':true}")
                .statusCode(201)
                .body("data.userId", contains(author.id().toString()));
        upsert(author, "profile", "'userId'", "{'avatar':'https://example.com/a.png'}", ",'select':{'userId':true}")
                .statusCode(201)
                .body("data", contains(Map.of("userId", author.id().toString())));
    }

    @Test
    void aKeyIgnoresCaseWhereTheModelDoes() {
        var rows = "{'email':'%s@example.com','username':'%s'}";
        upsert(admin, "user", "'email'", rows.formatted("W", "W"), "").statusCode(201);

        upsert(
                        admin,
                        "user",
                        "'email'",
                        rows.formatted(word.toUpperCase(Locale.ROOT), "W2"),
                        ",'select':{'email':true,'username':true}")
                .statusCode(201)
                .body("data", contains(Map.of("email", word + "@example.com", "username", word + "2")));
        upsert(admin, "user", "'email'", rows.formatted("a.W", "Wx") + "," + rows.formatted("A.W", "Wy"), "")
                .statusCode(400)
                .body("errors.message", contains("is the same by email as data[0]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'name'     | {'name':'W'},{'name':'V'},{'name':'W'} |                  | data[2]      | Unique
            'slug'     | {'name':'W'}                          |                  | data[0].slug | Required
            'slug'     | {'name':'W','slug':null}              |                  | data[0].slug | NotNull
            'name'     | {'color':'red'}                       |                  | data[0].name | Required
            'name'     | {'name':'W','posts':{}}               |                  | data[0].posts | Unsupported
            'id'       | {'name':'W'}                          |                  | on           | Unknown
            ['name','slug'] | {'name':'W','slug':'w'}          |                  | on           | Unknown
            1          | {'name':'W'}                          |                  | on           | Type
            'name'     | {'name':'W'}                          | ,'update':['nam'] | update[0]   | Unknown
            'name'     | {'name':'W'}                          | ,'update':{}     | update       | Type
            'name'     | {'name':'W'}                          | ,'where':{}      | where        | Unknown
            """)
    void whatIsWrongIsToldWithItsPlace(String on, String rows, @Nullable String more, String path, String rule) {
        upsert(admin, "tag", on, rows, more == null ? "" : more)
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors.path", hasItem(path))
                .body("errors.rule", hasItem(rule));
    }

    @Test
    void theSameRowTwiceIsToldWithBothPlaces() {
        tags("{'name':'V W'},{'name':'W'},{'name':'W'}", "")
                .statusCode(400)
                .body(
                        "errors",
                        contains(Map.of(
                                "path", "data[2]", "rule", "Unique", "message", "is the same by name as data[1]")));
    }

    private static String row(String slug) {
        return "{'slug':'%s','title':'Changed','content':'c'}".formatted(slug);
    }

    @Test
    void rowsOfOthersAreRefusedAsByASingleUpsertAndNothingIsWritten() {
        var other = Authors.user();
        var published = other.publishes(word + " shown").getString("slug");
        var draft = other.drafts(word + " draft").getString("slug");
        var own = author.drafts(word + " own").getString("slug");
        for (var slug : List.of(published, draft)) {
            var single = post(
                            author,
                            "post/upsert",
                            "{'where':{'slug':'%1$s'},'create':%2$s,'update':{'title':'Changed'}}"
                                    .formatted(slug, row(slug)))
                    .extract();

            upsert(author, "post", "'slug'", row(own) + "," + row("w-new") + "," + row(slug), "")
                    .statusCode(single.statusCode())
                    .body("code", equalTo(single.path("code")))
                    .body("detail", equalTo(single.path("detail")));
        }
        get(author, "post/findFirst", "{'where':{'slug':'" + own + "'}}").body("data.title", equalTo(word + " own"));
        upsert(author, "post", "'slug'", row(own), ",'select':{'title':true,'version':true}")
                .statusCode(201)
                .body("data", contains(Map.of("title", "Changed", "version", 1)));
    }

    @Test
    void whatMayNotBeGivenIsForbidden() {
        upsert(author, "tag", "'name'", "{'name':'W'}", "").statusCode(403);
        upsert(author, "post", "'slug'", "{'slug':'w','title':'t','content':'c','featured':true}", "")
                .statusCode(403)
                .body("detail", containsString("featured"));
        upsert(
                        author,
                        "like",
                        "'userId_postId'",
                        "{'postId':'" + Authors.id("select gen_random_uuid()") + "'}",
                        ",'update':'postId'")
                .statusCode(403);
    }

    @Test
    void aRowMovesOutOfWhatShowsIt() {
        var one = Authors.category(word + " one");
        var other = Authors.category(word + " other");
        var slug = word + "-moved";
        var row = "{'slug':'%s','title':'T','content':'c','published':true,'categoryId':'%s'}";
        upsert(author, "post", "'slug'", row.formatted(slug, one), "").statusCode(201);
        var shown = "/api/v1/posts/by-slug/" + slug;
        author.calls().get(shown).then().body("category.id", equalTo(one.toString()));

        upsert(author, "post", "'slug'", row.formatted(slug, other), "").statusCode(201);

        author.calls().get(shown).then().body("category.id", equalTo(other.toString()));
    }

    @Test
    void itComesToTheSameAsUpsertingOneByOne() {
        var random = new Random(SEED);
        for (var round = 0; round < 20; round++) {
            var single = Authors.unique("single");
            var many = Authors.unique("many");
            var optional = List.of("color", "description", "slug");
            for (var call = 0; call < 3; call++) {
                var numbers = new ArrayList<>(IntStream.range(0, 6).boxed().toList());
                Collections.shuffle(numbers, random);
                var rows = numbers.subList(0, random.nextInt(6)).stream()
                        .map(i -> optional.stream()
                                .filter(_ -> random.nextBoolean())
                                .map(field -> ",'%s':%s".formatted(field, value(random, field, i)))
                                .collect(Collectors.joining("", "'name':'N " + i + "'", "")))
                        .toList();
                for (var row : rows) {
                    var name = row.substring(0, row.indexOf("'", "'name':'".length()) + 1);
                    var update = row.length() == name.length() ? "" : row.substring(name.length() + 1);
                    post(
                                    admin,
                                    "tag/upsert",
                                    "{'where':{%s},'create':{%s},'update':{%s}}"
                                            .formatted(name, row, update)
                                            .replace("N", single))
                            .statusCode(201);
                }
                post(
                                admin,
                                "tag/upsertMany",
                                ("{'on':'name','data':["
                                                + rows.stream()
                                                        .map(row -> "{" + row + "}")
                                                        .collect(Collectors.joining(","))
                                                + "]}")
                                        .replace("N", many))
                        .statusCode(201);
            }
            assertThat(stored(many)).isEqualTo(stored(single).replace(single, many));
        }
    }

    private static String value(Random random, String field, int row) {
        return switch (field) {
            case "slug" -> "'N-" + row + "-" + random.nextInt(2) + "'";
            default -> random.nextInt(4) == 0 ? "null" : "'" + field + random.nextInt(3) + "'";
        };
    }

    private String stored(String prefix) {
        return get(
                        admin,
                        "tag/findMany",
                        "{'where':{'name':{'startsWith':'" + prefix
                                + "'}},'orderBy':{'name':'asc'},'omit':{'id':true,'createdAt':true,'updatedAt':true}}")
                .extract()
                .asString();
    }

    @Test
    void callsThatWriteTheSameRowsInOppositeOrderAllSucceed() {
        var numbers = IntStream.range(0, 40).boxed().toList();

        var answers = Together.run(
                16,
                i -> tags(rows(i % 2 == 0 ? numbers : numbers.reversed()).replace("'}", "','color':'c" + i + "'}"), "")
                        .extract()
                        .statusCode());

        assertThat(answers).containsOnly(201);
        assertThat(tags())
                .hasSize(40)
                .extracting(tag -> tag.get("color"))
                .containsOnly(tags().getFirst().get("color"));
    }
}
