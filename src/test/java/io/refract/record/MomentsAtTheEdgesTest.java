package io.refract.record;

import static io.refract.testing.Authors.id;
import static io.refract.testing.Authors.one;
import static io.refract.testing.Authors.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows with moments as another program may write them: endless, before Christ, beyond the year 9999.
@QuarkusTest
class MomentsAtTheEdgesTest {
    /// As PostgreSQL reads them and as they are answered, the earliest first.
    private static final Map<String, String> EDGES = Collections.unmodifiableMap(edges());

    private static final List<String> ANSWERED = List.copyOf(EDGES.values());

    private final Author author = Authors.user();
    private final List<UUID> posts = new ArrayList<>();

    private static Map<String, String> edges() {
        var edges = new LinkedHashMap<String, String>();
        edges.put("-infinity", "-infinity");
        edges.put("4714-11-24 00:00:00+00 BC", "-004713-11-24T00:00:00.000Z");
        edges.put("0044-03-15 12:30:00.001+00 BC", "-000043-03-15T12:30:00.001Z");
        edges.put("0001-12-31 23:59:59.999+00 BC", "0000-12-31T23:59:59.999Z");
        edges.put("0001-01-01 00:00:00+00", "0001-01-01T00:00:00.000Z");
        edges.put("2026-01-31 12:00:00+00", "2026-01-31T12:00:00.000Z");
        edges.put("9999-12-31 23:59:59.999+00", "9999-12-31T23:59:59.999Z");
        edges.put("10000-01-01 00:00:00+00", "+010000-01-01T00:00:00.000Z");
        edges.put("275760-09-13 00:00:00+00", "+275760-09-13T00:00:00.000Z");
        edges.put("294276-12-31 23:59:59.999+00", "+294276-12-31T23:59:59.999Z");
        edges.put("infinity", "infinity");
        return edges;
    }

    private void write() {
        for (var edge : EDGES.keySet()) {
            var post = id("""
                    insert into posts (title, content, author_id, published, created_at, published_at)
                    values ('At the edge', 'Of time.', ?, true, ?::timestamptz, ?::timestamptz) returning id""", author.id(), edge, edge);
            posts.add(post);
            id(
                    "insert into comments (content, post_id, author_id, created_at) values ('So it is.', ?, ?, ?::timestamptz) returning id",
                    post,
                    author.id(),
                    edge);
        }
    }

    /// Other tests expect their own rows to be the newest.
    @AfterEach
    void remove() {
        one("with gone as (delete from users where id = ? returning 1) select count(*) from gone", author.id());
    }

    @Test
    void aListAndEachOfItsRowsShowThem() {
        write();
        assertThat(page("").getList("data.createdAt")).isEqualTo(ANSWERED.reversed());
        for (var i = 0; i < posts.size(); i++) {
            for (var how : List.of("read", "kept")) {
                assertThat(Authors.anonymous()
                                .get("/api/v1/posts/" + posts.get(i))
                                .jsonPath()
                                .getString("createdAt"))
                        .as(how)
                        .isEqualTo(ANSWERED.get(i));
            }
        }
    }

    @Test
    void pagesVisitEachRowOnceInBothDirections() {
        write();
        var forward = new ArrayList<String>();
        var backward = new ArrayList<String>();
        var page = page("&limit=2");
        while (true) {
            forward.addAll(page.getList("data.createdAt"));
            if (!page.getBoolean("page.hasNextPage")) {
                break;
            }
            page = page("&limit=2&cursor=" + page.getString("page.nextCursor"));
        }
        while (true) {
            backward.addAll(0, page.getList("data.createdAt"));
            if (!page.getBoolean("page.hasPreviousPage")) {
                break;
            }
            page = page("&limit=2&cursor=" + page.getString("page.previousCursor"));
        }
        assertThat(forward).isEqualTo(ANSWERED.reversed());
        assertThat(backward).isEqualTo(ANSWERED.reversed());
    }

    @Test
    void whatIsAnsweredIsAccepted() {
        write();
        for (var i = 0; i < ANSWERED.size(); i++) {
            var edge = ANSWERED.get(i);
            assertThat(found(edge, "equals")).containsExactly(edge);
            assertThat(found(edge, "gte")).isEqualTo(ANSWERED.subList(i, ANSWERED.size()));
            assertThat(found(edge, "lt")).isEqualTo(ANSWERED.subList(0, i));
        }
        assertThat(data(
                                "post/findMany",
                                query("\"orderBy\":{\"createdAt\":\"asc\"}")
                                        .replace(
                                                "{\"authorId\"",
                                                "{\"createdAt\":{\"in\":[\"-infinity\",\"infinity\"]},\"authorId\""))
                        .getList("data.createdAt"))
                .containsExactly("-infinity", "infinity");
        assertThat(found("-271821-04-20T00:00:00.000Z", "gte")).isEqualTo(ANSWERED.subList(1, ANSWERED.size()));
        assertThat(found("-271821-04-20T00:00:00.000Z", "lt")).containsExactly("-infinity");
    }

    @Test
    void pagesOfTheDataApiStartAtEachRow() {
        write();
        for (var i = 0; i < posts.size(); i++) {
            var cursor = "\"cursor\":{\"id\":\"%s\"},\"orderBy\":{\"createdAt\":\"asc\"}".formatted(posts.get(i));
            assertThat(moments(cursor + ",\"take\":2"))
                    .isEqualTo(ANSWERED.subList(i, Math.min(ANSWERED.size(), i + 2)));
            assertThat(moments(cursor + ",\"take\":-2")).isEqualTo(ANSWERED.subList(Math.max(0, i - 1), i + 1));
        }
    }

    @Test
    void figuresAndGroupsHoldThem() {
        write();
        var mine = "\"where\":{\"authorId\":\"%s\"}".formatted(author.id());
        var figures = data(
                "post/aggregate", "{%s,\"_min\":{\"createdAt\":true},\"_max\":{\"createdAt\":true}}".formatted(mine));
        assertThat(figures.getString("data._min.createdAt")).isEqualTo("-infinity");
        assertThat(figures.getString("data._max.createdAt")).isEqualTo("infinity");
        assertThat(data(
                                "post/groupBy",
                                "{\"by\":[\"createdAt\"],%s,\"orderBy\":{\"createdAt\":\"asc\"}}".formatted(mine))
                        .getList("data.createdAt"))
                .isEqualTo(ANSWERED);
        assertThat(data(
                                "post/groupBy",
                                "{\"by\":[\"authorId\"],%s,\"having\":{\"createdAt\":{\"_max\":{\"equals\":\"infinity\"}}}}"
                                        .formatted(mine))
                        .getList("data"))
                .hasSize(1);
        assertThat(moments("\"distinct\":[\"createdAt\"],\"orderBy\":{\"createdAt\":\"asc\"}"))
                .isEqualTo(ANSWERED);
    }

    @Test
    void listsInListsHoldThem() {
        write();
        var user = data("user/findUnique", """
                {"where":{"id":"%s"},"select":{"posts":{"orderBy":{"createdAt":"asc"},
                 "select":{"createdAt":true,"comments":{"select":{"createdAt":true}}}}}}""".formatted(author.id()));
        assertThat(user.getList("data.posts.createdAt")).isEqualTo(ANSWERED);
        assertThat(user.getList("data.posts.comments.createdAt.flatten()")).isEqualTo(ANSWERED);
    }

    @Test
    void onlyWhatJavascriptHasADateForIsToldToBeOne() {
        write();
        var types = Authors.anonymous()
                .header("Prefer", "serialization=superjson")
                .queryParam("q", query("\"orderBy\":{\"createdAt\":\"asc\"}"))
                .get("/api/v1/data/post/findMany")
                .then()
                .statusCode(200)
                .extract()
                .<Map<String, Object>>path("meta.serialization.values");
        assertThat(types).hasSize(ANSWERED.size() - 3).doesNotContainKeys("0.createdAt", "9.createdAt", "10.createdAt");
    }

    @Test
    void rowsThatHoldThemCanBeChanged() {
        write();
        for (var post : posts) {
            author.calls()
                    .body(Map.of("title", "Changed"))
                    .patch("/api/v1/posts/" + post)
                    .then()
                    .statusCode(200);
        }
        one(
                "with one as (update users set last_login = 'infinity' where id = ? returning 1) select count(*) from one",
                author.id());
        author.calls()
                .body(Map.of("name", "Ada"))
                .patch("/api/v1/users/" + author.id())
                .then()
                .statusCode(200)
                .body("lastLogin", equalTo("infinity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-infinity", "0044-03-15 12:30:00.001+00 BC", "10000-01-01 00:00:00+00", "infinity"})
    void everyModelShowsThem(String edge) {
        var user = author.id();
        var post = id(
                "insert into posts (title, content, author_id, published, created_at) values ('T', 'C', ?, true, ?::timestamptz) returning id",
                user,
                edge);
        var comment = id(
                "insert into comments (content, post_id, author_id, created_at) values ('C', ?, ?, ?::timestamptz) returning id",
                post,
                user,
                edge);
        var other = Authors.user().id();
        var rows = new LinkedHashMap<String, UUID>();
        rows.put("comment", comment);
        rows.put("post", post);
        rows.put(
                "like",
                id(
                        "insert into likes (user_id, post_id, created_at) values (?, ?, ?::timestamptz) returning id",
                        user,
                        post,
                        edge));
        rows.put(
                "follow",
                id(
                        "insert into follows (follower_id, following_id, created_at) values (?, ?, ?::timestamptz) returning id",
                        user,
                        other,
                        edge));
        rows.put(
                "profile",
                id("insert into profiles (user_id, created_at) values (?, ?::timestamptz) returning id", user, edge));
        rows.put(
                "userSettings",
                id(
                        "insert into user_settings (user_id, created_at) values (?, ?::timestamptz) returning id",
                        user,
                        edge));
        rows.put(
                "session",
                id(
                        "insert into sessions (user_id, session_token, expires, created_at) values (?, ?, ?::timestamptz, ?::timestamptz) returning id",
                        user,
                        unique("s"),
                        edge,
                        edge));
        rows.put(
                "account",
                id(
                        "insert into accounts (user_id, type, provider, provider_account_id, created_at) values (?, 'oauth', 'x', ?, ?::timestamptz) returning id",
                        user,
                        unique("a"),
                        edge));
        rows.put(
                "notification",
                id(
                        "insert into notifications (recipient_id, type, title, message, created_at) values (?, 'SYSTEM', 'T', 'M', ?::timestamptz) returning id",
                        user,
                        edge));
        rows.forEach((model, row) -> {
            var read = JsonPath.from(author.calls()
                    .body("{\"where\":{\"id\":\"%s\"}}".formatted(row))
                    .post("/api/v1/data/" + model + "/findUnique")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertThat(read.getString("data.createdAt")).as(model).isEqualTo(EDGES.get(edge));
        });
        for (var list :
                List.of("posts/%s/comments".formatted(post), "users/%s/comments".formatted(user), "notifications")) {
            author.calls()
                    .get("/api/v1/" + list)
                    .then()
                    .statusCode(200)
                    .body("data[0].createdAt", equalTo(EDGES.get(edge)));
        }
    }

    private JsonPath page(String more) {
        return Authors.anonymous()
                .get("/api/v1/posts?authorId=" + author.id() + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> found(String moment, String operator) {
        return data(
                        "post/findMany",
                        "{\"where\":{\"authorId\":\"%s\",\"createdAt\":{\"%s\":\"%s\"}},\"orderBy\":{\"createdAt\":\"asc\"}}"
                                .formatted(author.id(), operator, moment))
                .getList("data.createdAt");
    }

    private List<String> moments(String more) {
        return data("post/findMany", query(more)).getList("data.createdAt");
    }

    private String query(String more) {
        return "{\"where\":{\"authorId\":\"%s\"},\"select\":{\"createdAt\":true},%s}".formatted(author.id(), more);
    }

    private static JsonPath data(String path, String query) {
        return Authors.anonymous()
                .body(query)
                .post("/api/v1/data/" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
