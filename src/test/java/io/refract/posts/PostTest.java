package io.refract.posts;

import static io.refract.testing.Authors.anonymous;
import static io.refract.testing.Authors.draft;
import static io.refract.testing.Authors.fields;
import static io.refract.testing.Authors.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Eventually;
import io.refract.testing.Statements;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostTest {
    private static final String POSTS = "/api/v1/posts";

    private final Author author = Authors.user();
    private final Author other = Authors.user();
    private final Author moderator = Authors.moderator();

    @Inject
    MeterRegistry registry;

    @Test
    void aNewPostIsAnsweredWholeWithItsPlace() {
        var category = Authors.category(unique("category "));
        var late = Authors.tag(unique("z"));
        var early = Authors.tag(unique("a"));
        var title = unique("On Tuples ");
        var body = draft(
                title,
                Map.of(
                        "excerpt",
                        "Short.",
                        "categoryId",
                        category,
                        "tagIds",
                        List.of(late, early),
                        "metaTitle",
                        "Tuples",
                        "metaDescription",
                        "All about tuples",
                        "published",
                        true));

        var answer = author.calls().body(body).post(POSTS).then().statusCode(201);
        var post = answer.extract().jsonPath();

        answer.header("Location", "/api/v1/posts/" + post.getString("id"));
        answer.header("ETag", startsWith("W/\"0-"));
        assertThat(post.getMap("").keySet())
                .asInstanceOf(InstanceOfAssertFactories.iterable(String.class))
                .containsExactly(
                        "id",
                        "title",
                        "slug",
                        "excerpt",
                        "content",
                        "published",
                        "featured",
                        "viewCount",
                        "isRecent",
                        "metaTitle",
                        "metaDescription",
                        "publishedAt",
                        "createdAt",
                        "updatedAt",
                        "version",
                        "author",
                        "category",
                        "tags",
                        "_count");
        answer.body("title", equalTo(title))
                .body("slug", equalTo(title.toLowerCase(Locale.ROOT).replace(' ', '-')))
                .body("content", equalTo("About " + title))
                .body("published", equalTo(true))
                .body("featured", equalTo(false))
                .body("viewCount", equalTo(0))
                .body("isRecent", equalTo(true))
                .body("publishedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"))
                .body(
                        "author",
                        equalTo(fields(
                                "id",
                                author.id().toString(),
                                "name",
                                "Name of " + author.username(),
                                "username",
                                author.username(),
                                "image",
                                null)))
                .body("category.id", equalTo(category.toString()))
                .body("tags.id", equalTo(List.of(early.toString(), late.toString())))
                .body("_count", equalTo(Map.of("comments", 0, "likes", 0)));
        assertThat(read(post.getString("id"))).isEqualTo(post.getMap(""));
    }

    @Test
    void everythingThatIsWrongWithANewPostIsToldAtOnce() {
        var tag = UUID.randomUUID();
        author.calls()
                .body(fields(
                        "title", " ",
                        "slug", "Not A Slug",
                        "tagIds", List.of(tag, "x"),
                        "titel", "?"))
                .post(POSTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors.path", containsInAnyOrder("title", "slug", "tagIds[1]", "titel", "content"));
        author.calls()
                .body(draft("Twice", Map.of("tagIds", List.of(tag, tag))))
                .post(POSTS)
                .then()
                .statusCode(400)
                .body("errors.path", equalTo(List.of("tagIds")));
        author.calls().body(draft("nul \u0000", Map.of())).post(POSTS).then().statusCode(400);
    }

    @Test
    void nobodyWritesWithoutSigningInAndOrdinaryCallersDoNotFeature() {
        anonymous()
                .body(draft("X", Map.of()))
                .post(POSTS)
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
        author.calls()
                .body(draft("X", Map.of("featured", true)))
                .post(POSTS)
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        author.calls()
                .body(draft("X", Map.of("viewCount", 7)))
                .post(POSTS)
                .then()
                .statusCode(403);
        assertThat(moderator.writes(draft("X", Map.of("featured", true))).getBoolean("featured"))
                .isTrue();
    }

    @Test
    void anUnknownCategoryOrTagLeavesNothingBehind() {
        var title = unique("Lost ");
        author.calls()
                .body(draft(title, Map.of("categoryId", UUID.randomUUID())))
                .post(POSTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("P2003"))
                .body("meta.target", equalTo(List.of("categoryId")));
        author.calls()
                .body(draft(title, Map.of("tagIds", List.of(Authors.tag(unique("t")), UUID.randomUUID()))))
                .post(POSTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("P2003"))
                .body("meta.target", equalTo(List.of("tagIds")))
                .body("detail", containsString("tagIds"));
        assertThat(Authors.one("select count(*) from posts where title = ?", title))
                .isEqualTo(0L);
    }

    @Test
    void aSlugIsTakenOnceAndFreeAgainAfterADeletion() {
        var slug = unique("slug-");
        var first = author.writes(draft("First", Map.of("slug", slug))).getString("id");
        author.calls()
                .body(draft("Second", Map.of("slug", slug)))
                .post(POSTS)
                .then()
                .statusCode(409)
                .body("code", equalTo("P2002"))
                .body("meta.target", equalTo(List.of("slug")));
        author.calls().delete(POSTS + "/" + first).then().statusCode(204);
        author.writes(draft("Second", Map.of("slug", slug)));
        moderator
                .calls()
                .post(POSTS + "/" + first + "/restore")
                .then()
                .statusCode(409)
                .body("code", equalTo("P2002"));
    }

    @Test
    void aSlugMayBeTheNameOfAList() {
        for (var slug : List.of("comments", "like")) {
            var post = author.calls()
                    .body(Map.of("title", unique("List "), "content", "Words.", "slug", slug, "published", true))
                    .post(POSTS)
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            anonymous().get(POSTS + "/by-slug/" + slug).then().statusCode(200).body("id", equalTo(post));
            author.calls().delete(POSTS + "/" + post).then().statusCode(204);
        }
    }

    @Test
    void twoHundredEqualTitlesAtOnceGetTwoHundredSlugs() throws Exception {
        var title = unique("Equal ");
        try (var threads = Executors.newFixedThreadPool(200)) {
            var slugs = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> author.publishes(title).getString("slug")))
                    .toList();
            var distinct = new HashSet<String>();
            for (var slug : slugs) {
                distinct.add(slug.get());
            }
            assertThat(distinct).hasSize(200);
        }
    }

    @Test
    void aDraftExistsForItsAuthorAndStaffOnly() {
        var draft = author.drafts(unique("Draft "));
        var path = POSTS + "/" + draft.getString("id");
        var bySlug = POSTS + "/by-slug/" + draft.getString("slug");
        for (var url : List.of(path, bySlug)) {
            anonymous().get(url).then().statusCode(404).body("code", equalTo("P2025"));
            other.calls().get(url).then().statusCode(404);
            author.calls().get(url).then().statusCode(200);
            moderator.calls().get(url).then().statusCode(200);
        }
        other.calls().body(Map.of("title", "Mine")).patch(path).then().statusCode(404);
        other.calls().delete(path).then().statusCode(404);
        other.calls().post(path + "/publish").then().statusCode(404);
        anonymous().post(path + "/view").then().statusCode(404);
        author.calls().post(path + "/view").then().statusCode(204);
        assertThat(author.calls().get(path).jsonPath().getMap("")).isEqualTo(draft.getMap(""));
    }

    @Test
    void idsAreReadInAnyCaseAndRefusedWhenMalformed() {
        var id = author.publishes(unique("P ")).getString("id");
        anonymous().get(POSTS + "/" + id.toUpperCase(Locale.ROOT)).then().body("id", equalTo(id));
        anonymous().get(POSTS + "/1-1-1-1-1").then().statusCode(400).body("errors.path", hasItem("id"));
        anonymous().get(POSTS + "/" + UUID.randomUUID()).then().statusCode(404);
        anonymous().get(POSTS + "/by-slug/No%00Slug").then().statusCode(404);
        anonymous().get(POSTS + "/" + id + "?x=1").then().statusCode(400);
    }

    @Test
    void aPostThatTheClientHasIsNotSentAgain() {
        var path = POSTS + "/" + author.publishes(unique("P ")).getString("id");
        var etag = anonymous().get(path).header("ETag");
        anonymous().header("If-None-Match", etag).get(path).then().statusCode(304);
        author.calls().body(Map.of("title", "X")).patch(path).then().statusCode(200);
        anonymous().header("If-None-Match", etag).get(path).then().statusCode(200);
    }

    @Test
    void aPostCostsOneStatementAndACachedOneNone() {
        var post = author.publishes(unique("P "));
        var path = POSTS + "/" + post.getString("id");
        var bySlug = POSTS + "/by-slug/" + post.getString("slug");
        assertThat(statements(path)).isEqualTo(1);
        assertThat(statements(path)).isZero();
        assertThat(statements(bySlug)).isEqualTo(1);
        assertThat(statements(bySlug)).isZero();
        assertThat(Statements.sentBy(
                        registry, () -> other.calls().get(path).then().statusCode(200)))
                .isZero();
    }

    @Test
    void viewsAreCountedWithinFiveSecondsAndAreNoChangeOfThePost() throws Exception {
        var post = author.publishes(unique("P "));
        var path = POSTS + "/" + post.getString("id");
        anonymous().get(path).then().body("viewCount", equalTo(0));

        for (var i = 0; i < 12; i++) {
            anonymous().post(path + "/view").then().statusCode(204);
        }

        Eventually.holds(
                Duration.ofSeconds(5), () -> anonymous().get(path).jsonPath().getInt("viewCount") >= 12);
        anonymous().get(path).then().body("viewCount", equalTo(12)).body("version", equalTo(0));
        assertThat(Authors.one(
                        "select count(*) from post_view_increments where post_id = ?",
                        UUID.fromString(post.getString("id"))))
                .isEqualTo(0L);
        anonymous().post(POSTS + "/" + UUID.randomUUID() + "/view").then().statusCode(404);
    }

    private long statements(String path) {
        return Statements.sentBy(registry, () -> anonymous().get(path).then().statusCode(200));
    }

    private static Map<String, Object> read(String id) {
        return anonymous().get(POSTS + "/" + id).jsonPath().getMap("");
    }

    @Test
    void aCachedPostCeasesToBeRecentWhenItIsSevenDaysOld() throws Exception {
        var author = Authors.user();
        var id = Authors.id("""
                insert into posts (title, content, author_id, published, created_at)
                values ('P', 'T', ?, true, now() - interval '7 days' + interval '4 seconds') returning id""", author.id());
        var path = "/api/v1/posts/" + id;
        anonymous().get(path).then().statusCode(200).body("isRecent", equalTo(true));
        Eventually.holds(
                Duration.ofSeconds(8), () -> !anonymous().get(path).jsonPath().getBoolean("isRecent"));
    }
}
