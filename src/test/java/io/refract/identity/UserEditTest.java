package io.refract.identity;

import static io.refract.identity.People.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.identity.People.Person;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UserEditTest {
    @ParameterizedTest
    @ValueSource(strings = {"/users/ID", "/data/user/update"})
    void whoIsNoAdministratorAnyMoreHasNoMoreRightsAtOnce(String path) {
        var former = People.admin();
        var other = People.user();
        former.calls().body("{\"bio\":\"by staff\"}").patch(other.path()).then().statusCode(200);

        var body = path.contains("data")
                ? "{\"where\":{\"id\":\"%s\"},\"data\":{\"role\":\"USER\"}}".formatted(former.id())
                : "{\"role\":\"USER\"}";
        People.admin()
                .calls()
                .body(body)
                .patch(path.replace("ID", former.id()))
                .then()
                .statusCode(200);

        former.calls()
                .body("{\"bio\":\"by nobody\"}")
                .patch(other.path())
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsNamedChangesAndWhatIsNullIsCleared() {
        var ada = People.user();
        warmUp(ada);

        var answer =
                ada.calls().body("{\"bio\":\"Poetical.\",\"username\":null}").patch(ada.path());

        answer.then()
                .statusCode(200)
                .body("bio", equalTo("Poetical."))
                .body("username", equalTo(null))
                .body("name", equalTo("Ada " + ada.handle()))
                .body("version", equalTo(1));
        assertThat(ada.calls().get(ada.path()).asString()).isEqualTo(answer.asString());
        anonymous().get(ada.path()).then().body("bio", equalTo("Poetical."));
    }

    @Test
    void aChangeOfNothingIsNoChange() {
        var ada = People.user();

        ada.calls().body("{}").patch(ada.path()).then().statusCode(200).body("version", equalTo(0));
    }

    @Test
    void aNewAddressIsNotVerifiedButAnotherSpellingOfTheOldOneIs() {
        var ada = People.user();
        var admin = People.admin();
        admin.calls().body("{\"verified\":true}").patch(ada.path()).then().body("verified", equalTo(true));

        var spelled = ada.email().toUpperCase(Locale.ROOT);
        edit(ada, "{\"email\":\"%s\"}".formatted(spelled))
                .body("email", equalTo(spelled))
                .body("verified", equalTo(true));
        edit(ada, "{\"email\":\"new.%s\"}".formatted(ada.email())).body("verified", equalTo(false));
    }

    @Test
    void aNewAddressIsNotVerifiedWhicheverWayItIsGiven() {
        var ada = People.user();
        var admin = People.admin();
        admin.calls().body("{\"verified\":true}").patch(ada.path()).then().body("verified", equalTo(true));

        ada.calls()
                .body("{\"where\":{\"id\":\"%s\"},\"data\":{\"email\":\"new.%s\"},\"select\":{\"verified\":true}}"
                        .formatted(ada.id(), ada.email()))
                .put("/data/user/update")
                .then()
                .statusCode(200)
                .body("data.verified", equalTo(false));
    }

    @Test
    void aChangeOfNothingByAStrangerOrOfAPassedVersionIsRefused() {
        var ada = People.user();

        People.user().calls().body("{}").patch(ada.path()).then().statusCode(403);
        ada.calls().body("{\"version\":3}").patch(ada.path()).then().statusCode(409);
        ada.calls().body("{\"version\":0}").patch(ada.path()).then().statusCode(200);
    }

    @Test
    void theAddressOfAnotherInAnyLetterCaseIsTaken() {
        var ada = People.user();
        var bob = People.user();

        ada.calls()
                .body("{\"name\":\"x\",\"email\":\"%s\"}".formatted(bob.email().toUpperCase(Locale.ROOT)))
                .patch(ada.path())
                .then()
                .statusCode(409)
                .body("code", equalTo("P2002"))
                .body("meta.target", contains("email"));

        unchanged(ada);
    }

    @Test
    void onlyTheUserAndAdministratorsChangeAUser() {
        var ada = People.user();
        var body = "{\"name\":\"Mallory\"}";

        anonymous().body(body).patch(ada.path()).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        People.user()
                .calls()
                .body(body)
                .patch(ada.path())
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        People.moderator().calls().body(body).patch(ada.path()).then().statusCode(403);
        unchanged(ada);

        People.admin()
                .calls()
                .body(body)
                .patch(ada.path())
                .then()
                .statusCode(200)
                .body("name", equalTo("Mallory"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"role\":\"ADMIN\"",
                "\"verified\":true",
                "\"id\":\"x\"",
                "\"createdAt\":null",
                "\"updatedAt\":null",
                "\"deletedAt\":null",
                "\"lastLogin\":null",
                "\"passwordHash\":\"x\"",
                "\"password\":\"new password\""
            })
    void usersDoNotWriteWhatIsNotTheirs(String member) {
        var ada = People.user();

        ada.calls()
                .body("{\"name\":\"x\",%s}".formatted(member))
                .patch(ada.path())
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));

        unchanged(ada);
    }

    @Test
    void notEvenAdministratorsWriteIdsAndTimes() {
        var admin = People.admin();

        admin.calls().body("{\"id\":\"x\"}").patch(admin.path()).then().statusCode(403);
        admin.calls().body("{\"createdAt\":null}").patch(admin.path()).then().statusCode(403);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var ada = People.user();

        ada.calls()
                .body("{\"email\":null,\"username\":\"a b\",\"name\":\" \",\"version\":\"0\",\"nmae\":1}")
                .patch(ada.path())
                .then()
                .statusCode(400)
                .body(
                        "errors.path",
                        org.hamcrest.Matchers.containsInAnyOrder("version", "nmae", "email", "username", "name"));

        unchanged(ada);
    }

    @Test
    void aVersionThatHasPassedIsRefused() {
        var ada = People.user();
        var etag = ada.calls().get(ada.path()).header("ETag");
        edit(ada, "{\"bio\":\"1\",\"version\":0}").body("version", equalTo(1));

        ada.calls()
                .body("{\"bio\":\"2\",\"version\":0}")
                .patch(ada.path())
                .then()
                .statusCode(409)
                .body("code", equalTo("CONFLICT"));
        ada.calls()
                .header("If-Match", etag)
                .body("{\"bio\":\"2\"}")
                .patch(ada.path())
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        ada.calls().get(ada.path()).then().body("bio", equalTo("1")).body("version", equalTo(1));
        ada.calls()
                .header("If-Match", ada.calls().get(ada.path()).header("ETag"))
                .body("{\"bio\":\"2\"}")
                .patch(ada.path())
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void ofEditsWithOneVersionExactlyOneWins() {
        var ada = People.user();
        var edits = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ada.calls()
                        .body("{\"bio\":\"%d\",\"version\":0}".formatted(i))
                        .patch(ada.path())))
                .toList();

        var statuses = edits.stream().map(CompletableFuture::join).map(answer -> answer.statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409);
        ada.calls().get(ada.path()).then().body("version", equalTo(1));
    }

    @Test
    void aUserWhoDoesNotExistCannotBeChanged() {
        var admin = People.admin();

        admin.calls()
                .body("{}")
                .patch("/users/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("P2025"));
        admin.calls().body("{}").patch("/users/1").then().statusCode(400);
    }

    private static io.restassured.response.ValidatableResponse edit(Person person, String body) {
        return person.calls().body(body).patch(person.path()).then().statusCode(200);
    }

    private static void unchanged(Person person) {
        person.calls()
                .get(person.path())
                .then()
                .body("name", equalTo("Ada " + person.handle()))
                .body("version", equalTo(0));
    }

    /// Both forms of the document are cached before the change.
    private static void warmUp(Person person) {
        person.calls().get(person.path()).then().statusCode(200);
        anonymous().get(person.path()).then().statusCode(200);
    }
}
