package io.refract.posts;

import static io.refract.testing.Authors.anonymous;
import static io.refract.testing.Authors.draft;
import static io.refract.testing.Authors.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Together;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeletedAuthorsTest {
    @Test
    void thePostsOfADeletedUserAreGoneFromEverywhere() {
        var author = Authors.user();
        var commenter = Authors.user();
        var post = author.publishes(unique("P "));
        var path = "/api/v1/posts/" + post.getString("id");
        var bySlug = "/api/v1/posts/by-slug/" + post.getString("slug");
        var stats = "/api/v1/users/" + commenter.id();
        commenter
                .calls()
                .body(Map.of("content", "Indeed."))
                .post(path + "/comments")
                .then()
                .statusCode(201);
        anonymous().get(path).then().statusCode(200).body("_count.comments", equalTo(1));
        anonymous().get(bySlug).then().statusCode(200);
        anonymous().get(stats).then().statusCode(200).body("_count.comments", equalTo(1));

        author.calls().delete("/api/v1/users/" + author.id()).then().statusCode(204);

        anonymous().get(path).then().statusCode(404);
        anonymous().get(bySlug).then().statusCode(404);
        anonymous().get(stats).then().body("_count.comments", equalTo(0));
        anonymous().get("/api/v1/posts?authorId=" + author.id()).then().body("data", empty());
    }

    @Test
    void nothingThatIsWrittenWhileItsUserIsDeletedOutlivesTheUser() {
        var other = Authors.user();
        var post = other.publishes(unique("P ")).getString("id");
        for (var round = 0; round < 12; round++) {
            var user = Authors.user();
            var path = "/api/v1/users/" + user.id();
            var statuses = Together.run(6, i -> switch (i) {
                case 0 -> user.calls().delete(path).statusCode();
                case 1 ->
                    user.calls()
                            .body(draft("Late", Map.of("published", true)))
                            .post("/api/v1/posts")
                            .statusCode();
                case 2 ->
                    user.calls()
                            .body(Map.of("content", "Late"))
                            .post("/api/v1/posts/" + post + "/comments")
                            .statusCode();
                case 3 -> user.calls().put("/api/v1/posts/" + post + "/like").statusCode();
                case 4 ->
                    user.calls().put("/api/v1/users/" + other.id() + "/follow").statusCode();
                default -> other.calls().put(path + "/follow").statusCode();
            });

            assertThat(statuses.getFirst()).isEqualTo(204);
            assertThat(statuses).isSubsetOf(200, 201, 204, 401, 404, 409);
            assertThat(Authors.one("""
                    select (select count(*) from posts where author_id = u.id and deleted_at is null)
                         + (select count(*) from comments where author_id = u.id and deleted_at is null)
                         + (select count(*) from likes where user_id = u.id)
                         + (select count(*) from follows where u.id in (follower_id, following_id))
                      from users u where id = ?""", user.id()))
                    .as("rows after %s", statuses)
                    .isEqualTo(0L);
        }
        anonymous()
                .get("/api/v1/users/" + other.id())
                .then()
                .body("_count.followers", equalTo(0))
                .body("_count.following", equalTo(0));
        anonymous()
                .get("/api/v1/posts/" + post)
                .then()
                .body("_count.comments", equalTo(0))
                .body("_count.likes", equalTo(0));
    }

    @Test
    void usersWhoFollowEachOtherMayBeDeletedAtOnce() {
        for (var round = 0; round < 5; round++) {
            var users = Stream.generate(Authors::user).limit(4).toList();
            for (var one : users) {
                for (var other : users) {
                    if (one != other) {
                        one.calls()
                                .put("/api/v1/users/" + other.id() + "/follow")
                                .then()
                                .statusCode(200);
                    }
                }
            }
            assertThat(Together.run(
                            4,
                            i -> users.get(i)
                                    .calls()
                                    .delete("/api/v1/users/" + users.get(i).id())
                                    .statusCode()))
                    .containsOnly(204);
        }
    }

    @Test
    void aPostOrCommentOfADeletedUserIsNotRestored() {
        var moderator = Authors.moderator();
        var author = Authors.user();
        var post = author.publishes(unique("P ")).getString("id");
        var discussed = Authors.user().publishes(unique("P ")).getString("id");
        var comment = author.calls()
                .body(Map.of("content", "Indeed."))
                .post("/api/v1/posts/" + discussed + "/comments")
                .jsonPath()
                .getString("id");
        author.calls().delete("/api/v1/users/" + author.id()).then().statusCode(204);

        for (var path : List.of("/api/v1/posts/" + post, "/api/v1/comments/" + comment)) {
            moderator
                    .calls()
                    .post(path + "/restore")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("P2003"))
                    .body("detail", containsString("author"))
                    .body("meta.target", equalTo(List.of("authorId")));
            anonymous().get(path).then().statusCode(404);
        }
    }
}
