package io.refract.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.identity.People.Person;
import io.refract.testing.RefractServers;
import io.restassured.RestAssured;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A newer version of the program has added values to enums and written them while this one still runs.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class UnknownValuesTest {
    private Person ada;

    @BeforeAll
    static void add() throws SQLException {
        asSuperuser(
                "alter type user_role add value if not exists 'OWNER'",
                "alter type theme add value if not exists 'SEPIA'",
                "alter type notification_type add value if not exists 'POKE'");
    }

    /// The description knows the values of this version.
    @BeforeEach
    void answerOtherwiseThanDescribed() {
        RestAssured.replaceFiltersWith(List.of());
    }

    @BeforeEach
    void write() throws SQLException {
        ada = People.user();
        asSuperuser(
                "update users set role = 'OWNER' where id = '" + ada.id() + "'",
                "update user_settings set theme = 'SEPIA' where user_id = '" + ada.id() + "'",
                "insert into notifications (recipient_id, type, title, message) values ('" + ada.id()
                        + "', 'POKE', 'Poke', 'You were poked.')");
    }

    @AfterAll
    static void remove() throws SQLException {
        asSuperuser(
                "update users set role = 'USER' where role = 'OWNER'",
                "update user_settings set theme = 'SYSTEM' where theme = 'SEPIA'",
                "delete from notifications where type = 'POKE'",
                "delete from pg_enum where enumlabel in ('OWNER', 'SEPIA', 'POKE')");
    }

    private static void asSuperuser(String... statements) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void itIsReadAsItIs() {
        ada.calls()
                .get(ada.path())
                .then()
                .statusCode(200)
                .body("role", equalTo("OWNER"))
                .body("settings.theme", equalTo("SEPIA"));
        ada.calls().get(ada.path() + "/settings").then().statusCode(200).body("theme", equalTo("SEPIA"));
        ada.calls().get("/notifications").then().statusCode(200).body("data.type", hasItem("POKE"));
        People.anonymous().get("/users").then().statusCode(200).body("data.role", hasItem("OWNER"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user/findMany {'where':{'settings':{'is':{'language':'en'}}},'orderBy':[{'role':'desc'}],'take':1,'select':{'role':true}} [{'role':'OWNER'}]",
                "user/findMany {'where':{'role':{'notIn':['USER','MODERATOR','ADMIN']}},'distinct':['role'],'select':{'role':true}} [{'role':'OWNER'}]",
                "user/groupBy {'where':{'settings':{'is':{'language':'en'}}},'by':['role'],'orderBy':[{'role':'desc'}],'take':1} [{'role':'OWNER'}]",
                "user/aggregate {'_max':{'role':true}} {'_max':{'role':'OWNER'}}",
                "notification/findFirst {'where':{'type':{'not':{'in':['LIKE','COMMENT','FOLLOW','MENTION','SYSTEM']}}},'select':{'type':true}} {'type':'POKE'}",
            })
    void itIsSortedAndGroupedAsItIs(String call) {
        var parts = call.replace('\'', '"').split(" ");
        ada.calls()
                .body(parts[1])
                .post("/data/" + parts[0])
                .then()
                .statusCode(200)
                .body(equalTo("{\"data\":" + parts[2] + "}"));
    }

    @Test
    void whoeverHasAnUnknownRoleMayDoWhatEveryUserMay() {
        ada.calls().get("/posts").then().statusCode(200);
        ada.calls().get("/users/by-email/" + ada.email()).then().statusCode(200);
        ada.calls().body("{\"name\":\"Not for users\"}").post("/tags").then().statusCode(403);
    }

    @Test
    void aRowThatIsWrittenKeepsIt() {
        ada.calls()
                .body("{\"bio\":\"Poked.\"}")
                .patch(ada.path())
                .then()
                .statusCode(200)
                .body("role", equalTo("OWNER"));
        ada.calls()
                .body("{\"language\":\"de\"}")
                .put(ada.path() + "/settings")
                .then()
                .statusCode(200)
                .body("theme", equalTo("SEPIA"));
        var bob = People.user();
        bob.calls().put(ada.path() + "/follow").then().statusCode(200);
        ada.calls().post("/notifications/read-all").then().statusCode(200);

        assertThat(People.stored("select role::text from users where id = ?::uuid", ada.id()))
                .isEqualTo("OWNER");
        assertThat(People.stored("select theme::text from user_settings where user_id = ?::uuid", ada.id()))
                .isEqualTo("SEPIA");
    }

    @Test
    void itGivesWayToOneThatIsKnown() {
        var eve = People.user();
        People.stored("update users set role = 'OWNER' where id = ?::uuid returning id::text", eve.id());

        People.admin()
                .calls()
                .body("{\"role\":\"MODERATOR\"}")
                .patch(eve.path())
                .then()
                .statusCode(200)
                .body("role", equalTo("MODERATOR"));
    }
}
