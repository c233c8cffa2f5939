package io.refract.posts;

import static io.refract.testing.Authors.anonymous;
import static io.refract.testing.Authors.draft;
import static io.refract.testing.Authors.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Statements;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PostListTest {
    private static final String POSTS = "/api/v1/posts";

    private final Author author = Authors.user();
    private final Author other = Authors.user();
    private final Author moderator = Authors.moderator();
    private final UUID category = Authors.category(unique("category "));

    @Inject
    MeterRegistry registry;

    @Test
    void anItemIsThePostWithoutItsText() {
        var tag = Authors.tag(unique("tag"));
        var post = author.writes(
                draft(unique("P "), Map.of("published", true, "categoryId", category, "tagIds", List.of(tag))));
        var expected = post.getMap("");
        expected.remove("content");
        expected.remove("metaDescription");

        var page = anonymous().get(POSTS + "?categoryId=" + category).then().statusCode(200);

        assertThat(page.extract().jsonPath().getList("data")).isEqualTo(List.of(expected));
        page.body("page.nextCursor", nullValue())
                .body("page.previousCursor", nullValue())
                .body("page.hasNextPage", equalTo(false))
                .body("page.hasPreviousPage", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"newest", "oldest", "popular"})
    void walkingVisitsEveryPublishedPostOnceAndBackAgain(String order) {
        fill(45);
        Authors.one("""
                update posts set published = false
                 where id in (select id from posts where category_id = ? limit 5) returning 1""", category);
        var url = POSTS + "?limit=7&order=" + order + "&categoryId=" + category;

        var pages = new ArrayList<List<String>>();
        @Nullable String cursor = "";
        JsonPath last = page(url);
        while (cursor != null) {
            last = page(cursor.isEmpty() ? url : url + "&cursor=" + cursor);
            pages.add(last.getList("data.id"));
            cursor = last.getString("page.nextCursor");
            if (pages.size() == 2) {
                fill(3, "now() + interval '1 day'", 1_000_000);
            }
        }

        var visited = pages.stream().flatMap(List::stream).toList();
        assertThat(visited).doesNotHaveDuplicates();
        assertThat(visited).hasSize(order.equals("oldest") ? 43 : 40);
        Collections.reverse(pages);
        var back = new ArrayList<List<String>>();
        back.add(pages.getFirst());
        for (var step = 1; step < pages.size(); step++) {
            last = page(url + "&cursor=" + last.getString("page.previousCursor"));
            back.add(last.getList("data.id"));
        }
        assertThat(back).isEqualTo(pages);
    }

    @Test
    void ordersAreWhatTheySay() {
        fill(9);
        assertThat(moments("newest")).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(moments("oldest")).isSorted();
        assertThat(page(POSTS + "?order=popular&categoryId=" + category).getList("data.viewCount", Integer.class))
                .isSortedAccordingTo(Collections.reverseOrder())
                .doesNotHaveDuplicates();
    }

    @Test
    void equalViewCountsDoNotHidePosts() {
        fill(10, "now()", 5);
        var url = POSTS + "?order=popular&limit=3&categoryId=" + category;
        var visited = new ArrayList<String>();
        var page = page(url);
        visited.addAll(page.getList("data.id"));
        while (page.getBoolean("page.hasNextPage")) {
            page = page(url + "&cursor=" + page.getString("page.nextCursor"));
            visited.addAll(page.getList("data.id"));
        }
        assertThat(visited).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void draftsAreInNobodyElsesListsCountsAndSearches() {
        var word = unique("zebra");
        var draft = author.writes(draft("Draft " + word, Map.of("categoryId", category)));
        var published = author.writes(draft("Post " + word, Map.of("categoryId", category, "published", true)));
        var list = POSTS + "?count=exact&categoryId=" + category;
        for (var caller : List.of(anonymous(), other.calls(), author.calls(), moderator.calls())) {
            caller.get(list)
                    .then()
                    .body("data.id", contains(published.getString("id")))
                    .body("page.totalCount", equalTo(1));
        }
        for (var url : List.of(list + "&published=false", list + "&published=false&search=" + word)) {
            for (var caller : List.of(anonymous(), other.calls())) {
                caller.get(url).then().statusCode(200).body("data", empty()).body("page.totalCount", equalTo(0));
            }
            for (var caller : List.of(author.calls(), moderator.calls())) {
                caller.get(url).then().body("data.id", contains(draft.getString("id")));
            }
        }
        anonymous().get(POSTS + "/search?q=" + word).then().body("data.id", contains(published.getString("id")));
        author.calls().get(POSTS + "/search?q=" + word).then().body("data.id", contains(published.getString("id")));
    }

    @Test
    void filtersNarrowAndAnUnknownTagIsAnEmptyPage() {
        var tag = Authors.tag(unique("tag"));
        var slug = (String) Authors.one("select slug from tags where id = ?", tag);
        var word = unique("quagga");
        var tagged = author.writes(draft("T", Map.of("published", true, "tagIds", List.of(tag))))
                .getString("id");
        var featured = moderator
                .writes(draft("F", Map.of("published", true, "featured", true, "excerpt", word)))
                .getString("id");
        anonymous().get(POSTS + "?tag=" + slug).then().body("data.id", contains(tagged));
        anonymous()
                .get(POSTS + "?tag=" + slug + "&authorId=" + other.id())
                .then()
                .body("data", empty());
        anonymous().get(POSTS + "?tag=" + unique("none")).then().statusCode(200).body("data", empty());
        anonymous().get(POSTS + "?featured=true&search=" + word).then().body("data.id", contains(featured));
        anonymous().get(POSTS + "?featured=false&search=" + word).then().body("data", empty());
        anonymous().get(POSTS + "?authorId=" + author.id()).then().body("data.id", contains(tagged));
    }

    @Test
    void badParametersAreToldAllAtOnce() {
        anonymous()
                .get(POSTS + "?limit=101&authorId=x&published=yes&order=best&feature=true")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors.path", containsInAnyOrder("limit", "authorId", "published", "order", "feature"))
                .body("errors.find { it.path == 'feature' }.message", containsString("did you mean featured?"));
        anonymous().get(POSTS + "?limit=0").then().statusCode(400);
        anonymous().get(POSTS + "/search").then().statusCode(400).body("errors.path", contains("q"));
    }

    @Test
    void aCursorOfAnotherQueryOrADamagedOneIsRefused() {
        fill(5);
        var url = POSTS + "?limit=2&categoryId=" + category;
        var cursor = page(url).getString("page.nextCursor");
        var damaged = (cursor.charAt(8) == 'A' ? 'B' : 'A') + cursor.substring(1);
        for (var bad : List.of(
                url + "&order=oldest&cursor=" + cursor,
                url + "&published=true&featured=false&cursor=" + cursor,
                POSTS + "?limit=2&cursor=" + cursor,
                url + "&cursor=" + damaged,
                url + "&cursor=%00",
                url + "&cursor=x")) {
            anonymous().get(bad).then().statusCode(400).body("errors.path", contains("cursor"));
        }
        anonymous().get(url + "&limit=3&cursor=" + cursor).then().statusCode(400);
        anonymous()
                .get(url.replace("limit=2", "limit=3") + "&cursor=" + cursor)
                .then()
                .statusCode(200);
    }

    @Test
    void searchFindsTheBestFirstAndShowsWhyWithoutMarkupOfTheAuthor() {
        var word = unique("okapi");
        var body = Map.<String, Object>of(
                "title",
                "About something else",
                "content",
                "<script>alert('" + word + "')</script> & the " + word + " < lion",
                "published",
                true);
        var inText = author.writes(body).getString("id");
        var inTitle = author.publishes("The " + word).getString("id");

        var found = anonymous().get(POSTS + "/search?q=" + word).then().statusCode(200);

        found.body("data.id", contains(inTitle, inText));
        found.body("data[1].snippet", containsString("<mark>" + word + "</mark>"));
        found.body("data[1].snippet.replace('<mark>', '').replace('</mark>', '')", not(matchesPattern("(?s).*[<>].*")));
        var first = anonymous().get(POSTS + "/search?limit=1&q=" + word).jsonPath();
        anonymous()
                .get(POSTS + "/search?limit=1&q=" + word + "&cursor=" + first.getString("page.nextCursor"))
                .then()
                .body("data.id", contains(inText))
                .body("page.hasNextPage", equalTo(false))
                .body("page.previousCursor", notNullValue());
    }

    @Test
    void aUsersPostsAreAPageOfTheirOwn() {
        var first = author.publishes("First").getString("id");
        var second = author.publishes("Second").getString("id");
        var draft = author.drafts("Draft").getString("id");
        var url = "/api/v1/users/" + author.id() + "/posts";
        anonymous().get(url).then().statusCode(200).body("data.id", contains(second, first));
        anonymous().get(url + "?published=false").then().body("data", empty());
        author.calls().get(url + "?published=false").then().body("data.id", contains(draft));
        anonymous()
                .get("/api/v1/users/" + other.id() + "/posts")
                .then()
                .statusCode(200)
                .body("data", empty());
        anonymous().get("/api/v1/users/" + UUID.randomUUID() + "/posts").then().statusCode(404);
        anonymous().get("/api/v1/users/x/posts").then().statusCode(400);
    }

    @Test
    void everyListIsOneStatement() {
        fill(30);
        var slug = Authors.one("select slug from tags where id = ?", Authors.tag(unique("tag")));
        for (var url : List.of(
                POSTS,
                POSTS + "?limit=5&count=exact&categoryId=" + category,
                POSTS + "?tag=" + slug + "&search=x",
                POSTS + "/search?q=text",
                "/api/v1/users/" + author.id() + "/posts",
                POSTS + "?limit=5&categoryId=" + category + "&cursor="
                        + page(POSTS + "?limit=5&categoryId=" + category).getString("page.nextCursor"))) {
            assertThat(Statements.sentBy(
                            registry, () -> anonymous().get(url).then().statusCode(200)))
                    .as(url)
                    .isEqualTo(1);
        }
        anonymous().get(POSTS).then().body("data", hasSize(20));
    }

    private void fill(int posts) {
        Authors.one("""
                insert into posts (title, content, author_id, category_id, published, created_at, view_count)
                select 'Post ' || n, 'Text', ?, ?, true, now() - n * interval '1 minute', n * 7 % 60
                  from generate_series(1, ?) n returning 1""", author.id(), category, posts);
    }

    private void fill(int posts, String at, int views) {
        Authors.one("""
                insert into posts (title, content, author_id, category_id, published, created_at, view_count)
                select 'Late ' || n, 'Text', ?, ?, true, %s, ? from generate_series(1, ?) n returning 1""".formatted(at), author.id(), category, views, posts);
    }

    private static JsonPath page(String url) {
        return anonymous().get(url).then().statusCode(200).extract().jsonPath();
    }

    private List<String> moments(String order) {
        return page(POSTS + "?order=" + order + "&categoryId=" + category).getList("data.createdAt");
    }

    @Test
    void aLimitInDigitsOfAnotherScriptIsRefused() {
        anonymous()
                .queryParam("limit", "٣")
                .get("/api/v1/posts")
                .then()
                .statusCode(400)
                .body("errors.path", equalTo(List.of("limit")));
    }
}
