package io.refract.content;

import static io.refract.content.Authors.anonymous;
import static io.refract.content.Authors.unique;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeletedAuthorsTest {
    @Test
    void the_posts_of_a_deleted_user_are_gone_from_everywhere() {
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
}
