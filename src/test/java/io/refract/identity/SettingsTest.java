package io.refract.identity;

import static io.refract.identity.People.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.identity.People.Person;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SettingsTest {
    private static final String DEFAULTS = """
            {"profilePrivate":false,"emailNotifications":true,"pushNotifications":true,"theme":"SYSTEM",\
            "language":"en","timezone":"UTC","version":0}""";

    private static final String OTHERS = """
            {"profilePrivate":true,"emailNotifications":false,"pushNotifications":false,"theme":"DARK",\
            "language":"pt-BR","timezone":"Europe/Vienna","version":%d}""";

    @Test
    void aUserBeginsWithTheDefaults() {
        var ada = People.user();
        var before = People.statements();

        assertThat(ada.calls().get(path(ada)).asString()).isEqualTo(DEFAULTS);

        assertThat(People.statements() - before).isEqualTo(1);
    }

    @Test
    void whatIsPutIsAnsweredAndStaysAndShowsInTheUser() {
        var ada = People.user();
        ada.calls().get(ada.path()).then().statusCode(200);

        var answer = ada.calls().body(OTHERS.formatted(0)).put(path(ada));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo(OTHERS.formatted(1));
        assertThat(ada.calls().get(path(ada)).asString()).isEqualTo(answer.asString());
        assertThat(ada.calls().get(ada.path()).asString()).contains("\"settings\":" + answer.asString());
    }

    @Test
    void whatIsAbsentStays() {
        var ada = People.user();

        ada.calls()
                .body("{\"theme\":\"LIGHT\"}")
                .put(path(ada))
                .then()
                .statusCode(200)
                .body("theme", equalTo("LIGHT"))
                .body("emailNotifications", equalTo(true));
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndChangesNothing() {
        var ada = People.user();

        ada.calls()
                .body("""
                        {"profilePrivate":"yes","emailNotifications":null,"theme":"dark","language":"english!",\
                        "timezone":"Mars/Olympus","colour":1}""")
                .put(path(ada))
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body(
                        "errors.path",
                        containsInAnyOrder(
                                "profilePrivate", "emailNotifications", "theme", "language", "timezone", "colour"));

        assertThat(ada.calls().get(path(ada)).asString()).isEqualTo(DEFAULTS);
    }

    @Test
    void settingsOfOthersDoNotExistButForAdministrators() {
        var ada = People.user();
        var body = "{\"theme\":\"DARK\"}";

        anonymous().get(path(ada)).then().statusCode(401);
        anonymous().body(body).put(path(ada)).then().statusCode(401);
        for (var other : new Person[] {People.user(), People.moderator()}) {
            other.calls().get(path(ada)).then().statusCode(404).body("code", equalTo("P2025"));
            other.calls().body(body).put(path(ada)).then().statusCode(404).body("code", equalTo("P2025"));
        }
        assertThat(ada.calls().get(path(ada)).asString()).isEqualTo(DEFAULTS);

        var admin = People.admin();
        admin.calls().body(body).put(path(ada)).then().statusCode(200).body("theme", equalTo("DARK"));
        admin.calls().get(path(ada)).then().statusCode(200).body("theme", equalTo("DARK"));
        admin.calls()
                .body(body)
                .put("/users/" + UUID.randomUUID() + "/settings")
                .then()
                .statusCode(404);
    }

    @Test
    void aVersionThatHasPassedIsRefused() {
        var ada = People.user();
        var etag = ada.calls().get(path(ada)).header("ETag");
        ada.calls().body("{\"theme\":\"DARK\"}").put(path(ada)).then().statusCode(200);

        ada.calls()
                .header("If-Match", etag)
                .body("{\"theme\":\"LIGHT\"}")
                .put(path(ada))
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        ada.calls()
                .body("{\"theme\":\"LIGHT\",\"version\":0}")
                .put(path(ada))
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"));
        ada.calls().get(path(ada)).then().body("theme", equalTo("DARK"));
    }

    @Test
    void aClientThatHasTheSettingsIsToldSo() {
        var ada = People.user();
        var etag = ada.calls().get(path(ada)).header("ETag");

        ada.calls().header("If-None-Match", etag).get(path(ada)).then().statusCode(304);
    }

    @Test
    void theSettingsOfADeletedUserDoNotExistForAnybody() {
        var ada = People.user();
        var admin = People.admin();
        var ofAda = "{\"where\":{\"userId\":\"" + ada.id() + "\"}}";
        var data = "/data/userSettings/count";
        admin.calls().queryParam("q", ofAda).get(data).then().statusCode(200).body("data", equalTo(1));

        ada.calls().delete(ada.path()).then().statusCode(204);

        admin.calls().get(path(ada)).then().statusCode(404).body("code", equalTo("P2025"));
        admin.calls().queryParam("q", ofAda).get(data).then().statusCode(200).body("data", equalTo(0));
    }

    private static String path(Person person) {
        return person.path() + "/settings";
    }
}
