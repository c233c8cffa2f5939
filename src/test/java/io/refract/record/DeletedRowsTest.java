package io.refract.record;

import static io.refract.testing.Authors.anonymous;
import static io.refract.testing.Authors.unique;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeletedRowsTest {
    private static final String POSTS = "/api/v1/posts/";

    private final Author author = Authors.user();
    private final Author moderator = Authors.moderator();
    private final Author admin = Authors.admin();

    @Test
    void staffReadADeletedPostByItsIdAndItsSlug() {
        var post = author.publishes(unique("P "));
        var id = post.getString("id");
        var paths = List.of(POSTS + id, POSTS + "by-slug/" + post.getString("slug"));
        for (var path : paths) {
            anonymous().get(path).then().statusCode(200).body("", not(hasKey("deletedAt")));
            moderator.calls().get(path + "?deleted=only").then().statusCode(404);
            moderator
                    .calls()
                    .get(path + "?deleted=include")
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(id))
                    .body("deletedAt", nullValue());
        }

        author.calls().delete(POSTS + id).then().statusCode(204);

        for (var path : paths) {
            for (var deleted : List.of("include", "only")) {
                moderator
                        .calls()
                        .get(path + "?deleted=" + deleted)
                        .then()
                        .statusCode(200)
                        .body("id", equalTo(id))
                        .body("deletedAt", notNullValue());
            }
            moderator.calls().get(path).then().statusCode(404);
            author.calls().get(path + "?deleted=only").then().statusCode(403);
            anonymous().get(path + "?deleted=only").then().statusCode(401);
            moderator
                    .calls()
                    .get(path + "?deleted=yes")
                    .then()
                    .statusCode(400)
                    .body("errors.path", contains("deleted"));
        }
    }

    @Test
    void aSlugLeadsToTheLivePostOrElseToTheOneThatWasDeletedLast() {
        var title = unique("P ");
        var first = author.publishes(title);
        var path = POSTS + "by-slug/" + first.getString("slug");
        author.calls().delete(POSTS + first.getString("id")).then().statusCode(204);
        var second = author.publishes(title).getString("id");
        author.calls().delete(POSTS + second).then().statusCode(204);

        moderator.calls().get(path + "?deleted=include").then().body("id", equalTo(second));

        var third = author.publishes(title).getString("id");
        moderator.calls().get(path + "?deleted=include").then().body("id", equalTo(third));
        moderator.calls().get(path + "?deleted=only").then().body("id", equalTo(second));
    }

    @Test
    void staffReadADeletedUserWithWhatTheUserWrote() {
        var path = "/api/v1/users/" + author.id();
        var deletedBefore = author.publishes(unique("P ")).getString("id");
        author.calls().delete(POSTS + deletedBefore).then().statusCode(204);
        var post = author.publishes(unique("P ")).getString("id");
        var discussed = Authors.user().publishes(unique("P ")).getString("id");
        var comment = author.calls()
                .body(Map.of("content", "Indeed."))
                .post(POSTS + discussed + "/comments")
                .jsonPath()
                .getString("id");
        moderator.calls().get(path + "?deleted=only").then().statusCode(404);
        moderator.calls().get(path + "/posts?deleted=only").then().body("data.id", contains(deletedBefore));
        moderator
                .calls()
                .get(path + "/comments?deleted=only")
                .then()
                .statusCode(200)
                .body("data", empty());

        author.calls().delete(path).then().statusCode(204);

        for (var deleted : List.of("include", "only")) {
            admin.calls()
                    .get(path + "?deleted=" + deleted)
                    .then()
                    .statusCode(200)
                    .body("username", equalTo(author.username()))
                    .body("email", notNullValue())
                    .body("deletedAt", notNullValue());
            moderator
                    .calls()
                    .get(path + "?deleted=" + deleted)
                    .then()
                    .statusCode(200)
                    .body("", not(hasKey("email")));
            moderator
                    .calls()
                    .get(path + "/posts?deleted=" + deleted)
                    .then()
                    .statusCode(200)
                    .body("data.id", containsInAnyOrder(deletedBefore, post))
                    .body("data.author.username", everyItem(equalTo(author.username())))
                    .body("data[0].deletedAt", notNullValue());
            moderator
                    .calls()
                    .get(path + "/comments?deleted=" + deleted)
                    .then()
                    .statusCode(200)
                    .body("data.id", contains(comment))
                    .body("data.author.username", contains(author.username()))
                    .body("data[0].deletedAt", notNullValue());
        }
        for (var list : List.of("", "/posts", "/comments")) {
            moderator.calls().get(path + list).then().statusCode(404);
            Authors.user().calls().get(path + list + "?deleted=include").then().statusCode(403);
        }
    }
}
