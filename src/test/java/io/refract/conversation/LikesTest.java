package io.refract.conversation;

import static io.refract.testing.Http.anonymous;
import static io.refract.testing.Http.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Stored;
import io.refract.testing.Together;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LikesTest {
    private static final String LIKED = "{\"liked\":true,\"likes\":%d}";
    private static final String UNLIKED = "{\"liked\":false,\"likes\":%d}";

    private UUID author;
    private UUID fan;
    private UUID post;

    @BeforeEach
    void aPublishedPost() {
        author = Stored.user();
        fan = Stored.user();
        post = Stored.post(author);
    }

    @Test
    void likingAndUnlikingMayBeRepeated() {
        for (var path : List.of("/posts/" + post, "/comments/" + Stored.comment(post, author))) {
            for (var i = 0; i < 2; i++) {
                as(fan).put(path + "/like").then().statusCode(200).body(equalTo(LIKED.formatted(1)));
            }
            as(author).put(path + "/like").then().body(equalTo(LIKED.formatted(2)));
            for (var i = 0; i < 2; i++) {
                as(fan).delete(path + "/like").then().statusCode(200).body(equalTo(UNLIKED.formatted(1)));
            }
        }
    }

    @Test
    void theNextReadCountsTheLikeCachedOrNot() {
        var slug = Stored.text("select slug from posts where id = ?", post);
        for (var i = 0; i < 2; i++) {
            assertLikes(slug, 0);
        }

        as(fan).put("/posts/" + post + "/like").then().statusCode(200);
        for (var i = 0; i < 2; i++) {
            assertLikes(slug, 1);
        }

        as(fan).delete("/posts/" + post + "/like").then().statusCode(200);
        for (var i = 0; i < 2; i++) {
            assertLikes(slug, 0);
        }
    }

    private void assertLikes(String slug, int likes) {
        anonymous().get("/posts/" + post).then().body("_count.likes", equalTo(likes));
        anonymous().get("/posts/by-slug/" + slug).then().body("_count.likes", equalTo(likes));
        anonymous().get("/users/" + fan).then().body("_count.likes", equalTo(likes));
        as(fan).get("/users/" + fan).then().body("_count.likes", equalTo(likes));
        anonymous().get("/users/" + author + "/posts").then().body("data[0]._count.likes", equalTo(likes));
    }

    @Test
    void theLikeOfACommentCountsForTheCommentAndForWhoLikesIt() {
        var comment = Stored.comment(post, author);
        anonymous().get("/users/" + fan).then().body("_count.likes", equalTo(0));

        as(fan).put("/comments/" + comment + "/like").then().statusCode(200);

        anonymous().get("/comments/" + comment).then().body("_count.likes", equalTo(1));
        anonymous().get("/posts/" + post + "/comments").then().body("data._count.likes", contains(1));
        anonymous().get("/posts/" + post).then().body("_count.likes", equalTo(0));
        anonymous().get("/users/" + fan).then().body("_count.likes", equalTo(1));
    }

    @Test
    void fiftyAtOnceCountFifty() {
        var fans = IntStream.range(0, 50).mapToObj(_ -> Stored.user()).toList();
        anonymous().get("/posts/" + post).then().body("_count.likes", equalTo(0));

        var statuses = Together.run(
                50, i -> as(fans.get(i)).put("/posts/" + post + "/like").statusCode());

        assertThat(statuses).containsOnly(200);
        anonymous().get("/posts/" + post).then().body("_count.likes", equalTo(50));
        assertThat(Stored.count("notifications where recipient_id = ?", author)).isEqualTo(50);
    }

    @Test
    void oneWhoLikesManyTimesAtOnceCountsOnceAndIsToldOfOnce() {
        var answers = Together.run(
                20,
                _ -> as(fan).put("/posts/" + post + "/like")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());

        assertThat(answers).containsOnly(LIKED.formatted(1));
        assertThat(Stored.count("likes where post_id = ?", post)).isOne();
        assertThat(Stored.count("notifications where recipient_id = ?", author)).isOne();
    }

    @Test
    void likesAndUnlikesAtOnceLeaveTheCountThatIsStored() {
        var fans = IntStream.range(0, 10).mapToObj(_ -> Stored.user()).toList();

        Together.run(40, i -> toggle(fans.get(i % 10), i % 3 == 0).statusCode());

        var stored = (int) Stored.count("likes where post_id = ?", post);
        anonymous().get("/posts/" + post).then().body("_count.likes", equalTo(stored));
    }

    private Response toggle(UUID user, boolean unlike) {
        var path = "/posts/" + post + "/like";
        return unlike ? as(user).delete(path) : as(user).put(path);
    }

    @Test
    void whoIsNotSignedInLikesNothing() {
        for (var path : List.of("/posts/" + post + "/like", "/comments/1/like")) {
            anonymous().put(path).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
            anonymous().delete(path).then().statusCode(401);
        }
        assertThat(Stored.count("likes where post_id = ?", post)).isZero();
    }

    @Test
    void whatTheCallerDoesNotSeeCannotBeLiked() {
        var draft = Stored.draft(author);
        var hidden = Stored.comment(draft, author);
        for (var path :
                List.of("/posts/" + draft, "/comments/" + hidden, "/posts/" + UUID.randomUUID(), "/comments/" + post)) {
            as(fan).put(path + "/like").then().statusCode(404).body("code", equalTo("P2025"));
            as(fan).delete(path + "/like").then().statusCode(404);
        }
        as(fan).put("/posts/1/like").then().statusCode(400).body("errors.path", contains("id"));
        as(fan).put("/posts/" + post + "/like?x=1").then().statusCode(400);
        assertThat(Stored.count("likes where user_id = ?", fan)).isZero();
        as(author).put("/posts/" + draft + "/like").then().statusCode(200);
    }
}
