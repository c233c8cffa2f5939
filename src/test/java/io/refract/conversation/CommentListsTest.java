package io.refract.conversation;

import static io.refract.testing.Http.anonymous;
import static io.refract.testing.Http.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Http;
import io.refract.testing.Stored;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who finds which comments, page by page.
@QuarkusTest
class CommentListsTest {
    private UUID author;
    private UUID reader;
    private UUID post;

    @BeforeEach
    void aPublishedPost() {
        author = Stored.user();
        reader = Stored.user();
        post = Stored.post(author);
    }

    @Test
    void theListHasTheTopLevelOldestFirstWithTheNumberOfReplies() {
        var first = Stored.comment(post, reader);
        var second = Stored.comment(post, author);
        var reply = Stored.reply(post, author, first);
        var deep = Stored.reply(post, reader, reply);

        comments("")
                .body("data.id", contains(text(first), text(second)))
                .body("data.replyCount", contains(1, 0))
                .body("page.hasNextPage", equalTo(false));
        comments("?parentId=" + first).body("data.id", contains(text(reply))).body("data.replyCount", contains(1));
        comments("?flat=true").body("data.id", contains(text(first), text(second), text(reply), text(deep)));
        comments("?flat=false").body("data", hasSize(2));
    }

    @Test
    void aPageIsOneStatementAndSoIsAComment() {
        var comment = Stored.comment(post, reader);
        Stored.reply(post, author, comment);

        for (var path :
                List.of("/posts/" + post + "/comments", "/comments/" + comment, "/users/" + reader + "/comments")) {
            anonymous().get(path).then().statusCode(200);
            var before = Http.reads();
            anonymous().get(path).then().statusCode(200);
            assertThat(Http.reads() - before).as(path).isEqualTo(1);
        }
    }

    @Test
    void walkingThePagesVisitsEachCommentOnceWhileOthersAreWrittenAndDeleted() {
        var expected = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            expected.add(text(Stored.comment(post, reader)));
        }
        var visited = new ArrayList<String>();
        var path = "?limit=3&count=exact";
        var page = comments(path).body("page.totalCount", equalTo(7)).extract();
        visited.addAll(page.path("data.id"));
        as(reader).delete("/comments/" + expected.getFirst()).then().statusCode(204);
        while (page.<Boolean>path("page.hasNextPage")) {
            expected.add(text(Stored.comment(post, author)));
            if (visited.size() > 6) {
                expected.removeLast();
                break;
            }
            page = comments("?limit=3&cursor=" + page.path("page.nextCursor")).extract();
            visited.addAll(page.path("data.id"));
        }

        assertThat(visited).doesNotHaveDuplicates().containsExactlyElementsOf(expected.subList(0, visited.size()));
        comments("?limit=3&cursor=" + page.path("page.previousCursor")).body("data", hasSize(3));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Stored.comment(post, reader);
        Stored.comment(post, reader);
        String cursor = comments("?limit=1").extract().path("page.nextCursor");

        anonymous()
                .get("/posts/" + Stored.post(author) + "/comments?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"));
    }

    @Test
    void aVisiblePostWithoutCommentsHasAnEmptyPageAndAnInvisibleOneHasNone() {
        var draft = Stored.draft(author);

        comments("").body("data", empty());
        anonymous().get("/posts/" + draft + "/comments").then().statusCode(404).body("code", equalTo("P2025"));
        as(reader).get("/posts/" + draft + "/comments").then().statusCode(404);
        as(author).get("/posts/" + draft + "/comments").then().statusCode(200);
        as(Stored.moderator()).get("/posts/" + draft + "/comments").then().statusCode(200);
        anonymous().get("/posts/" + UUID.randomUUID() + "/comments").then().statusCode(404);
    }

    @Test
    void commentsOnADraftAreHiddenWithIt() {
        var draft = Stored.draft(author);
        var comment = Stored.comment(draft, author);

        as(author).get("/posts/" + draft + "/comments").then().body("data", hasSize(1));
        anonymous().get("/posts/" + draft + "/comments").then().statusCode(404);
        anonymous().get("/comments/" + comment).then().statusCode(404);
        as(reader).get("/users/" + author + "/comments").then().statusCode(200).body("data", empty());
        as(author).get("/users/" + author + "/comments").then().body("data.id", contains(text(comment)));
    }

    @Test
    void aPrivateAuthorHasNoNameForOthers() {
        var shy = Stored.privateUser();
        Stored.comment(post, shy);

        comments("")
                .body("data[0].author.id", equalTo(text(shy)))
                .body("data[0].author", not(hasKey("name")))
                .body("data[0].author", hasKey("username"));
        as(shy).get("/posts/" + post + "/comments").then().body("data[0].author.name", equalTo("Ada"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/posts/1/comments",
                "/comments/1",
                "/users/1/comments",
                "/posts/00000000-0000-7000-8000-000000000000/comments?flat=yes",
                "/posts/00000000-0000-7000-8000-000000000000/comments?flt=true",
                "/posts/00000000-0000-7000-8000-000000000000/comments?limit=101",
                "/posts/00000000-0000-7000-8000-000000000000/comments?cursor=x",
                "/posts/00000000-0000-7000-8000-000000000000/comments?deleted=all",
                "/posts/00000000-0000-7000-8000-000000000000/comments?flat=true&parentId=00000000-0000-7000-8000-000000000000",
                "/comments/00000000-0000-7000-8000-000000000000?x=1"
            })
    void whatCannotBeReadIsRefused(String path) {
        anonymous().get(path).then().statusCode(400).body("code", equalTo("VALIDATION"));
    }

    @Test
    void whatIsWrongWithThePathIsToldWithWhatIsWrongWithTheParameters() {
        anonymous()
                .get("/posts/x/comments?limit=0&flat=maybe&parentId=q&foo=1")
                .then()
                .statusCode(400)
                .body("errors.path.sort()", contains("flat", "foo", "id", "limit", "parentId"));
    }

    @ParameterizedTest
    @CsvSource({"include", "only"})
    void onlyStaffMayAskForDeletedComments(String deleted) {
        anonymous()
                .get("/posts/" + post + "/comments?deleted=" + deleted)
                .then()
                .statusCode(401);
        as(reader).get("/posts/" + post + "/comments?deleted=" + deleted).then().statusCode(403);
    }

    @Test
    void aUsersCommentsNameTheirPostsNewestFirst() {
        var first = Stored.comment(post, reader);
        var second = Stored.comment(post, reader);
        Stored.comment(Stored.draft(author), reader);
        var slug = Stored.text("select slug from posts where id = ?", post);

        anonymous()
                .get("/users/" + reader + "/comments")
                .then()
                .statusCode(200)
                .body("data.id", contains(text(second), text(first)))
                .body("data[0].post", equalTo(Map.of("id", text(post), "title", "On tuples", "slug", slug)));
        anonymous()
                .get("/users/" + Stored.user() + "/comments")
                .then()
                .statusCode(200)
                .body("data", empty());
        anonymous().get("/users/" + UUID.randomUUID() + "/comments").then().statusCode(404);
        anonymous().get("/posts/by-slug/comments").then().statusCode(404).body("errors", nullValue());
    }

    private ValidatableResponse comments(String query) {
        return anonymous().get("/posts/" + post + "/comments" + query).then().statusCode(200);
    }

    private static String text(UUID id) {
        return id.toString();
    }
}
