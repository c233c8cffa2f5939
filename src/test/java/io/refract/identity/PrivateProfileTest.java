package io.refract.identity;

import static io.refract.identity.People.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.identity.People.Person;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivateProfileTest {
    @Test
    void othersSeeIdUsernameAndImageOnlyAndAtOnce() {
        var ada = People.user();
        others().forEach(other -> other.get(ada.path()).then().body("$", hasKey("name")));

        ada.isPrivate();

        for (var path : new String[] {ada.path(), "/users/by-username/" + ada.handle()}) {
            others().forEach(other -> assertThat(other.get(path).asString()).isEqualTo(hidden(ada)));
        }
    }

    @Test
    void listsLeaveTheRestOut() {
        var ada = People.user();
        ada.isPrivate();
        var list = "{\"data\":[%s],".formatted(hidden(ada));

        others().forEach(other ->
                assertThat(other.get("/users?q=" + ada.handle()).asString()).startsWith(list));
    }

    @Test
    void aSearchDoesNotFindAHiddenName() {
        var ada = People.user();
        var name = "Name" + People.handle();
        ada.calls()
                .body("{\"name\":\"%s\"}".formatted(name))
                .patch(ada.path())
                .then()
                .statusCode(200);
        ada.isPrivate();

        others().forEach(other -> other.get("/users?q=" + name).then().body("data", empty()));
        ada.calls().get("/users?q=" + name).then().body("data.id", contains(ada.id()));
        People.admin().calls().get("/users?q=" + name).then().body("data.id", contains(ada.id()));
    }

    @Test
    void theUserAndAdministratorsSeeAll() {
        var ada = People.user();
        ada.isPrivate();

        for (var caller : List.of(ada, People.admin())) {
            caller.calls()
                    .get(ada.path())
                    .then()
                    .body("name", equalTo("Ada " + ada.handle()))
                    .body("_count.posts", equalTo(0))
                    .body("settings.profilePrivate", equalTo(true));
        }
    }

    @Test
    void theProfileIsHiddenAsWell() {
        var ada = People.user();
        ada.calls()
                .body("{\"avatar\":\"a\"}")
                .put(ada.path() + "/profile")
                .then()
                .statusCode(200);
        others().forEach(other -> other.get(ada.path() + "/profile").then().statusCode(200));

        ada.isPrivate();

        others().forEach(other ->
                other.get(ada.path() + "/profile").then().statusCode(404).body("code", equalTo("P2025")));
        People.user().calls().body("{}").put(ada.path() + "/profile").then().statusCode(404);
        ada.calls().get(ada.path() + "/profile").then().statusCode(200);
        People.admin().calls().get(ada.path() + "/profile").then().statusCode(200);
    }

    private static List<RequestSpecification> others() {
        return List.of(anonymous(), People.user().calls(), People.moderator().calls());
    }

    private static String hidden(Person person) {
        return "{\"id\":\"%s\",\"username\":\"%s\",\"image\":null}".formatted(person.id(), person.handle());
    }
}
