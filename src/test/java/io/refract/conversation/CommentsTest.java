package io.refract.conversation;

import static io.refract.testing.Http.anonymous;
import static io.refract.testing.Http.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Stored;
import io.refract.testing.Together;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is written about a post, changed, hidden and restored.
@QuarkusTest
class CommentsTest {
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
    void aNewCommentIsAnsweredWholeAndFoundWhereItsLocationSays() {
        var created = write(reader, post, Map.of("content", "Well said."))
                .statusCode(201)
                .header("ETag", notNullValue())
                .extract();
        var id = created.path("id").toString();

        assertThat(created.header("Location")).endsWith("/api/v1/comments/" + id);
        var username = Stored.text("select username from users where id = ?", reader);
        var createdAt = created.path("createdAt").toString();
        var updatedAt = created.path("updatedAt").toString();
        var whole = """
                {"id":"%s","content":"Well said.","postId":"%s","parentId":null,"createdAt":"%s","updatedAt":"%s",\
                "version":0,"author":{"id":"%s","name":"Ada","username":"%s","image":null},"replyCount":0,\
                "_count":{"likes":0}}""".formatted(id, post, createdAt, updatedAt, reader, username);
        assertThat(created.asString()).isEqualTo(whole);
        anonymous().get("/comments/" + id).then().statusCode(200).body(equalTo(whole));
        anonymous()
                .get("/comments/" + id.toUpperCase(java.util.Locale.ROOT))
                .then()
                .statusCode(200)
                .body(equalTo(whole));
    }

    @Test
    void aReplyNamesItsParent() {
        var parent = Stored.comment(post, author);

        write(reader, post, Map.of("content", "Why?", "parentId", text(parent)))
                .statusCode(201)
                .body("parentId", equalTo(text(parent)));
    }

    @Test
    void aParentOnAnotherPostIsRefusedAndNothingIsLeft() {
        var elsewhere = Stored.comment(Stored.post(author), author);

        for (var parent : List.of(elsewhere, UUID.randomUUID())) {
            write(reader, post, Map.of("content", "Why?", "parentId", text(parent)))
                    .statusCode(400)
                    .body("code", equalTo("VALIDATION"))
                    .body("errors.path", contains("parentId"));
        }

        assertThat(Stored.count("comments where post_id = ?", post)).isZero();
        assertThat(Stored.count("notifications where recipient_id = ?", author)).isZero();
    }

    @Test
    void whoIsNotSignedInWritesNothing() {
        var comment = Stored.comment(post, reader);

        anonymous()
                .body("{malformed")
                .post("/posts/" + post + "/comments")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
        anonymous()
                .body(Map.of("content", "x"))
                .patch("/comments/" + comment)
                .then()
                .statusCode(401);
        anonymous().delete("/comments/" + comment).then().statusCode(401);
        anonymous().post("/comments/" + comment + "/restore").then().statusCode(401);
    }

    @Test
    void aPostThatTheCallerDoesNotSeeCannotBeCommentedOn() {
        write(reader, Stored.draft(author), Map.of("content", "x"))
                .statusCode(404)
                .body("code", equalTo("P2025"));
        write(reader, UUID.randomUUID(), Map.of("content", "x")).statusCode(404);
    }

    @Test
    void allThatIsWrongWithABodyIsSaidAtOnce() {
        write(reader, post, Map.of("content", " ", "parentId", "1", "colour", "red"))
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors.path.sort()", contains("colour", "content", "parentId"));
        write(reader, post, Map.of()).statusCode(400).body("errors.path", contains("content"));
        write(reader, post, Map.of("content", "x".repeat(10_001)))
                .statusCode(400)
                .body("errors.rule", contains("Size"));
        write(reader, post, Map.of("content", "a\u0000b")).statusCode(400).body("errors.rule", contains("Text"));
        write(reader, post, Map.of("content", "x", "authorId", text(author))).statusCode(403);
        assertThat(Stored.count("comments where post_id = ?", post)).isZero();
    }

    @Test
    void theAuthorEditsAndTheVersionRises() {
        var comment = Stored.comment(post, reader);

        as(reader)
                .body(Map.of("content", "On second thought.", "version", 0))
                .patch("/comments/" + comment)
                .then()
                .statusCode(200)
                .body("content", equalTo("On second thought."))
                .body("version", equalTo(1));
        as(Stored.admin())
                .body(Map.of("content", "Edited."))
                .patch("/comments/" + comment)
                .then()
                .statusCode(200);
        anonymous()
                .get("/comments/" + comment)
                .then()
                .body("content", equalTo("Edited."))
                .body("version", equalTo(2));
    }

    @Test
    void anEditOfAnOldVersionIsRefused() {
        var comment = Stored.comment(post, reader);
        String etag = anonymous().get("/comments/" + comment).header("ETag");
        as(reader)
                .header("If-Match", etag)
                .body(Map.of("content", "1"))
                .patch("/comments/" + comment)
                .then()
                .statusCode(200);

        as(reader)
                .header("If-Match", etag)
                .body(Map.of("content", "2"))
                .patch("/comments/" + comment)
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        as(reader)
                .body(Map.of("content", "2", "version", 0))
                .patch("/comments/" + comment)
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"));
        as(reader)
                .header("If-Match", etag)
                .delete("/comments/" + comment)
                .then()
                .statusCode(412);
        anonymous().get("/comments/" + comment).then().body("content", equalTo("1"));
    }

    @Test
    void aCommentThatTheClientHasIsNotSentAgain() {
        var comment = Stored.comment(post, reader);
        String etag = anonymous().get("/comments/" + comment).header("ETag");

        anonymous()
                .header("If-None-Match", etag)
                .get("/comments/" + comment)
                .then()
                .statusCode(304);
        as(author).put("/comments/" + comment + "/like").then().statusCode(200);
        anonymous()
                .header("If-None-Match", etag)
                .get("/comments/" + comment)
                .then()
                .statusCode(200);
    }

    @Test
    void othersMayNeitherEditNorDelete() {
        var comment = Stored.comment(post, reader);
        var moderator = Stored.moderator();

        for (var other : List.of(author, moderator)) {
            as(other)
                    .body(Map.of("content", "Mine."))
                    .patch("/comments/" + comment)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FORBIDDEN"));
        }
        as(author).delete("/comments/" + comment).then().statusCode(403);
        as(reader)
                .body(Map.of("content", "x"))
                .patch("/comments/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        as(reader).delete("/comments/" + UUID.randomUUID()).then().statusCode(404);
        anonymous()
                .get("/comments/" + comment)
                .then()
                .body("content", equalTo("Indeed."))
                .body("version", equalTo(0));
    }

    @Test
    void aDeletedCommentIsGoneButItsRepliesStay() {
        var comment = Stored.comment(post, reader);
        var reply = Stored.reply(post, author, comment);

        as(reader).delete("/comments/" + comment).then().statusCode(204);

        anonymous().get("/comments/" + comment).then().statusCode(404);
        as(reader).delete("/comments/" + comment).then().statusCode(404);
        as(reader)
                .body(Map.of("content", "x"))
                .patch("/comments/" + comment)
                .then()
                .statusCode(404);
        write(reader, post, Map.of("content", "x", "parentId", text(comment))).statusCode(400);
        comments("").body("data", empty());
        comments("?flat=true").body("data.id", contains(text(reply)));
        comments("?parentId=" + comment).body("data.id", contains(text(reply)));
    }

    @Test
    void aModeratorHidesLooksAtAndRestoresAComment() {
        var moderator = Stored.moderator();
        var comment = Stored.comment(post, reader);
        var other = Stored.comment(post, reader);

        as(moderator).delete("/comments/" + comment).then().statusCode(204);
        comments("").body("data.id", contains(text(other)));
        as(moderator)
                .get("/posts/" + post + "/comments?deleted=only")
                .then()
                .body("data.id", contains(text(comment)))
                .body("data[0].deletedAt", notNullValue());
        as(moderator)
                .get("/posts/" + post + "/comments?deleted=include")
                .then()
                .body("data.id", contains(text(comment), text(other)))
                .body("data[1].deletedAt", nullValue());
        as(moderator).get("/comments/" + comment + "?deleted=include").then().statusCode(200);

        as(reader).post("/comments/" + comment + "/restore").then().statusCode(403);
        as(moderator)
                .post("/comments/" + comment + "/restore")
                .then()
                .statusCode(200)
                .body("id", equalTo(text(comment)));
        as(moderator).post("/comments/" + comment + "/restore").then().statusCode(200);
        as(moderator).post("/comments/" + UUID.randomUUID() + "/restore").then().statusCode(404);
        comments("").body("data.id", contains(text(comment), text(other)));
    }

    @Test
    void twoEditsOfTheSameVersionAtOnceHaveOneWinner() {
        var comment = Stored.comment(post, reader);

        var statuses = Together.run(
                8,
                i -> as(reader)
                        .body(Map.of("content", "Edit " + i, "version", 0))
                        .patch("/comments/" + comment)
                        .statusCode());

        assertThat(statuses).containsOnlyOnce(200).contains(409).hasSize(8);
        anonymous()
                .get("/comments/" + comment)
                .then()
                .body("version", equalTo(1))
                .body("content", containsString("Edit"));
    }

    private ValidatableResponse comments(String query) {
        return anonymous().get("/posts/" + post + "/comments" + query).then().statusCode(200);
    }

    private static ValidatableResponse write(UUID caller, UUID post, Map<String, ?> body) {
        return as(caller).body(body).post("/posts/" + post + "/comments").then();
    }

    private static String text(UUID id) {
        return id.toString();
    }
}
