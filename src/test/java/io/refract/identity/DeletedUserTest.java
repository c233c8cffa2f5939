package io.refract.identity;

import static io.refract.identity.People.anonymous;
import static io.refract.identity.People.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What goes with a user who is deleted, whichever way that is done.
@QuarkusTest
class DeletedUserTest {
    private static final String LEFT = """
            select concat_ws(' ',
                   (select count(*) from posts where author_id = u.id and deleted_at is null),
                   (select count(*) from comments where author_id = u.id and deleted_at is null),
                   (select count(*) from likes where user_id = u.id),
                   (select count(*) from follows where u.id in (follower_id, following_id)),
                   (select count(*) from sessions where user_id = u.id),
                   (select count(*) from api_keys where user_id = u.id and revoked_at is null))
              from users u where id = ?::uuid""";

    private enum Way {
        RESOURCE,
        DELETE,
        DELETE_MANY
    }

    /// Somebody with all that a user can have.
    private record Account(String id, String accessToken, String refreshToken, String key) {
        static Account made() {
            var body = "{\"email\":\"%s@example.com\",\"password\":\"correct horse battery staple\"}";
            var tokens = anonymous().body(body.formatted(People.handle())).post("/auth/register");
            var token = tokens.<String>path("accessToken");
            var key = People.as(token)
                    .body("{\"name\":\"robot\",\"scopes\":[{\"model\":\"user\",\"operations\":[\"findMany\"]}]}")
                    .post("/auth/api-keys");
            return new Account(tokens.path("user.id"), token, tokens.path("refreshToken"), key.path("key"));
        }

        Response delete(Way way) {
            var calls = People.as(accessToken);
            var where = "{\"where\":{\"id\":\"%s\"}}".formatted(id);
            return switch (way) {
                case RESOURCE -> calls.delete("/users/" + id);
                case DELETE -> calls.queryParam("q", where).delete("/data/user/delete");
                case DELETE_MANY -> calls.queryParam("q", where).delete("/data/user/deleteMany");
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftThatWouldActOrShow(Way way) {
        var ada = Account.made();
        var bob = People.user();
        var post = made(ada, "/posts", "{\"title\":\"T\",\"content\":\"c\",\"published\":true}");
        made(ada, "/posts/" + post + "/comments", "{\"content\":\"c\"}");
        for (var path :
                List.of("/users/" + ada.id() + "/profile", "/posts/" + post + "/like", bob.path() + "/follow")) {
            People.as(ada.accessToken()).body("{}").put(path).then().statusCode(200);
        }
        bob.calls().put("/users/" + ada.id() + "/follow").then().statusCode(200);
        anonymous().get(bob.path()).then().body("_count.followers", equalTo(1));
        anonymous().get("/posts/" + post).then().statusCode(200);
        People.as(ada.key()).get("/data/user/findMany").then().statusCode(200);
        assertThat(stored(LEFT, ada.id())).isEqualTo("1 1 1 2 1 1");

        assertThat(ada.delete(way).statusCode()).isIn(200, 204);

        assertThat(stored(LEFT, ada.id())).isEqualTo("0 0 0 0 0 0");
        People.as(ada.accessToken()).get("/auth/me").then().statusCode(401);
        People.as(ada.key()).get("/data/user/findMany").then().statusCode(401);
        anonymous()
                .body("{\"refreshToken\":\"%s\"}".formatted(ada.refreshToken()))
                .post("/auth/refresh")
                .then()
                .statusCode(401);
        anonymous().get("/users/" + ada.id()).then().statusCode(404);
        anonymous().get("/posts/" + post).then().statusCode(404);
        anonymous().get(bob.path()).then().body("_count.followers", equalTo(0)).body("_count.following", equalTo(0));
        bob.calls().get(bob.path() + "/followers").then().body("data", empty());
    }

    private static String made(Account account, String path, String body) {
        return People.as(account.accessToken())
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
