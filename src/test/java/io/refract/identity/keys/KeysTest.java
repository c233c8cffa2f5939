package io.refract.identity.keys;

import static io.refract.identity.keys.KeyHolder.presenting;
import static io.refract.identity.keys.KeyHolder.scope;
import static io.refract.identity.keys.KeyHolder.scopes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Eventually;
import io.refract.testing.Http;
import io.refract.testing.Stored;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Making, listing and revoking keys, and what a key is good for.
@QuarkusTest
class KeysTest {
    private static final String READS = scopes(scope("category", "findMany"));

    /// Longer than a pod remembers who calls.
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static Response ask(KeyHolder holder) {
        return holder.calls().get("/data/category/findMany");
    }

    private static void refused(Response answer) {
        answer.then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aKeyIsShownOnceAndListedWithoutItself() {
        var user = Stored.user();
        var made = KeyHolder.make(user, """
                {"name":"robot","scopes":[{"model":"post","operations":["update","findMany"]},
                  {"model":"post","operations":["create"]}],"expiresAt":"2999-01-01T00:00:00.000Z"}""");
        made.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("name", equalTo("robot"))
                .body("scopes", hasSize(1))
                .body("scopes[0].model", equalTo("post"))
                .body("scopes[0].operations", contains("create", "findMany", "update"))
                .body("expiresAt", equalTo("2999-01-01T00:00:00.000Z"))
                .body("createdAt", notNullValue())
                .body("lastUsedAt", nullValue());
        String key = made.path("key");
        assertThat(made.<String>path("prefix")).isEqualTo(key.substring(0, 12));

        var list = Http.as(user).get("/auth/api-keys");

        list.then().statusCode(200).body("data", hasSize(1)).body("data[0].id", equalTo(made.path("id")));
        assertThat(list.jsonPath().getMap("data[0]").keySet())
                .containsExactly("id", "prefix", "name", "scopes", "expiresAt", "createdAt", "lastUsedAt");
        assertThat(Stored.text("select row_to_json(k)::text from api_keys k where user_id = ?", user))
                .doesNotContain(key.substring(12));
        assertThat(Stored.text(
                        "select string_agg(new_values::text, '') from audit.audit_logs where record_id = ?",
                        made.<String>path("id")))
                .contains("robot")
                .doesNotContain("key_hash");
        Http.anonymous().get("/auth/api-keys").then().statusCode(401);
    }

    @Test
    void allThatIsWrongWithScopesIsToldAtOnce() {
        KeyHolder.make(Stored.user(), """
                        {"name":" ","scopes":[{"model":"pots","operations":["findMny","nothing"]}],
                         "expiresAt":"2001-01-01T00:00:00.000Z"}""")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body(
                        "errors.path",
                        contains(
                                "name",
                                "expiresAt",
                                "scopes[0].model",
                                "scopes[0].operations[0]",
                                "scopes[0].operations[1]"))
                .body("errors[2].message", containsString("did you mean post?"))
                .body("errors[3].message", containsString("did you mean findMany?"));
        KeyHolder.make(Stored.user(), "{\"name\":\"x\",\"scopes\":[]}").then().statusCode(400);
    }

    @Test
    void aUserHasOnlySoManyKeys() {
        var user = Stored.user();
        var one = KeyHolder.of(user, READS);
        Stored.text("""
                with made as (insert into api_keys (user_id, name, prefix, key_hash, scopes)
                select ?, 'more', 'rfk_', sha256(gen_random_uuid()::text::bytea), '[]' from generate_series(1, 49)
                returning 1) select count(*)::text from made""", user);

        KeyHolder.make(user, "{\"name\":\"robot\",\"scopes\":%s}".formatted(READS))
                .then()
                .statusCode(403);

        Http.as(user).delete("/auth/api-keys/" + one.id()).then().statusCode(204);
        KeyHolder.of(user, READS);
    }

    @Test
    void aRevokedKeyIsGoodForNothing() {
        var holder = KeyHolder.of(READS);
        ask(holder).then().statusCode(200);

        Http.as(Stored.admin())
                .delete("/auth/api-keys/" + holder.id())
                .then()
                .statusCode(404)
                .body("code", equalTo("P2025"));
        ask(holder).then().statusCode(200);
        Http.as(holder.user()).delete("/auth/api-keys/" + holder.id()).then().statusCode(204);

        refused(ask(holder));
        Http.as(holder.user()).get("/auth/api-keys").then().body("data", hasSize(0));
        Http.as(holder.user()).delete("/auth/api-keys/" + holder.id()).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update api_keys set revoked_at = now() where user_id = ? returning name",
                "update api_keys set expires_at = now() where user_id = ? returning name",
                "update users set deleted_at = now() where id = ? returning email"
            })
    void whatEndsAKeyElsewhereEndsItHereWithinSeconds(String sql) {
        var holder = KeyHolder.of(READS);
        ask(holder).then().statusCode(200);

        Stored.text(sql, holder.user());

        Eventually.holds(PATIENCE, () -> ask(holder).statusCode() == 401);
    }

    @Test
    void aKeyEndsWithItsOwnerAndDoesNotComeBack() {
        var holder = KeyHolder.of(READS);
        ask(holder).then().statusCode(200);

        Http.as(holder.user()).delete("/users/" + holder.user()).then().statusCode(204);

        refused(ask(holder));
        Stored.text("update users set deleted_at = null where id = ? returning email", holder.user());
        refused(ask(holder));
    }

    @Test
    void aDemotedOwnerDemotesTheKey() {
        var admin = Stored.admin();
        var holder = KeyHolder.of(admin, scopes(scope("tag", "*")));
        var name = "t" + UUID.randomUUID();
        var body = "{\"data\":{\"name\":\"%s\"}}";
        holder.calls()
                .body(body.formatted(name))
                .post("/data/tag/create")
                .then()
                .statusCode(201);

        Stored.text("update users set role = 'USER' where id = ? returning email", admin);

        Eventually.holds(PATIENCE, () -> {
            var again = body.formatted("t" + UUID.randomUUID());
            return holder.calls().body(again).post("/data/tag/create").statusCode() == 403;
        });
    }

    @Test
    void aKeyThatIsChangedLongOrElsewhereIsRefused() {
        var holder = KeyHolder.of(READS);
        var key = holder.key();
        ask(holder).then().statusCode(200);
        var other = key.charAt(20) == 'a' ? 'b' : 'a';

        refused(presenting(key.substring(0, 20) + other + key.substring(21)).get("/data/category/findMany"));
        refused(presenting(key.substring(0, 52)).get("/data/category/findMany"));
        refused(presenting("rfk_" + "x".repeat(6_000)).get("/data/category/findMany"));
        refused(presenting(KeyText.made()).get("/data/category/findMany"));
        Http.anonymous().get("/auth/me?key=" + key).then().statusCode(401);
        Http.anonymous().get("/categories?access_token=" + key).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST   | /auth/api-keys        | 201 | {\"name\":\"x\",\"scopes\":[{\"model\":\"*\",\"operations\":[\"*\"]}]}",
                "GET    | /auth/api-keys        | 200 | ",
                "DELETE | /auth/api-keys/0198a7b4-0000-7000-8000-000000000000 | 404 | ",
                "GET    | /auth/sessions        | 200 | ",
                "DELETE | /auth/sessions        | 204 | ",
                "GET    | /auth/passkeys        | 200 | ",
                "GET    | /auth/accounts        | 200 | ",
                "POST   | /auth/logout          | 204 | {}",
                "POST   | /auth/change-password | 400 | {\"currentPassword\":\"x\",\"newPassword\":\"short\"}",
                "POST   | /auth/login           | 401 | {\"email\":\"a@example.com\",\"password\":\"x\"}"
            })
    void noKeyOpensWhatIsAboutSigningIn(String method, String path, int ofTheOwner, @Nullable String body) {
        var holder = KeyHolder.of(scopes(scope("*", "*")));
        holder.calls().get("/data/category/findMany").then().statusCode(200);
        with(body, Http.as(holder.user())).request(method, path).then().statusCode(ofTheOwner);

        with(body, holder.calls()).request(method, path).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    private static RequestSpecification with(@Nullable String body, RequestSpecification call) {
        return body == null ? call : call.body(body);
    }

    @Test
    void whoeverCallsIsTold() {
        var holder = KeyHolder.of(READS);
        holder.calls()
                .get("/auth/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(holder.user().toString()))
                .body("email", nullValue())
                .body("claims.kind", equalTo("key"))
                .body("claims.keyId", equalTo(holder.id()))
                .body("claims.role", equalTo("USER"))
                .body("scopes[0].model", equalTo("category"));
        Http.as(holder.user())
                .get("/auth/me")
                .then()
                .statusCode(200)
                .body("email", notNullValue())
                .body("claims.kind", equalTo("session"))
                .body("scopes", nullValue());
        KeyHolder.of(scopes(scope("*", "*")))
                .calls()
                .get("/auth/me")
                .then()
                .statusCode(200)
                .body("email", notNullValue());
    }

    @Test
    void metaTellsWhatTheKeyMayDo() {
        var holder = KeyHolder.of(scopes(scope("post", "findMany", "create"), scope("tag", "create")));
        var meta = holder.calls().get("/data/$meta");

        meta.then()
                .statusCode(200)
                .body("data.models.find { it.name == 'post' }.operations", containsInAnyOrder("findMany", "create"))
                .body("data.models.find { it.name == 'tag' }.operations", hasSize(0))
                .body("data.models.find { it.name == 'user' }.operations", hasSize(0));
    }

    @Test
    void theLastUseIsNotedOnceAMinute() {
        var holder = KeyHolder.of(READS);
        ask(holder).then().statusCode(200);
        Eventually.holds(
                PATIENCE, () -> Http.as(holder.user()).get("/auth/api-keys").path("data[0].lastUsedAt") != null);
        var noted = Http.as(holder.user()).get("/auth/api-keys").<String>path("data[0].lastUsedAt");

        ask(holder).then().statusCode(200);

        assertThat(Http.as(holder.user()).get("/auth/api-keys").<String>path("data[0].lastUsedAt"))
                .isEqualTo(noted);
    }

    @Test
    void anAnswerThatIsKeptForASessionIsNotGivenToAKey() {
        var user = Stored.user();
        var narrow = KeyHolder.of(user, READS);
        var wide = KeyHolder.of(user, scopes(scope("post", "create")));
        var body = "{\"data\":{\"title\":\"Kept\",\"content\":\"c\"},\"select\":{\"id\":true}}";
        var once = UUID.randomUUID().toString();
        var first = Http.as(user).header("Idempotency-Key", once).body(body).post("/data/post/create");
        first.then().statusCode(201);

        narrow.calls()
                .header("Idempotency-Key", once)
                .body(body)
                .post("/data/post/create")
                .then()
                .statusCode(403);
        var own = wide.calls().header("Idempotency-Key", once).body(body).post("/data/post/create");
        own.then().statusCode(201);
        assertThat(own.<String>path("data.id")).isNotEqualTo(first.path("data.id"));
    }

    @Test
    void anAnswerThatIsCachedIsNotGivenToAKeyWithoutTheScope() {
        var user = Stored.user();
        var post = Stored.post(user);
        var narrow = KeyHolder.of(user, READS);
        var q = "{\"where\":{\"id\":\"%s\"},\"select\":{\"title\":true}}".formatted(post);
        var cache = "{\"cache\":{\"ttl\":60}}";
        Http.as(user)
                .queryParam("q", q)
                .queryParam("meta", cache)
                .get("/data/post/findMany")
                .then()
                .statusCode(200);
        Http.as(user).get("/posts/" + post).then().statusCode(200);
        Http.as(user).get("/users/" + user).then().statusCode(200);

        narrow.calls()
                .queryParam("q", q)
                .queryParam("meta", cache)
                .get("/data/post/findMany")
                .then()
                .statusCode(403);
        narrow.calls().get("/posts/" + post).then().statusCode(403).body("meta.model", equalTo("post"));
        narrow.calls().get("/users/" + user).then().statusCode(403).body("meta.model", equalTo("user"));
    }
}
