package io.refract.identity.sessions;

import static io.refract.identity.sessions.Person.PASSWORD;
import static io.refract.identity.sessions.Person.bearer;
import static io.refract.identity.sessions.Person.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Eventually;
import io.refract.testing.Http;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInTest {
    @Test
    void whoeverRegistersIsSignedIn() {
        var email = UUID.randomUUID() + "@example.com";

        var answer = post("register", """
                {"email":"%s","password":"%s","name":"Ada"}""".formatted(email, PASSWORD));

        var id = answer.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(900))
                .body("user.email", equalTo(email))
                .body("user.settings.theme", equalTo("SYSTEM"))
                .extract()
                .<String>path("user.id");
        assertThat(answer.header("Location")).endsWith("/api/v1/users/" + id);
        var document = bearer(answer.path("accessToken")).get("/users/" + id);
        document.then().statusCode(200).body("email", equalTo(email)).body("name", equalTo("Ada"));
        assertThat(answer.asString()).contains("\"user\":" + document.asString());
    }

    @Test
    void theTokenOfALoginSaysWhoCalls() {
        var ada = Person.registered().again();

        ada.calls()
                .get("/auth/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(ada.id()))
                .body("email", equalTo(ada.email()));
        Http.anonymous().get("/auth/me").then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void theTokenWritesAsItsUser() {
        var ada = Person.registered();

        ada.calls()
                .body("{\"title\":\"t\",\"content\":\"c\"}")
                .post("/posts")
                .then()
                .statusCode(201)
                .body("author.id", equalTo(ada.id()));
        ada.calls()
                .body("{\"data\":{\"title\":\"t\",\"content\":\"c\"},\"select\":{\"authorId\":true}}")
                .post("/data/post/create")
                .then()
                .statusCode(201)
                .body("data.authorId", equalTo(ada.id()));
    }

    @Test
    void anAddressIsTheSameInAnyLetterCase() {
        var ada = Person.registered();

        post(
                        "login",
                        "{\"email\":\"%s\",\"password\":\"%s\"}"
                                .formatted(ada.email().toUpperCase(Locale.ROOT), PASSWORD))
                .then()
                .statusCode(200);
    }

    @Test
    void aLoginIsRememberedWithoutAChangeOfTheUser() {
        var ada = Person.registered();
        var before = ada.calls().get("/auth/me").jsonPath();

        var answered = ada.login(PASSWORD).jsonPath();

        var after = ada.calls().get("/auth/me").jsonPath();
        assertThat(before.getString("lastLogin")).isNull();
        assertThat(after.getString("lastLogin")).isNotNull().isEqualTo(answered.getString("user.lastLogin"));
        assertThat(after.getInt("version")).isEqualTo(before.getInt("version"));
        assertThat(after.getString("updatedAt")).isEqualTo(before.getString("updatedAt"));
    }

    @Test
    void whatIsWrongIsNotTold() {
        var ada = Person.registered();
        var gone = Person.registered();
        gone.calls().delete("/users/" + gone.id()).then().statusCode(204);
        var stranger = new Person("nobody@example.com", "", ada.tokens());
        Person.stored("insert into users (email) values (?) on conflict do nothing returning 1", "bare@example.com");
        var bare = new Person("bare@example.com", "", ada.tokens());
        var expected = told(ada.login("another password"));

        assertThat(expected).contains("UNAUTHENTICATED");
        assertThat(told(stranger.login(PASSWORD))).isEqualTo(expected);
        assertThat(told(gone.login(PASSWORD))).isEqualTo(expected);
        assertThat(told(bare.login(PASSWORD))).isEqualTo(expected);
    }

    private static String told(Response refusal) {
        refusal.then().statusCode(401).header("Cache-Control", "no-store");
        return Pattern.compile("\"instance\":\"[^\"]*\"")
                .matcher(refusal.asString())
                .replaceAll("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"email\":\"a@example.com\"}",
                "{\"password\":\"x\"}",
                "{\"email\":1,\"password\":\"x\"}",
                "{\"email\":\"a@example.com\",\"password\":\"x\",\"role\":\"ADMIN\"}",
                "{\"email\":\"a@example.com\",\"password\":\"x\",\"cookie\":\"yes\"}",
                "{\"email\":\"a@example.com\\u0000\",\"password\":\"x\"}"
            })
    void aBodyThatIsNoneIsTold(String body) {
        post("login", body).then().statusCode(400).body("code", equalTo("VALIDATION"));
    }

    @Test
    void whoSignsOutIsOut() {
        var ada = Person.registered();
        ada.calls().get("/auth/me").then().statusCode(200);

        ada.calls().post("/auth/logout").then().statusCode(204);

        ada.calls().get("/auth/me").then().statusCode(401).header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        ada.calls().get("/users/" + ada.id()).then().statusCode(401);
        Person.refresh(ada.refreshToken()).then().statusCode(401);
    }

    @Test
    void whoHasNothingButTheRefreshTokenSignsOutToo() {
        var ada = Person.registered();
        var elsewhere = ada.again();
        var next = ada.refreshed();

        for (var token : List.of(next.refreshToken(), next.refreshToken(), "nonsense")) {
            post("logout", "{\"refreshToken\":\"%s\"}".formatted(token)).then().statusCode(204);
        }
        post("logout", "{}").then().statusCode(204);

        next.calls().get("/auth/me").then().statusCode(401);
        Person.refresh(next.refreshToken()).then().statusCode(401);
        elsewhere.calls().get("/auth/me").then().statusCode(200);
    }

    @Test
    void aDeletedUserIsSignedOutEverywhere() {
        var ada = Person.registered();
        var elsewhere = ada.again();
        elsewhere.calls().get("/auth/me").then().statusCode(200);

        ada.calls().delete("/users/" + ada.id()).then().statusCode(204);

        elsewhere.calls().get("/auth/me").then().statusCode(401);
        Person.refresh(elsewhere.refreshToken()).then().statusCode(401);
        assertThat(Person.stored("select count(*) from sessions where user_id = ?::uuid", ada.id()))
                .isEqualTo("0");
    }

    @Test
    void anotherRoleCountsAtTheNextRequest() {
        var ada = Person.registered();
        var boss = Person.registered();
        Person.stored("update users set role = 'ADMIN' where id = ?::uuid returning 1", boss.id());
        ada.calls().get("/users/" + boss.id()).then().body("$", not(hasKey("email")));

        boss.calls()
                .body("{\"role\":\"ADMIN\"}")
                .patch("/users/" + ada.id())
                .then()
                .statusCode(200);

        ada.calls().get("/users/" + boss.id()).then().body("email", equalTo(boss.email()));
    }

    /// Another pod is another writer of the same rows.
    @Test
    void whatHappensOnAnotherPodCountsWithinSeconds() {
        var out = Person.registered();
        var demoted = Person.registered();
        Person.stored("update users set role = 'ADMIN' where id = ?::uuid returning 1", demoted.id());
        demoted.calls().get("/users/" + out.id()).then().statusCode(200).body("email", equalTo(out.email()));
        out.calls().get("/auth/me").then().statusCode(200);

        Person.stored("delete from sessions where user_id = ?::uuid returning 1", out.id());
        Person.stored("update users set role = 'USER' where id = ?::uuid returning 1", demoted.id());

        Eventually.holds(
                Duration.ofSeconds(6), () -> out.calls().get("/auth/me").statusCode() == 401);
        Eventually.holds(
                Duration.ofSeconds(1),
                () -> demoted.calls().get("/users/" + out.id()).path("email") == null);
    }

    @Test
    void onlyHashesOfTokensAreStored() {
        var ada = Person.registered().refreshed();

        var row = Person.stored("select s::text from sessions s where user_id = ?::uuid", ada.id());

        assertThat(row).isNotNull();
        var token = RefreshToken.read(ada.refreshToken()).orElseThrow();
        assertThat(row).contains(token.familyHash(), token.secretHash());
        assertThat(row)
                .doesNotContain(
                        ada.refreshToken().substring(0, 20), ada.refreshToken().substring(22));
    }
}
