package io.refract.posts;

import static io.refract.testing.Authors.anonymous;
import static io.refract.testing.Authors.draft;
import static io.refract.testing.Authors.fields;
import static io.refract.testing.Authors.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Together;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostEditingTest {
    private static final String POSTS = "/api/v1/posts";

    private final Author author = Authors.user();
    private final Author other = Authors.user();
    private final Author moderator = Authors.moderator();
    private final Author admin = Authors.admin();

    @Test
    void publishingShowsAPostAtOnceAndSetsItsTimeOnce() {
        var draft = author.drafts(unique("Draft "));
        var path = POSTS + "/" + draft.getString("id");
        anonymous().get(path).then().statusCode(404);
        anonymous().get(POSTS + "/by-slug/" + draft.getString("slug")).then().statusCode(404);

        var published = author.calls()
                .post(path + "/publish")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        anonymous().get(path).then().statusCode(200);
        anonymous().get(POSTS + "/by-slug/" + draft.getString("slug")).then().statusCode(200);

        author.calls().post(path + "/publish").then().statusCode(200).body("version", equalTo(1));
        author.calls().post(path + "/unpublish").then().statusCode(200).body("version", equalTo(2));
        anonymous().get(path).then().statusCode(404);
        anonymous().get(POSTS + "/by-slug/" + draft.getString("slug")).then().statusCode(404);
        admin.calls()
                .post(path + "/publish")
                .then()
                .statusCode(200)
                .body("publishedAt", equalTo(published.getString("publishedAt")));
        other.calls().post(path + "/unpublish").then().statusCode(403);
        moderator.calls().post(path + "/unpublish").then().statusCode(403);
        anonymous().post(path + "/unpublish").then().statusCode(401);
        anonymous().get(path).then().statusCode(200);
    }

    @Test
    void anEditChangesWhatItNamesAndNothingElse() {
        var tag = Authors.tag(unique("t"));
        var post = author.writes(draft(
                unique("Before "),
                Map.of(
                        "published",
                        true,
                        "excerpt",
                        "E",
                        "categoryId",
                        Authors.category(unique("c")),
                        "tagIds",
                        List.of(tag))));
        var path = POSTS + "/" + post.getString("id");
        anonymous().get(path).then().statusCode(200);
        var slug = unique("after-");

        author.calls()
                .body(fields("title", "After", "slug", slug, "categoryId", null, "excerpt", null, "version", 0))
                .patch(path)
                .then()
                .statusCode(200);

        var expected = new HashMap<>(post.getMap(""));
        expected.putAll(fields("title", "After", "slug", slug, "category", null, "excerpt", null, "version", 1));
        var found = read(post.getString("id"));
        expected.put("updatedAt", found.get("updatedAt"));
        assertThat(found).isEqualTo(expected);
        anonymous().get(POSTS + "/by-slug/" + slug).then().statusCode(200).body("title", equalTo("After"));
        anonymous().get(POSTS + "/by-slug/" + post.getString("slug")).then().statusCode(404);
    }

    @Test
    void tagsAreReplacedAsAWholeAndRaiseTheVersionOnce() {
        var kept = Authors.tag(unique("a"));
        var lost = Authors.tag(unique("b"));
        var gained = Authors.tag(unique("c"));
        var post = author.writes(draft("Tagged", Map.of("published", true, "tagIds", List.of(kept, lost))));
        var path = POSTS + "/" + post.getString("id");
        assertThat(post.getInt("version")).isZero();

        author.calls()
                .body(Map.of("tagIds", List.of(gained, kept)))
                .patch(path)
                .then()
                .statusCode(200)
                .body("tags.id", equalTo(List.of(kept.toString(), gained.toString())))
                .body("version", equalTo(1));
        author.calls()
                .body(Map.of("tagIds", List.of(kept, gained)))
                .patch(path)
                .then()
                .body("version", equalTo(1));
        author.calls()
                .body(Map.of("tagIds", List.of(), "title", "Untagged"))
                .patch(path)
                .then()
                .body("tags", equalTo(List.of()))
                .body("version", equalTo(2));
        author.calls()
                .body(Map.of("tagIds", List.of(UUID.randomUUID())))
                .patch(path)
                .then()
                .statusCode(409);
        anonymous().get(path).then().body("version", equalTo(2)).body("tags", equalTo(List.of()));
    }

    @Test
    void onlyTheAuthorAndAdministratorsEdit() {
        var path = POSTS + "/" + author.publishes(unique("P ")).getString("id");
        anonymous().body(Map.of("title", "X")).patch(path).then().statusCode(401);
        other.calls().body(Map.of("title", "X")).patch(path).then().statusCode(403);
        moderator.calls().body(Map.of("title", "X")).patch(path).then().statusCode(403);
        author.calls().body(Map.of("authorId", other.id())).patch(path).then().statusCode(403);
        author.calls().body(Map.of("featured", true)).patch(path).then().statusCode(403);
        author.calls().body(fields("title", null)).patch(path).then().statusCode(400);
        admin.calls()
                .body(Map.of("title", "X"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        admin.calls()
                .body(Map.of("title", "X"))
                .patch(POSTS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void anotherVersionIsAConflictAndChangesNothing() {
        var post = author.publishes(unique("P "));
        var path = POSTS + "/" + post.getString("id");
        author.calls()
                .body(Map.of("title", "X", "version", 7))
                .patch(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"));
        author.calls()
                .header("If-Match", "\"7-abc\"")
                .body(Map.of("title", "X"))
                .patch(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        author.calls().header("If-Match", "\"7-abc\"").delete(path).then().statusCode(412);
        for (var action : List.of("/publish", "/unpublish")) {
            author.calls()
                    .header("If-Match", "\"7-abc\"")
                    .post(path + action)
                    .then()
                    .statusCode(412);
        }
        Authors.moderator()
                .calls()
                .header("If-Match", "\"7-abc\"")
                .post(path + "/restore")
                .then()
                .statusCode(412);
        assertThat(read(post.getString("id"))).isEqualTo(post.getMap(""));
        var etag = anonymous().get(path).header("ETag");
        author.calls()
                .header("If-Match", etag)
                .body(Map.of("title", "X"))
                .patch(path)
                .then()
                .statusCode(200);
    }

    @Test
    void ofTwoParallelEditsWithOneVersionExactlyOneWins() throws Exception {
        var path = POSTS + "/" + author.publishes(unique("P ")).getString("id");
        for (var version = 0; version < 5; version++) {
            var body = Map.of("title", "Title after " + version, "content", unique("x"), "version", version);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var first = threads.submit(
                        () -> author.calls().body(body).patch(path).statusCode());
                var second = threads.submit(
                        () -> author.calls().body(body).patch(path).statusCode());
                assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(200, 409);
            }
        }
        anonymous().get(path).then().body("version", equalTo(5));
    }

    @Test
    void aDeletedPostIsGoneForEverybodyUntilStaffRestoreIt() {
        var post = author.publishes(unique("P "));
        var id = post.getString("id");
        var path = POSTS + "/" + id;
        anonymous().get(path).then().statusCode(200);
        other.calls().delete(path).then().statusCode(403);
        anonymous().delete(path).then().statusCode(401);

        moderator.calls().delete(path).then().statusCode(204);

        anonymous().get(path).then().statusCode(404);
        author.calls().get(path).then().statusCode(404);
        admin.calls().get(path).then().statusCode(404);
        author.calls().delete(path).then().statusCode(404);
        author.calls().body(Map.of("title", "X")).patch(path).then().statusCode(404);
        anonymous().get(POSTS + "/by-slug/" + post.getString("slug")).then().statusCode(404);
        author.calls().post(path + "/restore").then().statusCode(403);
        anonymous().post(path + "/restore").then().statusCode(401);
        moderator
                .calls()
                .post(POSTS + "/" + UUID.randomUUID() + "/restore")
                .then()
                .statusCode(404);
        author.calls().get(POSTS + "?deleted=only").then().statusCode(403);
        moderator
                .calls()
                .get(POSTS + "?deleted=only&authorId=" + author.id())
                .then()
                .body("data.id", equalTo(List.of(id)));

        moderator.calls().post(path + "/restore").then().statusCode(200).body("id", equalTo(id));
        moderator.calls().post(path + "/restore").then().statusCode(200);
        anonymous().get(path).then().statusCode(200);
    }

    private static Map<String, Object> read(String id) {
        return anonymous().get(POSTS + "/" + id).jsonPath().getMap("");
    }

    @Test
    void aPostWithoutASlugGetsOneWhileOthersChooseTheSame() {
        for (var round = 0; round < 8; round++) {
            var title = unique("Chosen ");
            var slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
            var renamed = author.publishes(unique("P ")).getString("id");
            var statuses = Together.run(8, i -> switch (i) {
                case 0 ->
                    author.calls()
                            .body(draft("Given", Map.of("slug", slug)))
                            .post(POSTS)
                            .statusCode();
                case 1 ->
                    author.calls()
                            .body(Map.of("slug", slug + "-2"))
                            .patch(POSTS + "/" + renamed)
                            .statusCode();
                default ->
                    author.calls().body(draft(title, Map.of())).post(POSTS).statusCode();
            });

            assertThat(statuses.subList(0, 2)).isSubsetOf(201, 200, 409);
            assertThat(statuses.subList(2, 8)).containsOnly(201);
        }
    }

    @Test
    void nullTakesAllTagsAway() {
        var tag = Authors.tag(unique("tag"));
        var post = author.writes(draft("P", Map.of("tagIds", List.of(tag))));

        author.calls()
                .body(fields("tagIds", null))
                .patch(POSTS + "/" + post.getString("id"))
                .then()
                .statusCode(200)
                .body("tags", equalTo(List.of()))
                .body("version", equalTo(1));
    }

    @Test
    void lengthsAreCountedInCharactersAsTheDatabaseCountsThem() {
        var emoji = "😀";
        author.writes(draft(emoji.repeat(200), Map.of("excerpt", emoji.repeat(500))));
        author.calls()
                .body(draft(emoji.repeat(201), Map.of("tagIds", Collections.nCopies(51, UUID.randomUUID()))))
                .post(POSTS)
                .then()
                .statusCode(400)
                .body("errors.path", hasItems("title", "tagIds"))
                .body("errors.find { it.path == 'title' }.rule", equalTo("Size"));
    }
}
