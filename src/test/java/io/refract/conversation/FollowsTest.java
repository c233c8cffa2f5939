package io.refract.conversation;

import static io.refract.testing.Http.anonymous;
import static io.refract.testing.Http.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Http;
import io.refract.testing.Stored;
import io.refract.testing.Together;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FollowsTest {
    private UUID ada;
    private UUID ben;

    @BeforeEach
    void twoPeople() {
        ada = Stored.user();
        ben = Stored.user();
    }

    @Test
    void followingAndUnfollowingMayBeRepeated() {
        for (var i = 0; i < 2; i++) {
            follow(ada, ben).then().statusCode(200).body(equalTo("{\"following\":true,\"followers\":1}"));
        }
        for (var i = 0; i < 2; i++) {
            as(ada).delete("/users/" + ben + "/follow")
                    .then()
                    .statusCode(200)
                    .body(equalTo("{\"following\":false,\"followers\":0}"));
        }
    }

    @Test
    void theNextReadCountsTheFollowOnBothSidesCachedOrNot() {
        assertCounts(0);
        follow(ada, ben);
        assertCounts(1);
        as(ada).delete("/users/" + ben + "/follow");
        assertCounts(0);
    }

    private void assertCounts(int follows) {
        for (var i = 0; i < 2; i++) {
            anonymous().get("/users/" + ada).then().body("_count.following", equalTo(follows));
            anonymous().get("/users/" + ben).then().body("_count.followers", equalTo(follows));
            as(ben).get("/users/" + ben).then().body("_count.followers", equalTo(follows));
        }
    }

    @Test
    void manyFollowAtOnceAndAreAllCounted() {
        var fans = IntStream.range(0, 20).mapToObj(_ -> Stored.user()).toList();

        var statuses = Together.run(40, i -> follow(fans.get(i % 20), ben).statusCode());

        assertThat(statuses).containsOnly(200);
        anonymous().get("/users/" + ben).then().body("_count.followers", equalTo(20));
        assertThat(Stored.count("notifications where recipient_id = ?", ben)).isEqualTo(20);
    }

    @Test
    void nobodyFollowsThemselves() {
        follow(ada, ada)
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors.rule", contains("NotSelf"));

        assertThat(Stored.count("follows where follower_id = ?", ada)).isZero();
    }

    @Test
    void whoIsNotThereCannotBeFollowed() {
        var gone = Stored.user();
        Stored.deleteUser(gone);

        for (var user : List.of(gone, UUID.randomUUID())) {
            follow(ada, user).then().statusCode(404).body("code", equalTo("P2025"));
            for (var list : List.of("followers", "following", "comments")) {
                anonymous().get("/users/" + user + "/" + list).then().statusCode(404);
            }
        }
        anonymous().put("/users/" + ben + "/follow").then().statusCode(401);
        as(ada).put("/users/1/follow").then().statusCode(400);
        anonymous().get("/users/1/followers").then().statusCode(400);
        anonymous().get("/users/" + ben + "/following?q=x").then().statusCode(400);
    }

    @Test
    void theListsHaveThePeopleTheLatestFollowFirst() {
        var eve = Stored.user();
        follow(ada, ben);
        follow(eve, ben);
        follow(ada, eve);

        followers(ben).body("data.id", contains(eve.toString(), ada.toString()));
        anonymous()
                .get("/users/" + ada + "/following")
                .then()
                .body("data.id", contains(eve.toString(), ben.toString()))
                .body("data[0].fullName", equalTo("Ada"))
                .body("data[0]", not(hasKey("email")));
        followers(ada).body("data", empty());
    }

    @Test
    void aListIsOneStatement() {
        follow(ada, ben);
        for (var path : List.of("/users/" + ben + "/followers", "/users/" + ada + "/following")) {
            anonymous().get(path).then().statusCode(200);
            var before = Http.reads();
            anonymous().get(path).then().statusCode(200);
            assertThat(Http.reads() - before).as(path).isOne();
        }
    }

    @Test
    void aPrivateFollowerIsListedWithoutAName() {
        var shy = Stored.privateUser();
        follow(shy, ben);

        followers(ben)
                .body("data[0].id", equalTo(shy.toString()))
                .body("data[0]", hasKey("username"))
                .body("data[0]", not(hasKey("name")))
                .body("data[0]", not(hasKey("fullName")));
    }

    @Test
    void walkingThePagesVisitsEachFollowerOnce() {
        var fans = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            var fan = Stored.user();
            follow(fan, ben);
            fans.addFirst(fan.toString());
        }
        var visited = new ArrayList<String>();
        var page = anonymous().get("/users/" + ben + "/followers?limit=2");
        visited.addAll(page.path("data.id"));
        while (page.<Boolean>path("page.hasNextPage")) {
            follow(Stored.user(), ben);
            page = anonymous().get("/users/" + ben + "/followers?limit=2&cursor=" + page.path("page.nextCursor"));
            visited.addAll(page.path("data.id"));
        }

        assertThat(visited).containsExactlyElementsOf(fans);
    }

    @Test
    void whoeverIsDeletedLeavesTheConversation() {
        var post = Stored.post(ben);
        var comment = Stored.comment(post, ada);
        var reply = Stored.reply(post, ben, comment);
        as(ada).put("/posts/" + post + "/like").then().statusCode(200);
        follow(ada, ben);
        follow(ben, ada);
        anonymous().get("/posts/" + post).then().body("_count", equalTo(Map.of("comments", 2, "likes", 1)));
        anonymous()
                .get("/users/" + ben)
                .then()
                .body("_count.followers", equalTo(1))
                .body("_count.following", equalTo(1));

        as(ada).delete("/users/" + ada).then().statusCode(204);

        anonymous().get("/posts/" + post).then().body("_count", equalTo(Map.of("comments", 1, "likes", 0)));
        anonymous()
                .get("/users/" + ben)
                .then()
                .body("_count.followers", equalTo(0))
                .body("_count.following", equalTo(0));
        followers(ben).body("data", empty());
        anonymous().get("/comments/" + comment).then().statusCode(404);
        anonymous().get("/posts/" + post + "/comments?flat=true").then().body("data.id", contains(reply.toString()));
        anonymous().get("/users/" + ada + "/comments").then().statusCode(404);
        as(ben).get("/notifications").then().body("data[0].sender", equalTo(null));
    }

    private static Response follow(UUID follower, UUID user) {
        return as(follower).put("/users/" + user + "/follow");
    }

    private static ValidatableResponse followers(UUID user) {
        return anonymous().get("/users/" + user + "/followers").then().statusCode(200);
    }
}
