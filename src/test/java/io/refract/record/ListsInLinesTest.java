package io.refract.record;

import static io.refract.testing.Authors.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Http;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists of resources, an item a line.
@QuarkusTest
class ListsInLinesTest {
    private static final String LINES = "application/x-ndjson";
    private static final JsonMapper JSON = new JsonMapper();

    private final Author author = Authors.user();

    private static RequestSpecification inLines(RequestSpecification calls) {
        return calls.accept(LINES);
    }

    private static List<JsonNode> rows(String body) throws Exception {
        var rows = new ArrayList<JsonNode>();
        for (var line : body.lines().toList()) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    /// What each list is about: two of everything.
    private record Filled(Author author, String post, String word) {
        private static @Nullable Filled once;

        static Filled once() {
            if (once == null) {
                once = fill();
            }
            return once;
        }

        private static Filled fill() {
            var word = unique("word");
            Authors.category(word + " a");
            Authors.category(word + " b");
            Authors.tag(word + " a");
            Authors.tag(word + " b");
            var author = Authors.user();
            author.publishes(word + " one");
            var post = author.publishes(word + " two").getString("id");
            for (var other : List.of(Authors.user(), Authors.user())) {
                for (var who : List.of(author, other)) {
                    who.calls().body(Map.of("content", "Well")).post("/api/v1/posts/{id}/comments", post);
                }
                other.calls().put("/api/v1/users/{id}/follow", author.id());
                author.calls().put("/api/v1/users/{id}/follow", other.id());
            }
            return new Filled(author, post, word);
        }

        String path(String template) {
            return template.replace("{author}", author.id().toString())
                    .replace("{post}", post)
                    .replace("{word}", word);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/posts?authorId={author}",
                "/posts/search?q={word}",
                "/posts/{post}/comments",
                "/users?q=u",
                "/users/{author}/posts",
                "/users/{author}/comments",
                "/users/{author}/followers",
                "/users/{author}/following",
                "/notifications",
                "/categories",
                "/tags?q={word}",
                "/audit?table=public.posts"
            })
    void eachLineIsAnItemAsAPageHasItInItsOrder(String list) throws Exception {
        var filled = Filled.once();
        var path = filled.path(list);
        var caller = path.startsWith("/notifications") ? filled.author() : Authors.admin();
        var page = JSON.readTree(
                        Http.as(caller.id()).queryParam("limit", 100).get(path).asString())
                .path("data");

        var lines = inLines(Http.as(caller.id()).queryParam("limit", 100)).get(path);

        lines.then().statusCode(200).contentType(startsWith(LINES)).header("Cache-Control", "no-store");
        assertThat(rows(lines.asString())).hasSizeGreaterThan(1).containsExactlyElementsOf(page);
    }

    @Test
    void thereIsNoLimitForWhoeverIsSignedInButTheirOwn() {
        var more = 150;
        Authors.one("""
                with written as (
                    insert into posts (title, content, author_id, published, published_at)
                    select 'Post ' || i, 'x', ?, true, now() from generate_series(1, ?) i returning id
                )
                select count(*) from written""", author.id(), more);
        var path = "/users/" + author.id() + "/posts";

        assertThat(inLines(Http.as(author.id())).get(path).asString().lines()).hasSize(more);
        assertThat(inLines(Http.as(author.id()))
                        .get(path + "?limit=120")
                        .asString()
                        .lines())
                .hasSize(120);
        assertThat(inLines(Http.anonymous())
                        .get(path + "?limit=10000")
                        .asString()
                        .lines())
                .hasSize(more);
    }

    @ParameterizedTest
    @CsvSource({
        "''            , limit , Required",
        "?limit=10001  , limit , Range",
        "?limit=0      , limit , Range",
        "?limit=x      , limit , Range",
        "?cursor=x     , cursor, Unknown",
        "?count=exact  , count , Unknown"
    })
    void whoIsNotSignedInHasToSayHowManyAndThereAreNeitherPagesNorTotals(String query, String path, String rule) {
        inLines(Http.anonymous())
                .get("/posts" + query)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].path", equalTo(path))
                .body("errors[0].rule", equalTo(rule));
    }

    @Test
    void whatBelongsToARecordThatIsNotThereIsNoEmptyList() {
        inLines(Http.as(author.id()))
                .get("/users/{id}/posts", "00000000-0000-0000-0000-000000000001")
                .then()
                .statusCode(404)
                .body("code", equalTo("P2025"));
        inLines(Http.as(author.id()))
                .get("/users/{id}/posts", author.id())
                .then()
                .statusCode(200)
                .body(emptyString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                                          | application/json
            application/json, application/x-ndjson;q=0.5 | application/json
            application/x-ndjson, application/json;q=0.5 | application/x-ndjson
            application/x-ndjson, */*;q=0.1              | application/x-ndjson""")
    void linesAreForWhoeverPrefersThem(String accept, String type) {
        Http.anonymous()
                .header("Accept", accept)
                .get("/posts?limit=1")
                .then()
                .statusCode(200)
                .contentType(startsWith(type));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users/{id}", "/categories/tree", "/tags/popular"})
    void whatIsNoListOfPagesHasNoLines(String path) {
        inLines(Http.as(author.id()))
                .get(path.replace("{id}", author.id().toString()))
                .then()
                .statusCode(406)
                .body("code", equalTo("NOT_ACCEPTABLE"));
    }
}
