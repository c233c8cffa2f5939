package io.refract.identity.sessions;

import static io.refract.identity.sessions.Person.refresh;
import static io.refract.identity.sessions.Person.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefreshTest {
    @Test
    void aTokenIsExchangedForNewOnes() {
        var ada = Person.registered();

        var answer = refresh(ada.refreshToken());

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(900))
                .body("user.email", equalTo(ada.email()))
                .body("refreshToken", not(equalTo(ada.refreshToken())));
        Person.bearer(answer.path("accessToken"))
                .get("/auth/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(ada.id()));
        assertThat(stored("select count(*) from sessions where user_id = ?::uuid", ada.id()))
                .isEqualTo("1");
    }

    @Test
    void theTokenBeforeTheLastGivesTheLastOnceMore() {
        var ada = Person.registered();
        var next = ada.refreshed();

        assertThat(ada.refreshed().refreshToken()).isEqualTo(next.refreshToken());
        assertThat(ada.refreshed().refreshToken()).isEqualTo(next.refreshToken());
        assertThat(next.refreshed().refreshToken()).isNotEqualTo(next.refreshToken());
    }

    @Test
    void ofManyAtOnceAllGetTheSame() throws Exception {
        var ada = Person.registered();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var asked = Stream.<Callable<Response>>generate(() -> () -> refresh(ada.refreshToken()))
                    .limit(16)
                    .toList();
            var successors = new HashSet<String>();
            for (var answer : pool.invokeAll(asked)) {
                successors.add(answer.get().then().statusCode(200).extract().path("refreshToken"));
            }
            assertThat(successors).hasSize(1);
        }
    }

    @Test
    void aTokenThatWasReplacedLongAgoEndsItsSessionAndTheUserIsTold() {
        var ada = Person.registered();
        var elsewhere = ada.again();
        var next = ada.refreshed();
        stored("update sessions set last_used = now() - interval '11 s' where user_id = ?::uuid returning 1", ada.id());

        refusedFor(ada);

        next.calls().get("/auth/me").then().statusCode(401);
        refresh(next.refreshToken()).then().statusCode(401);
        elsewhere
                .calls()
                .get("/notifications")
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data.type", contains("SYSTEM"));
        refresh(elsewhere.refreshToken()).then().statusCode(200);
        refusedFor(ada);
        elsewhere.calls().get("/notifications").then().body("data", hasSize(1));
    }

    private static void refusedFor(Person person) {
        refresh(person.refreshToken())
                .then()
                .statusCode(401)
                .header("Cache-Control", "no-store")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aTokenOfTheGenerationBeforeThatEndsItsSessionAtOnce() {
        var ada = Person.registered();
        var next = ada.refreshed();
        var last = next.refreshed();

        refusedFor(ada);

        refresh(last.refreshToken()).then().statusCode(401);
        last.calls().get("/auth/me").then().statusCode(401);
    }

    @Test
    void aSecretThatNeverWasEndsTheSessionOfWhoeverKnowsTheRest() {
        var ada = Person.registered();
        var bytes = Base64.getUrlDecoder().decode(ada.refreshToken());
        bytes[40] ^= 1;
        refresh(ada.refreshToken()).then().statusCode(200);

        refresh(Base64.getUrlEncoder().encodeToString(bytes)).then().statusCode(401);

        ada.calls().get("/auth/me").then().statusCode(401);
    }

    @Test
    void theIdOfASessionEndsNothing() {
        var ada = Person.registered();
        var id = stored("select id::text from sessions where user_id = ?::uuid", ada.id());
        var name = stored("select session_token from sessions where user_id = ?::uuid", ada.id());

        for (var guess : List.of(String.valueOf(id), String.valueOf(name), ada.id())) {
            refresh(guess).then().statusCode(401);
        }

        ada.refreshed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"expires = now() - interval '1 s'", "created_at = now() - interval '91 days'"})
    void anExpiredSessionDoesNotGoOn(String expired) {
        var ada = Person.registered();
        ada = ada.refreshed();
        stored("update sessions set " + expired + " where user_id = ?::uuid returning 1", ada.id());

        refusedFor(ada);
    }

    @Test
    void useKeepsASessionAliveButNotForEver() {
        var ada = Person.registered();
        var days =
                "select round(extract(epoch from expires - now()) / 86400)::text from sessions where user_id = ?::uuid";
        assertThat(stored(days, ada.id())).isEqualTo("30");
        stored("update sessions set expires = now() + interval '1 h' where user_id = ?::uuid returning 1", ada.id());

        ada = ada.refreshed();
        assertThat(stored(days, ada.id())).isEqualTo("30");

        stored(
                "update sessions set created_at = now() - interval '80 days' where user_id = ?::uuid returning 1",
                ada.id());
        ada.refreshed();
        assertThat(stored(days, ada.id())).isEqualTo("10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"refreshToken\":null}", "{\"refreshToken\":\"\"}", "{\"refreshToken\":\"abc\"}"})
    void whatIsNoTokenIsRefused(String body) {
        Person.post("refresh", body).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void aTokenOfNobodyIsRefused() {
        refresh(RefreshToken.first().text()).then().statusCode(401);
    }

    @Test
    void theBodyIsStrict() {
        Person.post("refresh", "{\"refreshToken\":7}").then().statusCode(400);
        Person.post("refresh", "{\"refreshToken\":\"" + "x".repeat(201) + "\"}")
                .then()
                .statusCode(400);
    }
}
