package io.refract.identity.sessions;

import static io.refract.identity.sessions.Person.PASSWORD;
import static io.refract.identity.sessions.Person.bearer;
import static io.refract.identity.sessions.Person.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Http;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class SessionsTest {
    @Inject
    SessionPurge purge;

    @Test
    void whereSomebodyIsSignedInIsListed() {
        var ada = Person.registered();
        var other = Http.anonymous()
                .header("User-Agent", "Phone/1")
                .body("{\"email\":\"%s\",\"password\":\"%s\"}".formatted(ada.email(), PASSWORD))
                .post("/auth/login");

        var list = bearer(other.path("accessToken")).get("/auth/sessions");

        list.then()
                .statusCode(200)
                .body("data", hasSize(2))
                .body("data.current", contains(true, false))
                .body("data[0].userAgent", equalTo("Phone/1"))
                .body("data[0].ip", equalTo("127.0.0.1"))
                .body("page.hasNextPage", equalTo(false));
        assertThat(list.jsonPath().getMap("data[0]").keySet())
                .containsExactly("id", "createdAt", "lastUsedAt", "expires", "userAgent", "ip", "current");
        Http.anonymous().get("/auth/sessions").then().statusCode(401);
    }

    @Test
    void oneIsEnded() {
        var ada = Person.registered();
        var lost = ada.again();
        var id = lost.calls().get("/auth/sessions").<String>path("data.find { it.current }.id");
        lost.calls().get("/auth/me").then().statusCode(200);

        ada.calls().delete("/auth/sessions/" + id).then().statusCode(204);

        lost.calls().get("/auth/me").then().statusCode(401);
        Person.refresh(lost.refreshToken()).then().statusCode(401);
        ada.calls().get("/auth/me").then().statusCode(200);
        ada.calls().delete("/auth/sessions/" + id).then().statusCode(404).body("code", equalTo("P2025"));
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        var ada = Person.registered();
        var eve = Person.registered();
        stored("update users set role = 'ADMIN' where id = ?::uuid returning 1", eve.id());
        var id = ada.calls().get("/auth/sessions").<String>path("data[0].id");

        eve.calls().delete("/auth/sessions/" + id).then().statusCode(404);
        eve.calls().delete("/auth/sessions/" + UUID.randomUUID()).then().statusCode(404);
        eve.calls().delete("/auth/sessions/1").then().statusCode(400);

        ada.calls().get("/auth/me").then().statusCode(200);
        ada.calls().delete("/auth/sessions/" + id).then().statusCode(204);
    }

    @Test
    void allOthersAreEnded() {
        var ada = Person.registered();
        var lost = ada.again();
        var bob = Person.registered();
        lost.calls().get("/auth/me").then().statusCode(200);

        ada.calls().delete("/auth/sessions").then().statusCode(204);

        lost.calls().get("/auth/me").then().statusCode(401);
        ada.calls().get("/auth/sessions").then().body("data", hasSize(1));
        bob.calls().get("/auth/me").then().statusCode(200);
    }

    @Test
    void theOldestGivesWayToTheOneTooMany() {
        var ada = Person.registered();
        stored("""
                with made as (insert into sessions (user_id, session_token, expires)
                select ?::uuid, gen_random_uuid()::text, now() + interval '1 day' from generate_series(1, 18)
                returning 1) select count(*) from made""", ada.id());
        ada.again().calls().get("/auth/sessions").then().body("data", hasSize(20));

        ada.again().calls().get("/auth/sessions").then().body("data", hasSize(20));

        Person.refresh(ada.refreshToken()).then().statusCode(401);
    }

    @Test
    void anotherPasswordEndsAllOtherSessions() {
        var ada = Person.registered();
        var lost = ada.again();
        lost.calls().get("/auth/me").then().statusCode(200);

        change(ada, PASSWORD, "ganz ein anderes Wort").then().statusCode(204);

        lost.calls().get("/auth/me").then().statusCode(401);
        ada.calls().get("/auth/me").then().statusCode(200);
        ada.refreshed();
        ada.login(PASSWORD).then().statusCode(401);
        ada.login("ganz ein anderes Wort").then().statusCode(200);
    }

    private static Response change(Person person, String current, String next) {
        return person.calls()
                .body("{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(current, next))
                .post("/auth/change-password");
    }

    @Test
    void whoeverDoesNotKnowThePasswordDoesNotChangeIt() {
        var ada = Person.registered();

        change(ada, "not the password", "ganz ein anderes Wort")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        change(ada, PASSWORD, "short").then().statusCode(400).body("errors.path", hasItem("newPassword"));

        ada.login(PASSWORD).then().statusCode(200);
        change(ada, PASSWORD, "ganz ein anderes Wort").then().statusCode(204);
    }

    @Test
    void expiredOnesAreDeletedAndNoOthers() {
        var ada = Person.registered();
        var gone = ada.again();
        var token = RefreshToken.read(gone.refreshToken()).orElseThrow().familyHash();
        stored("update sessions set expires = now() - interval '1 s' where session_token = ? returning 1", token);
        ada.calls().get("/auth/sessions").then().body("data", hasSize(1));
        stored("""
                with expired as (insert into sessions (id, user_id, session_token, secret_hash, expires)
                  select gen_random_uuid(), ?::uuid, 'gone ' || gen_random_uuid(), 'x', now() - interval '1 s'
                  from generate_series(1, 2500) returning 1)
                select count(*) from expired""", ada.id());

        purge.purge().await().atMost(Duration.ofSeconds(20));

        assertThat(stored("select count(*) from sessions where user_id = ?::uuid", ada.id()))
                .isEqualTo("1");
        ada.refreshed();
    }

    @Test
    void sessionsAreNotWrittenByClients() {
        var ada = Person.registered();
        var session = ada.calls().get("/auth/sessions").<String>path("data[0].id");
        var where = "{\"where\":{\"id\":\"%s\"}".formatted(session);
        ada.calls()
                .body(where + "}")
                .post("/data/session/findUnique")
                .then()
                .statusCode(200)
                .body("data.id", equalTo(session));

        ada.calls()
                .body(where + ",\"data\":{\"expires\":\"2099-01-01T00:00:00.000Z\"}}")
                .put("/data/session/update")
                .then()
                .statusCode(403);
        ada.calls()
                .body("{\"where\":{\"secretHash\":\"x\"}}")
                .post("/data/session/findFirst")
                .then()
                .statusCode(400);
    }
}
