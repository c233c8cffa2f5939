package io.refract.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who changed what, by whichever way it was changed.
@QuarkusTest
class AuditResourceTest {
    private static final String AUDIT = "/api/v1/audit";

    private final Author author = Authors.user();
    private final Author admin = Authors.admin();
    private final Author moderator = Authors.moderator();
    private final String request = Authors.unique("r");
    private String post = "";

    @BeforeEach
    void write() {
        post = author.publishes("Audited").getString("id");
    }

    private static ValidatableResponse list(Author caller, String query) {
        return caller.calls().get(AUDIT + "?" + query).then();
    }

    /// The table, operation and acting user of each change that one request has made.
    private List<String> changesOf(String id) {
        return list(admin, "requestId=" + id)
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("data")
                .stream()
                .map(change -> change.get("tableName") + " " + change.get("operation") + " " + change.get("userId"))
                .sorted()
                .toList();
    }

    @Test
    void itIsForStaff() {
        Authors.anonymous().get(AUDIT).then().statusCode(401);
        list(author, "limit=1").statusCode(403).body("code", equalTo("FORBIDDEN"));
        list(moderator, "record=" + post).statusCode(200).body("data.recordId", equalTo(List.of(post)));
        list(admin, "record=" + post).statusCode(200).body("data.recordId", equalTo(List.of(post)));
    }

    @Test
    void moderatorsSeeOfItWhatTheyMaySeeOfTheRows() {
        var user = "record=" + author.id();
        list(admin, user).body("data.tableName", equalTo(List.of("public.users")));
        list(moderator, user).body("data", empty());
        list(moderator, user + "&table=users").body("data", empty());
        list(moderator, "limit=100").body("data.tableName", everyItem(not(equalTo("public.users"))));
        list(moderator, "count=exact&" + user).body("page.totalCount", equalTo(0));
    }

    @Test
    void aChangeTellsWhatWasAndWhatIs() {
        author.calls()
                .header("X-Request-Id", request)
                .body(Map.of("title", "Other"))
                .patch("/api/v1/posts/" + post)
                .then()
                .statusCode(200);

        list(admin, "record=" + post + "&limit=1")
                .body("data[0].tableName", equalTo("public.posts"))
                .body("data[0].operation", equalTo("UPDATE"))
                .body("data[0].oldValues.title", equalTo("Audited"))
                .body("data[0].newValues.title", equalTo("Other"))
                .body("data[0].userId", equalTo(author.id().toString()))
                .body("data[0].apiKeyId", nullValue())
                .body("data[0].requestId", equalTo(request));
    }

    @Test
    void theUserAndTheRequestArriveByEveryWay() {
        var me = author.id().toString();
        var data = "{\"data\":{\"title\":\"T\",\"content\":\"c\",\"comments\":{\"create\":{\"content\":\"x\"}}}}";
        author.calls()
                .header("X-Request-Id", request + "1")
                .body(data)
                .post("/api/v1/data/post/create")
                .then()
                .statusCode(201);
        assertThat(changesOf(request + "1"))
                .containsExactly("public.comments INSERT " + me, "public.posts INSERT " + me);

        author.calls()
                .header("X-Request-Id", request + "2")
                .delete("/api/v1/posts/" + post)
                .then()
                .statusCode(204);
        moderator
                .calls()
                .header("X-Request-Id", request + "3")
                .post("/api/v1/posts/" + post + "/restore")
                .then()
                .statusCode(200);
        assertThat(changesOf(request + "2")).containsExactly("public.posts UPDATE " + me);
        assertThat(changesOf(request + "3")).containsExactly("public.posts UPDATE " + moderator.id());

        Authors.anonymous()
                .header("X-Request-Id", request + "4")
                .body(Map.of("email", request + "@example.com", "password", "a long enough passphrase"))
                .post("/api/v1/auth/register")
                .then()
                .statusCode(201);
        assertThat(changesOf(request + "4")).contains("public.users INSERT null");
    }

    @Test
    void theKeyArrivesToo() {
        var made = author.calls()
                .body("{\"name\":\"robot\",\"scopes\":[{\"model\":\"post\",\"operations\":[\"create\"]}]}")
                .post("/api/v1/auth/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        Authors.anonymous()
                .header("Authorization", "Bearer " + made.getString("key"))
                .body("{\"data\":{\"title\":\"T\",\"content\":\"c\"}}")
                .post("/api/v1/data/post/create")
                .then()
                .statusCode(201);

        list(admin, "key=" + made.getString("id"))
                .body("data.userId", equalTo(List.of(author.id().toString())))
                .body("data.tableName", equalTo(List.of("public.posts")));
    }

    @Test
    void filtersLookForTablesRecordsUsersAndTimes() {
        var mine = "user=" + author.id();
        author.publishes("Second");
        var all = list(admin, mine).extract().jsonPath();
        assertThat(all.getList("data")).hasSize(2);
        var later = all.getString("data[0].timestamp");
        var earlier = all.getString("data[1].timestamp");

        list(admin, mine + "&table=posts&record=" + post).body("data.recordId", equalTo(List.of(post)));
        list(admin, mine + "&table=public.posts").body("data.recordId", hasItem(post));
        list(admin, mine + "&table=tags").body("data", empty());
        list(admin, mine + "&to=" + earlier).body("data", empty());
        list(admin, mine + "&from=" + later).body("data.timestamp", everyItem(equalTo(later)));
    }

    @Test
    void pagesVisitEachChangeOnce() {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            ids.addFirst(author.publishes("More " + i).getString("id"));
        }
        ids.add(post);
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = list(moderator, "limit=2&user=" + author.id() + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("data.recordId", String.class));
            cursor = "&cursor=" + page.getString("page.nextCursor");
        } while (!cursor.endsWith("null"));
        assertThat(seen).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user=x", "key=1", "from=yesterday", "tables=posts", "table=", "limit=0", "cursor=x"})
    void whatIsMalformedIsRefused(String query) {
        list(admin, query).statusCode(400).body("code", equalTo("VALIDATION"));
    }
}
