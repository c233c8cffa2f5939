package io.refract.identity;

import static io.refract.identity.People.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.identity.People.Person;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfileTest {
    private static final String FULL = """
            {"avatar":"https://example.com/a.png","address":{"street":"12 St James's Square","city":"London",\
            "state":null,"zipCode":"SW1Y","country":"UK"},"version":0}""";

    private static final JsonObject FULL_JSON = new JsonObject(FULL);

    @Test
    void thereIsNoProfileAtFirst() {
        var ada = People.user();

        ada.calls().get(path(ada)).then().statusCode(404).body("meta.model", equalTo("profile"));
    }

    @Test
    void whatIsPutIsAnsweredAndSeenByAll() {
        var ada = People.user();

        var answer = ada.calls().body(FULL).put(path(ada));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(FULL_JSON);
        var before = People.statements();
        assertThat(json(anonymous().get(path(ada)))).isEqualTo(FULL_JSON);
        assertThat(People.statements() - before).isEqualTo(1);
    }

    @Test
    void whatIsAbsentStaysAndWhatIsNullIsCleared() {
        var ada = People.user();
        ada.calls().body(FULL).put(path(ada)).then().statusCode(200);

        var moved = ada.calls().body("{\"address\":{\"city\":\"Paris\"}}").put(path(ada));
        assertThat(json(moved)).isEqualTo(new JsonObject("""
                        {"avatar":"https://example.com/a.png","address":{"street":null,"city":"Paris",\
                        "state":null,"zipCode":null,"country":null},"version":1}"""));
        ada.calls()
                .body("{\"avatar\":null,\"address\":null}")
                .put(path(ada))
                .then()
                .statusCode(200)
                .body(equalTo("{\"avatar\":null,\"address\":null,\"version\":2}"));
    }

    @Test
    void firstProfilesPutAtTheSameTimeBecomeOne() {
        var ada = People.user();
        var puts = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ada.calls()
                        .body("{\"avatar\":\"%d\"}".formatted(i))
                        .put(path(ada))
                        .statusCode()))
                .toList();

        assertThat(puts.stream().map(CompletableFuture::join)).containsOnly(200);
    }

    @Test
    void aVersionThatHasPassedIsRefused() {
        var ada = People.user();
        var etag = ada.calls().body(FULL).put(path(ada)).header("ETag");
        ada.calls().body("{\"avatar\":\"b\"}").put(path(ada)).then().statusCode(200);

        ada.calls()
                .header("If-Match", etag)
                .body("{\"avatar\":\"c\"}")
                .put(path(ada))
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        ada.calls().body(FULL).put(path(ada)).then().statusCode(409).body("code", equalTo("CONFLICT"));
        ada.calls().get(path(ada)).then().body("avatar", equalTo("b")).body("version", equalTo(1));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var ada = People.user();

        ada.calls()
                .body("""
                        {"avatar":1,"address":{"street":"%s","zipCode":"%s","city":"a\\u0000","planet":"Earth"}}""".formatted("s".repeat(201), "z".repeat(21)))
                .put(path(ada))
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body(
                        "errors.path",
                        containsInAnyOrder(
                                "avatar", "address.street", "address.zipCode", "address.city", "address.planet"));

        ada.calls().get(path(ada)).then().statusCode(404);
    }

    @Test
    void onlyTheUserAndAdministratorsChangeAProfile() {
        var ada = People.user();
        ada.calls().body(FULL).put(path(ada)).then().statusCode(200);

        anonymous().body("{}").put(path(ada)).then().statusCode(401);
        People.user().calls().body("{\"avatar\":null}").put(path(ada)).then().statusCode(403);
        People.moderator()
                .calls()
                .body("{\"avatar\":null}")
                .put(path(ada))
                .then()
                .statusCode(403);
        assertThat(json(anonymous().get(path(ada)))).isEqualTo(FULL_JSON);

        var admin = People.admin();
        admin.calls()
                .body("{\"avatar\":null}")
                .put(path(ada))
                .then()
                .statusCode(200)
                .body("avatar", equalTo(null));
        admin.calls()
                .body("{}")
                .put("/users/" + UUID.randomUUID() + "/profile")
                .then()
                .statusCode(404);
    }

    private static JsonObject json(Response answer) {
        return new JsonObject(answer.asString());
    }

    private static String path(Person person) {
        return person.path() + "/profile";
    }

    @Test
    void aProfileThatHasToExistIsNotMade() {
        var ada = People.user();
        for (var tag : new String[] {"*", "\"0-x\""}) {
            ada.calls()
                    .header("If-Match", tag)
                    .body("{\"avatar\":\"a.png\"}")
                    .put(ada.path() + "/profile")
                    .then()
                    .statusCode(412)
                    .body("code", equalTo("PRECONDITION_FAILED"));
        }
        anonymous().get(ada.path() + "/profile").then().statusCode(404);

        ada.calls()
                .body("{\"avatar\":\"a.png\"}")
                .put(ada.path() + "/profile")
                .then()
                .statusCode(200);
        ada.calls()
                .header("If-Match", "*")
                .body("{\"avatar\":\"b.png\"}")
                .put(ada.path() + "/profile")
                .then()
                .statusCode(200);
    }
}
