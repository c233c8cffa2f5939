package io.refract.identity.keys;

import static io.refract.identity.keys.KeyHolder.scope;
import static io.refract.identity.keys.KeyHolder.scopes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Use;
import io.refract.query.json.Operation;
import io.refract.query.json.WriteOperation;
import io.refract.testing.Http;
import io.refract.testing.Stored;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each call succeeds with the scopes that it needs, and with one of them missing is refused, with the model named.
@QuarkusTest
class ScopesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "post.findMany     | {\"select\":{\"title\":true}} | ",
                "post.count        | {} | ",
                "post.findMany     | {\"select\":{\"author\":{\"select\":{\"id\":true}}}} | user.findUnique",
                "category.findMany | {\"select\":{\"posts\":{\"select\":{\"id\":true}}}} | post.findMany",
                "post.findMany     | {\"select\":{\"_count\":{\"select\":{\"comments\":true}}}} | comment.count",
                "post.findMany     | {\"select\":{\"id\":true},\"where\":{\"comments\":{\"some\":{\"content\":{\"contains\":\"x\"}}}}} | comment.exists",
                "post.count        | {\"where\":{\"author\":{\"is\":{\"email\":\"x\"}}}} | user.findFirst",
                "post.count        | {\"where\":{\"NOT\":{\"author\":{\"is\":{\"name\":\"x\"}}}}} | user.count",
                "post.findMany     | {\"select\":{\"id\":true},\"orderBy\":{\"author\":{\"name\":\"asc\"}}} | user.aggregate",
                "post.findMany     | {\"select\":{\"id\":true},\"orderBy\":{\"comments\":{\"_count\":\"asc\"}}} | comment.groupBy",
                "post.create       | {\"data\":{\"title\":\"t\",\"content\":\"c\"},\"select\":{\"id\":true}} | ",
                "post.create       | {\"data\":{\"title\":\"t\",\"content\":\"c\"},\"select\":{\"author\":{\"select\":{\"id\":true}}}} | user.findMany",
                "post.create       | {\"data\":{\"title\":\"t\",\"content\":\"c\",\"comments\":{\"create\":{\"content\":\"x\"}}},\"select\":{\"id\":true}} | comment.create",
                "post.create       | {\"data\":{\"title\":\"t\",\"content\":\"c\",\"comments\":{\"createMany\":{\"data\":[{\"content\":\"x\"}]}}},\"select\":{\"id\":true}} | comment.createMany"
            })
    void aCallNeedsAScopeForAllThatItTouches(String call, String arguments, String also) {
        var model = call.split("\\.")[0];
        var operation = call.split("\\.")[1];
        var own = scope(model, operation);
        var whole = also == null ? scopes(own) : scopes(own, scope(also.split("\\.")[0], also.split("\\.")[1]));
        send(KeyHolder.of(whole), model, operation, arguments).then().statusCode(matching(operation));

        refused(send(KeyHolder.of(scopes(scope("like", "count"))), model, operation, arguments), model);
        if (also != null) {
            refused(send(KeyHolder.of(scopes(own)), model, operation, arguments), also.split("\\.")[0]);
        }
    }

    @Test
    void whetherACallWouldBeAllowedDependsOnTheScopes() {
        var holder = KeyHolder.of(scopes(scope("post", "create", "findMany")));
        holder.calls()
                .body("""
                        [{"model":"post","op":"findMany","args":{"select":{"id":true}}},
                         {"model":"post","op":"findMany","args":{"select":{"author":{"select":{"id":true}}}}},
                         {"model":"post","op":"create","args":{"data":{"title":"t","content":"c"},"select":{"id":true}}},
                         {"model":"comment","op":"create","args":{"data":{"content":"c"}}}]""")
                .post("/data/$can")
                .then()
                .statusCode(200)
                .body("data.allowed", equalTo(List.of(true, false, true, false)))
                .body("data[1].code", equalTo("FORBIDDEN"));
    }

    @Test
    void aBatchNeedsTheScopesOfAllItsCalls() {
        var user = Stored.user();
        var create = call("post", "create", "{\"data\":{\"title\":\"t\",\"content\":\"c\"},\"select\":{\"id\":true}}");
        var comment = call(
                "comment",
                "create",
                "{\"data\":{\"content\":\"c\",\"postId\":{\"$ref\":\"0.id\"}},\"select\":{\"id\":true}}");

        var answer = batch(KeyHolder.of(user, scopes(scope("post", "create"))), create, comment);
        refused(answer, "comment");
        answer.then().body("meta.index", equalTo(1));
        assertThat(Stored.count("posts where author_id = ?", user)).isZero();
        batch(
                        KeyHolder.of(user, scopes(scope("post", "create", "exists"), scope("comment", "create"))),
                        create,
                        comment)
                .then()
                .statusCode(200);
    }

    @Test
    void aLockNeedsAScopeToChangeOrDeleteRows() {
        var locked = call("post", "findMany", "{\"select\":{\"id\":true},\"lock\":\"update\"}");

        refused(batch(KeyHolder.of(scopes(scope("post", "findMany", "create"))), locked), "post");
        for (var enough : List.of("updateMany", "delete")) {
            batch(KeyHolder.of(scopes(scope("post", "findMany", enough))), locked)
                    .then()
                    .statusCode(200);
        }
    }

    private static String call(String model, String operation, String arguments) {
        return "{\"model\":\"%s\",\"op\":\"%s\",\"args\":%s}".formatted(model, operation, arguments);
    }

    private static Response batch(KeyHolder holder, String... calls) {
        return holder.calls().body("[" + String.join(",", calls) + "]").post("/data/$transaction/sequential");
    }

    private static int matching(String operation) {
        return operation.startsWith("create") ? 201 : 200;
    }

    private static Response send(KeyHolder holder, String model, String operation, String arguments) {
        return holder.calls().body(arguments).post("/data/" + model + "/" + operation);
    }

    private static void refused(Response answer, String model) {
        answer.then().statusCode(403).body("code", equalTo("FORBIDDEN")).body("meta.model", equalTo(model));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"comments\":{\"update\":{\"where\":{\"id\":\"%s\"},\"data\":{\"content\":\"y\"}}}} | comment | update | create",
                "{\"comments\":{\"updateMany\":{\"where\":{},\"data\":{\"content\":\"y\"}}}}        | comment | updateMany | findMany",
                "{\"comments\":{\"delete\":{\"id\":\"%s\"}}}                                        | comment | delete | update",
                "{\"comments\":{\"deleteMany\":{}}}                                               | comment | deleteMany | count",
                "{\"tags\":{\"create\":{\"name\":\"t\"}}}                                            | tag     | create | findMany"
            })
    void aNestedWriteNeedsItsOwnKind(String data, String model, String enough, String notEnough) {
        var admin = Stored.admin();
        var post = Stored.post(admin);
        var comment = Stored.comment(post, admin);
        var body = "{\"where\":{\"id\":\"%s\"},\"data\":%s,\"select\":{\"id\":true}}"
                .formatted(post, data.formatted(comment).replace("\"t\"", "\"t" + post + "\""));
        var base = scope("post", "update");
        var links = scope("postTag", "create");

        refused(put(KeyHolder.of(admin, scopes(base, links)), body), model);
        refused(put(KeyHolder.of(admin, scopes(base, links, scope(model, notEnough))), body), model);
        put(KeyHolder.of(admin, scopes(base, links, scope(model, enough))), body)
                .then()
                .statusCode(200);
    }

    private static Response put(KeyHolder holder, String body) {
        return holder.calls().body(body).put("/data/post/update");
    }

    @Test
    void aKeyThatMayOnlyWriteDoesNotLookAtOtherRows() {
        var user = Stored.user();
        var post = Stored.post(user);
        var parent = Stored.comment(post, user);
        var body =
                "{\"data\":{\"content\":\"c\",\"post\":{\"connect\":{\"id\":\"%s\"}},\"parent\":{\"connect\":{\"id\":\"%s\"}}},\"select\":{\"id\":true}}"
                        .formatted(post, parent);
        var create = scope("comment", "create");
        var look = scope("post", "exists");

        refused(send(KeyHolder.of(user, scopes(create)), "comment", "create", body), "comment");
        refused(
                send(KeyHolder.of(user, scopes(scope("comment", "create", "count"))), "comment", "create", body),
                "post");
        send(KeyHolder.of(user, scopes(scope("comment", "create", "count"), look)), "comment", "create", body)
                .then()
                .statusCode(201);
    }

    @Test
    void resourcesNeedWhatTheirAnswersShow() {
        var user = Stored.user();
        var post = Stored.post(user);
        var all = Map.of("post", "findUnique", "user", "findMany", "category", "findMany", "tag", "findMany");
        var shown = all.entrySet().stream().map(each -> scope(each.getKey(), each.getValue()));
        var counted = Stream.of(scope("comment", "count"), scope("like", "count"));
        var whole = Stream.concat(shown, counted).toList();
        var holder = KeyHolder.of(user, scopes(whole.toArray(String[]::new)));
        holder.calls().get("/posts/" + post).then().statusCode(200);
        for (var i = 0; i < whole.size(); i++) {
            var less = new java.util.ArrayList<>(whole);
            less.remove(i);
            KeyHolder.of(user, scopes(less.toArray(String[]::new)))
                    .calls()
                    .get("/posts/" + post)
                    .then()
                    .statusCode(403);
        }
        holder.calls().delete("/posts/" + post).then().statusCode(403);
        KeyHolder.of(user, scopes(scope("post", "delete")))
                .calls()
                .delete("/posts/" + post)
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /posts",
        "GET, /posts/search?q=x",
        "GET, /posts/%s",
        "GET, /posts/by-slug/x",
        "POST, /posts/%s/view",
        "GET, /posts/%s/comments",
        "PUT, /posts/%s/like",
        "GET, /users",
        "GET, /users/%s",
        "GET, /users/by-username/x",
        "GET, /users/by-email/x@example.com",
        "GET, /users/%s/posts",
        "GET, /users/%s/followers",
        "GET, /users/%s/profile",
        "GET, /users/%s/settings",
        "GET, /categories",
        "GET, /categories/tree",
        "GET, /tags",
        "GET, /tags/popular",
        "GET, /notifications",
        "POST, /notifications/read-all",
        "POST, /posts/%s/restore",
        "DELETE, /users/%s",
        "PUT, /users/%s/follow",
        "DELETE, /posts/%s/like"
    })
    void noResourceIsOpenToAKeyWithoutItsScope(String method, String path) {
        var admin = Stored.admin();
        var subject = path.contains("/follow") ? Stored.user() : path.contains("/users") ? admin : Stored.post(admin);
        var holder = KeyHolder.of(admin, scopes(scope("auditLog", "exists")));

        var answer = holder.calls().urlEncodingEnabled(false).request(method, path.formatted(subject));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    /// What is said of a row that a policy hides is not said of one that is out of a key's reach.
    @Test
    void settingsAreWrittenWithinReachAlone() {
        var user = Stored.user();
        var put = "/users/" + user + "/settings";
        KeyHolder.of(user, scopes(scope("userSettings", "update")))
                .calls()
                .body("{\"theme\":\"DARK\"}")
                .put(put)
                .then()
                .statusCode(403)
                .body("meta.model", equalTo("userSettings"));
        KeyHolder.of(user, scopes(scope("userSettings", "upsert")))
                .calls()
                .body("{\"profilePrivate\":true}")
                .put(put)
                .then()
                .statusCode(200);
    }

    @Test
    void policiesHoldForKeysAsForTheirOwners() {
        var draft = Stored.draft(Stored.user());
        var holder = KeyHolder.of(scopes(scope("*", "*")));

        Http.as(holder.user()).get("/posts/" + draft).then().statusCode(404);
        holder.calls().get("/posts/" + draft).then().statusCode(404);
        holder.calls()
                .body("{\"where\":{\"id\":\"%s\"}}".formatted(draft))
                .post("/data/post/findUnique")
                .then()
                .body("data", equalTo(null));
    }

    @Test
    void eachOperationIsWithinReachOfScopes() {
        var all = Stream.concat(Operation.names().stream(), WriteOperation.names().stream())
                .toList();

        assertThat(List.copyOf(Use.allOperations())).containsExactlyInAnyOrderElementsOf(all);
    }
}
