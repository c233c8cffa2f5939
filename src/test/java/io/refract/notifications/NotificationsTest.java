package io.refract.notifications;

import static io.refract.testing.Http.anonymous;
import static io.refract.testing.Http.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Http;
import io.refract.testing.Stored;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NotificationsTest {
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
    void aLikeTellsTheAuthorOnceEvenIfItIsTakenBackAndGivenAgain() {
        like();
        as(reader).delete("/posts/" + post + "/like").then().statusCode(200);
        like();

        var told = notifications(author).body("data", hasSize(1)).extract();
        assertThat(told.asString()).isEqualTo("""
                        {"data":[{"id":"%s","type":"LIKE","title":"New like",\
                        "message":"Your post “On tuples” was liked.","read":false,"metadata":{"postId": "%s"},\
                        "createdAt":"%s","sender":{"id":"%s","name":"Ada","username":"%s","image":null}}],\
                        "page":{"nextCursor":null,"previousCursor":null,"hasNextPage":false,"hasPreviousPage":false}}""".formatted(
                        told.path("data[0].id"),
                        post,
                        told.path("data[0].createdAt"),
                        reader,
                        Stored.text("select username from users where id = ?", reader)));
    }

    @Test
    void aPrivateSenderIsNamedNowhere() {
        var shy = Stored.privateUser();
        as(shy).put("/posts/" + post + "/like").then().statusCode(200);

        notifications(author).body("data[0].sender.id", equalTo(shy.toString())).body(not(containsString("Ada")));
    }

    @Test
    void aFollowTellsTheOtherOnce() {
        for (var i = 0; i < 2; i++) {
            as(reader).put("/users/" + author + "/follow").then().statusCode(200);
            as(reader).delete("/users/" + author + "/follow").then().statusCode(200);
        }

        notifications(author)
                .body("data.type", contains("FOLLOW"))
                .body("data[0].sender.id", equalTo(reader.toString()));
    }

    @Test
    void theLikeOfACommentTellsItsAuthor() {
        var comment = Stored.comment(post, reader);
        as(author).put("/comments/" + comment + "/like").then().statusCode(200);

        notifications(reader)
                .body("data.message", contains("Your comment “Indeed.” was liked."))
                .body("data[0].metadata.commentId", equalTo(comment.toString()));
    }

    @Test
    void eachCommentTellsTheAuthorOfThePost() {
        comment(reader, "One", null);
        comment(reader, "Two", null);

        notifications(author)
                .body("data.title", contains("New comment", "New comment"))
                .body("data.message", contains("On “On tuples”: Two", "On “On tuples”: One"));
    }

    @Test
    void aReplyTellsTheAuthorOfItsParentAndTheAuthorOfThePost() {
        var third = Stored.user();
        var parent = Stored.comment(post, reader);

        comment(third, "Why?", parent);

        notifications(reader).body("data.title", contains("New reply"));
        notifications(author).body("data.title", contains("New comment"));
        notifications(third).body("data", empty());
    }

    @Test
    void whoWroteBothThePostAndTheParentHearsOfAReplyOnce() {
        comment(reader, "Why?", Stored.comment(post, author));

        notifications(author).body("data.title", contains("New reply"));
    }

    @Test
    void nobodyIsToldOfWhatTheyDidThemselves() {
        var own = Stored.comment(post, author);
        as(author).put("/posts/" + post + "/like").then().statusCode(200);
        as(author).put("/comments/" + own + "/like").then().statusCode(200);
        comment(author, "Also:", own);

        notifications(author).body("data", empty());
    }

    @Test
    void whatIsSaidAboutAHiddenPostReachesOnlyItsAuthor() {
        var draft = Stored.draft(author);
        var parent = Stored.comment(draft, reader);

        as(Stored.moderator())
                .body(Map.of("content", "Not yet.", "parentId", parent.toString()))
                .post("/posts/" + draft + "/comments")
                .then()
                .statusCode(201);

        notifications(reader).body("data", empty());
        notifications(author).body("data", hasSize(1));
    }

    @Test
    void anActThatFailsTellsNobody() {
        as(reader)
                .body(Map.of("content", "x", "parentId", UUID.randomUUID().toString()))
                .post("/posts/" + post + "/comments")
                .then()
                .statusCode(400);

        notifications(author).body("data", empty());
    }

    @Test
    void aNotificationIsMarkedAsReadAndStaysSo() {
        like();
        comment(reader, "One", null);
        String id = notifications(author).extract().path("data[0].id");

        for (var i = 0; i < 2; i++) {
            as(author)
                    .post("/notifications/" + id + "/read")
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(id))
                    .body("read", equalTo(true));
        }
        list(author, "?unread=true").body("data.type", contains("LIKE"));
        list(author, "?unread=false").body("data.id", contains(id));
        list(author, "?limit=1&count=exact")
                .body("page.totalCount", equalTo(2))
                .body("page.hasNextPage", equalTo(true));

        as(author).post("/notifications/read-all").then().statusCode(200).body(equalTo("{\"count\":1}"));
        as(author).post("/notifications/read-all").then().body(equalTo("{\"count\":0}"));
        list(author, "?unread=true").body("data", empty());
    }

    @Test
    void othersSeeNothingOfThem() {
        like();
        String id = notifications(author).extract().path("data[0].id");

        for (var other : List.of(reader, Stored.moderator())) {
            notifications(other).body("data", empty());
            as(other)
                    .post("/notifications/" + id + "/read")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("P2025"));
            as(other).post("/notifications/read-all").then().body(equalTo("{\"count\":0}"));
        }
        notifications(Stored.admin()).body("data", empty());
        list(author, "?unread=true").body("data", hasSize(1));
    }

    @Test
    void whoIsNotSignedInHasNone() {
        anonymous().get("/notifications").then().statusCode(401);
        anonymous().post("/notifications/read-all").then().statusCode(401);
        anonymous().post("/notifications/1/read").then().statusCode(401);
        anonymous().body("{malformed").post("/notifications/batch").then().statusCode(401);
        as(reader).post("/notifications/1/read").then().statusCode(400);
        as(reader).get("/notifications?read=true").then().statusCode(400);
    }

    @Test
    void theListIsOneStatement() {
        like();
        notifications(author);
        var before = Http.reads();
        notifications(author);
        assertThat(Http.reads() - before).isOne();
    }

    @Test
    void walkingThePagesVisitsEachOnceWhileOthersArrive() {
        for (var i = 0; i < 5; i++) {
            comment(reader, "Comment " + i, null);
        }
        var visited = new ArrayList<String>();
        var page = list(author, "?limit=2").extract();
        visited.addAll(page.path("data.message"));
        while (page.<Boolean>path("page.hasNextPage")) {
            like();
            page = list(author, "?limit=2&cursor=" + page.path("page.nextCursor"))
                    .extract();
            visited.addAll(page.path("data.message"));
        }

        assertThat(visited)
                .extracting(message -> message.charAt(message.length() - 1))
                .containsExactly('4', '3', '2', '1', '0');
    }

    @Test
    void staffNotifyManyAndDuplicatesAreSkipped() {
        var moderator = Stored.moderator();
        var welcome = Map.of(
                "recipientId",
                reader,
                "type",
                "SYSTEM",
                "title",
                "Welcome",
                "message",
                "Hello.",
                "metadata",
                Map.of("step", 1));
        var once = Map.of(
                "recipientId", reader, "type", "SYSTEM", "title", "Terms", "message", "New.", "dedupeKey", "terms-2");
        var toOther = Map.of(
                "recipientId", author, "type", "MENTION", "title", "Terms", "message", "", "dedupeKey", "terms-2");

        send(moderator, List.of(welcome, welcome, once, toOther))
                .statusCode(200)
                .body(equalTo("{\"count\":3}"));
        send(moderator, List.of(once, toOther)).body(equalTo("{\"count\":0}"));
        send(moderator, List.of()).body(equalTo("{\"count\":0}"));

        notifications(reader)
                .body("data.title.sort()", contains("Terms", "Welcome"))
                .body("data.sender", contains(null, null))
                .body("data.find { it.title == 'Welcome' }.metadata", equalTo(Map.of("step", 1)));
        notifications(author).body("data.type", contains("MENTION"));
    }

    @Test
    void numbersOfMetadataAreKeptAsTheyAre() {
        var numbers =
                "{\"a\":1.10,\"b\":12345678901234567890.123,\"c\":1e400,\"d\":[0.1e-5,123456789012345678901234567890]}";

        sendMetadata(numbers).statusCode(200);

        assertThat(Stored.count("""
                notifications where recipient_id = ?
                   and metadata::text = ?::jsonb::text and metadata ->> 'a' = '1.10'""", reader, numbers)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000", "-1E200000", "1e-131072", "[{\"b\":1e2147483647}]"})
    void aNumberThatIsTooLongToBeWrittenOutIsRefused(String number) {
        sendMetadata("{\"a\":" + number + "}")
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors.path", contains("notifications[0].metadata"))
                .body("errors.rule", contains("Number"));
    }

    private ValidatableResponse sendMetadata(String metadata) {
        return as(Stored.moderator())
                .body("""
                        {"notifications":[{"recipientId":"%s","type":"SYSTEM","title":"N","message":"","metadata":%s}]}""".formatted(reader, metadata))
                .post("/notifications/batch")
                .then();
    }

    @Test
    void aThousandAreSentByOneStatement() {
        var items = new ArrayList<Map<String, ?>>();
        for (var i = 0; i < 1_000; i++) {
            items.add(Map.of("recipientId", reader, "type", "SYSTEM", "title", "No. " + i, "message", ""));
        }

        send(Stored.admin(), items).statusCode(200).body(equalTo("{\"count\":1000}"));

        items.add(items.getFirst());
        send(Stored.admin(), items).statusCode(400).body("errors.rule", contains("Size"));
        assertThat(Stored.count("notifications where recipient_id = ?", reader)).isEqualTo(1_000);
    }

    @Test
    void aBatchWithAnUnknownRecipientSendsNothing() {
        var known = Map.of("recipientId", reader, "type", "SYSTEM", "title", "A", "message", "");
        var unknown = Map.of("recipientId", UUID.randomUUID(), "type", "SYSTEM", "title", "A", "message", "");

        send(Stored.moderator(), List.of(known, unknown))
                .statusCode(409)
                .body("code", equalTo("P2003"))
                .body("meta.target", contains("recipientId"));

        notifications(reader).body("data", empty());
    }

    @Test
    void allThatIsWrongWithABatchIsSaidAtOnce() {
        send(
                        Stored.moderator(),
                        List.of(Map.of("recipientId", "1", "type", "SHOUT", "title", " ", "metadata", List.of())))
                .statusCode(400)
                .body(
                        "errors.path.sort()",
                        contains(
                                "notifications[0].message",
                                "notifications[0].recipientId",
                                "notifications[0].title",
                                "notifications[0].type"));
        send(
                        Stored.moderator(),
                        List.of(Map.of(
                                "recipientId",
                                reader,
                                "type",
                                "SYSTEM",
                                "title",
                                "A",
                                "message",
                                "",
                                "metadata",
                                List.of())))
                .statusCode(400)
                .body("errors.path", contains("notifications[0].metadata"));
        send(reader, List.of()).statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    private void like() {
        as(reader).put("/posts/" + post + "/like").then().statusCode(200);
    }

    private void comment(UUID caller, String content, @Nullable UUID parent) {
        var body =
                parent == null ? Map.of("content", content) : Map.of("content", content, "parentId", parent.toString());
        as(caller).body(body).post("/posts/" + post + "/comments").then().statusCode(201);
    }

    private static ValidatableResponse notifications(UUID caller) {
        return list(caller, "");
    }

    private static ValidatableResponse list(UUID caller, String query) {
        return as(caller).get("/notifications" + query).then().statusCode(200);
    }

    private static ValidatableResponse send(UUID caller, List<? extends Map<String, ?>> items) {
        return as(caller)
                .body(Map.of("notifications", items))
                .post("/notifications/batch")
                .then();
    }
}
