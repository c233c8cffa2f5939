package io.refract.data;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A model whose primary key is a pair: which post has which tag.
@QuarkusTest
class CompoundKeyTest {
    private final Author author = Authors.user();
    private final UUID first = Authors.tag(Authors.unique("one "));
    private final UUID second = Authors.tag(Authors.unique("two "));

    @Test
    void aRowIsNamedByThePair() {
        var post = published(first);
        ask(
                        "findUnique",
                        "{\"where\":{\"postId_tagId\":%s},\"include\":{\"post\":{\"select\":{\"id\":true}}}}"
                                .formatted(pair(post, first)))
                .body("data.postId", equalTo(post))
                .body("data.tagId", equalTo(first.toString()))
                .body("data.post.id", equalTo(post));
        ask("findUnique", "{\"where\":{\"postId_tagId\":%s}}".formatted(pair(post, second)))
                .body("data", equalTo(null));
    }

    @Test
    void oneHalfOfThePairNamesNoRow() {
        given().queryParam("q", "{\"where\":{\"postId\":\"%s\"}}".formatted(UUID.randomUUID()))
                .get("/api/v1/data/postTag/findUnique")
                .then()
                .statusCode(400)
                .body("errors[0].path", equalTo("where"))
                .body("errors[0].message", equalTo("must give the value of a unique key: postId_tagId"));
    }

    @Test
    void pagesVisitEveryPairOnce() {
        var posts = List.of(published(first, second), published(second), published(first, second));
        var seen = new ArrayList<String>();
        var cursor = "";
        for (var page = ask("findMany", page(cursor)); seen.size() < 10; page = ask("findMany", page(cursor))) {
            List<Map<String, String>> rows = page.extract().path("data");
            if (rows.isEmpty()) {
                break;
            }
            rows.forEach(row -> seen.add(row.get("postId") + row.get("tagId")));
            cursor = ",\"skip\":1,\"cursor\":{\"postId_tagId\":%s}".formatted(pair(rows.getLast()));
        }
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        posts.get(0) + first,
                        posts.get(0) + second,
                        posts.get(1) + second,
                        posts.get(2) + first,
                        posts.get(2) + second)
                .isSorted();
    }

    @Test
    void aPairIsMadeUnlessItIsThere() {
        var post = published(first);
        for (var tag : List.of(first, second, second)) {
            var pair = pair(post, tag);
            Writing.post(
                            author,
                            "postTag/upsert",
                            "{'where':{'postId_tagId':%1$s},'create':%1$s,'update':{},'include':{'tag':{'select':{'id':true}}}}"
                                    .formatted(pair))
                    .statusCode(201)
                    .body("data.postId", equalTo(post))
                    .body("data.tag.id", equalTo(tag.toString()));
        }
        ask("count", "{\"where\":{\"postId\":\"%s\"}}".formatted(post)).body("data", equalTo(2));
    }

    @Test
    void theTagsOfADraftAreItsAuthorsBusiness() {
        var draft = author.writes(Authors.draft("Draft", Map.of("tagIds", List.of(first))))
                .getString("id");
        var where = "{\"where\":{\"postId\":\"%s\"}}".formatted(draft);
        ask("count", where).body("data", equalTo(0));
        author.calls()
                .queryParam("q", where)
                .get("/api/v1/data/postTag/count")
                .then()
                .body("data", equalTo(1));
    }

    @Test
    void aKeptAnswerIsDroppedWhenAPostGetsOrATagLeavesIt() {
        published(first);
        kept(1);
        published(first, second);
        kept(2);
        Authors.moderator().calls().delete("/api/v1/tags/" + first).then().statusCode(204);
        kept(0);
    }

    @Test
    void theCatalogTellsThePair() {
        given().get("/api/v1/data/$meta")
                .then()
                .body("data.models.find { it.name == 'postTag' }.uniqueKeys.name", hasItem("postId_tagId"))
                .body(
                        "data.models.find { it.name == 'postTag' }.fields.findAll { it.id }.name",
                        equalTo(List.of("postId", "tagId")))
                .body(
                        "data.models.find { it.name == 'postTag' }.fields.findAll { it.unique }.name",
                        equalTo(List.of()));
    }

    private void kept(int rows) {
        author.calls()
                .queryParam("q", "{\"where\":{\"tagId\":\"%s\"},\"cache\":{\"ttl\":60}}".formatted(first))
                .get("/api/v1/data/postTag/count")
                .then()
                .body("data", equalTo(rows));
    }

    private String published(UUID... tags) {
        return author.writes(Authors.draft("Tagged", Map.of("published", true, "tagIds", List.of(tags))))
                .getString("id");
    }

    private String page(String cursor) {
        return "{\"where\":{\"post\":{\"authorId\":\"%s\"}},\"take\":2%s}".formatted(author.id(), cursor);
    }

    private static String pair(String post, UUID tag) {
        return "{\"postId\":\"%s\",\"tagId\":\"%s\"}".formatted(post, tag);
    }

    private static String pair(Map<String, String> row) {
        return pair(String.valueOf(row.get("postId")), UUID.fromString(String.valueOf(row.get("tagId"))));
    }

    private static ValidatableResponse ask(String operation, String arguments) {
        return given().queryParam("q", arguments)
                .get("/api/v1/data/postTag/" + operation)
                .then()
                .statusCode(200);
    }
}
