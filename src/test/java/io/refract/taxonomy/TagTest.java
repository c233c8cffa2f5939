package io.refract.taxonomy;

import static io.refract.testing.Authors.anonymous;
import static io.refract.testing.Authors.draft;
import static io.refract.testing.Authors.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Eventually;
import io.refract.testing.Statements;
import io.refract.testing.Together;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TagTest {
    private static final String TAGS = "/api/v1/tags";

    private final Author moderator = Authors.moderator();
    private final Author user = Authors.user();

    @Inject
    MeterRegistry registry;

    @Test
    void aTagIsMadeChangedAndDeletedByStaff() {
        var name = unique("Tag ");
        var answer =
                moderator.calls().body(Map.of("name", name)).post(TAGS).then().statusCode(201);
        var tag = answer.extract().jsonPath();
        var path = TAGS + "/" + tag.getString("id");
        answer.header("Location", path);
        assertThat(tag.getMap("").keySet().toString())
                .isEqualTo("[id, name, slug, description, color, createdAt, updatedAt, version]");
        assertThat(anonymous().get(path).jsonPath().getMap("")).isEqualTo(tag.getMap(""));
        user.calls().body(Map.of("color", "red")).patch(path).then().statusCode(403);
        anonymous().body(Map.of("name", "x")).post(TAGS).then().statusCode(401);
        user.calls().body(Map.of("name", "x")).post(TAGS).then().statusCode(403);
        user.calls().delete(path).then().statusCode(403);
        moderator
                .calls()
                .body(Map.of("name", name))
                .post(TAGS)
                .then()
                .statusCode(409)
                .body("meta.target", equalTo(List.of("name")));
        moderator
                .calls()
                .body(Map.of("color", "red"))
                .patch(path)
                .then()
                .statusCode(200)
                .body("color", equalTo("red"));
        moderator.calls().delete(path).then().statusCode(204);
        anonymous().get(path).then().statusCode(404);
        moderator.calls().delete(path).then().statusCode(404);
    }

    @Test
    void anotherVersionIsRefused() {
        var path = TAGS + "/" + Authors.tag(unique("tag"));
        var etag = anonymous()
                .get(path)
                .then()
                .body("version", equalTo(0))
                .extract()
                .header("ETag");
        moderator
                .calls()
                .header("If-Match", etag)
                .body(Map.of("color", "red", "version", 0))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("W/\"1-"))
                .body("version", equalTo(1));

        moderator
                .calls()
                .header("If-Match", etag)
                .body(Map.of("color", "blue"))
                .patch(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        moderator
                .calls()
                .body(Map.of("color", "blue", "version", 0))
                .patch(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"));
        moderator.calls().header("If-Match", etag).delete(path).then().statusCode(412);
        anonymous().get(path).then().body("color", equalTo("red")).body("version", equalTo(1));
        moderator.calls().header("If-Match", "\"1-x\"").delete(path).then().statusCode(204);
    }

    @Test
    void ofTwoParallelEditsWithOneVersionExactlyOneWins() {
        var path = TAGS + "/" + Authors.tag(unique("tag"));

        var statuses = Together.run(
                2,
                i -> moderator
                        .calls()
                        .body(Map.of("color", "#" + i, "version", 0))
                        .patch(path)
                        .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void aChangeOfATagReachesCachedPostsAtOnce() {
        var tag = Authors.tag(unique("tag"));
        var post = user.writes(draft("P", Map.of("published", true, "tagIds", List.of(tag))));
        var path = "/api/v1/posts/" + post.getString("id");
        anonymous().get(path).then().body("tags.id", contains(tag.toString()));
        var name = unique("renamed");
        moderator
                .calls()
                .body(Map.of("name", name))
                .patch(TAGS + "/" + tag)
                .then()
                .statusCode(200);
        anonymous().get(path).then().body("tags.name", contains(name));
        moderator.calls().delete(TAGS + "/" + tag).then().statusCode(204);
        anonymous().get(path).then().body("tags", empty()).body("version", equalTo(1));
    }

    @Test
    void tagsAreListedByNameAndFoundByAPartOfIt() {
        var word = unique("okapi");
        var b = Authors.tag("b " + word);
        var a = Authors.tag("A 100% " + word.toUpperCase(Locale.ROOT));
        anonymous().get(TAGS + "?q=" + word).then().body("data.id", contains(a.toString(), b.toString()));
        anonymous().queryParam("q", "100% " + word).get(TAGS).then().body("data.id", contains(a.toString()));
        anonymous().queryParam("q", "_00% " + word).get(TAGS).then().body("data", empty());
        assertThat(Statements.sentBy(
                        registry, () -> anonymous().get(TAGS).then().statusCode(200)))
                .isEqualTo(1);
        anonymous().get(TAGS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void popularTagsCountLivePublishedPostsAtMostFiveSecondsLate() throws Exception {
        var most = Authors.tag(unique("most"));
        var less = Authors.tag(unique("less"));
        Authors.one("""
                with written as (
                    insert into posts (title, content, author_id, published, deleted_at)
                    select 'P', 'T', ?, n > 10, case when n <= 20 then now() end from generate_series(1, 1030) n
                    returning id)
                insert into post_tags select id, ? from written returning 1""", user.id(), most);
        var published = user.writes(draft("P", Map.of("published", true, "tagIds", List.of(less, most))));
        user.writes(draft("Draft", Map.of("tagIds", List.of(most))));

        Eventually.holds(Duration.ofSeconds(5), () -> posts(most) == 1011);
        anonymous().get(TAGS + "/popular?limit=1").then().statusCode(200).body("data.id", contains(most.toString()));
        assertThat(anonymous()
                        .get(TAGS + "/popular?limit=1")
                        .jsonPath()
                        .getMap("data[0]")
                        .keySet()
                        .toString())
                .isEqualTo("[id, name, slug, color, _count]");

        moderator.calls().delete(TAGS + "/" + most).then().statusCode(204);
        assertThat(posts(most)).isZero();
        assertThat(published.getList("tags")).hasSize(2);
        anonymous().get(TAGS + "/popular?limit=0").then().statusCode(400);
        anonymous().get(TAGS + "/popular?cursor=x").then().statusCode(400);
    }

    private static int posts(UUID tag) {
        var found = anonymous()
                .get(TAGS + "/popular?limit=5")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("data.findAll { it.id == '" + tag + "' }._count.posts", Integer.class);
        return found.isEmpty() ? 0 : found.getFirst();
    }
}
