package io.refract.identity;

import static io.refract.identity.People.anonymous;
import static io.refract.identity.People.statements;
import static io.refract.identity.People.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.identity.People.Person;
import io.refract.testing.RefractServers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UserReadTest {
    @Test
    void othersSeeWhoAUserIs() {
        var ada = People.user();
        var expected = publicDocument(ada);

        assertThat(document(anonymous(), ada).asString()).isEqualTo(expected);
        assertThat(document(People.user().calls(), ada).asString()).isEqualTo(expected);
        assertThat(document(People.moderator().calls(), ada).asString()).isEqualTo(expected);
        assertThat(anonymous().get("/users/by-username/" + ada.handle()).asString())
                .isEqualTo(expected);
    }

    @Test
    void theUserAndAdministratorsSeeTheSameInFull() {
        var ada = People.user();
        var own = document(ada.calls(), ada);

        own.then().body("email", equalTo(ada.email())).body("settings.theme", equalTo("SYSTEM"));
        var admin = People.admin();
        for (var path : new String[] {ada.path(), "/users/by-username/" + ada.handle(), byEmail(ada.email())}) {
            assertThat(admin.calls().get(path).asString()).isEqualTo(own.asString());
            assertThat(ada.calls().get(path).asString()).isEqualTo(own.asString());
        }
    }

    @Test
    void aUserOfOldWhoseNameLeadsElsewhereIsFoundByItsEncoding() throws SQLException {
        var ada = People.user();
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().ownerJdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute("""
                    begin;
                    alter table users disable trigger users_refuse_username_on_update;
                    update users set username = '..' where id = '%s';
                    alter table users enable trigger users_refuse_username_on_update;
                    commit""".formatted(ada.id()));
        }
        for (var name : new String[] {"%2E%2E", "%2e.", ".%2E"}) {
            anonymous()
                    .urlEncodingEnabled(false)
                    .get("/users/by-username/" + name)
                    .then()
                    .statusCode(200)
                    .body("username", equalTo(".."));
        }
        ada.calls().body("{\"bio\":\"b\"}").patch(ada.path()).then().statusCode(200);
        ada.calls()
                .body("{\"username\":\"%s\"}".formatted(ada.handle()))
                .patch(ada.path())
                .then()
                .statusCode(200);
    }

    @Test
    void nothingBehindASemicolonIsCutOff() {
        var ada = People.user();
        for (var path : new String[] {
            "/users/by-username/" + ada.handle() + ";x", "/users/by-username/" + ada.handle() + ";x=y", "/users;x"
        }) {
            anonymous().urlEncodingEnabled(false).get(path).then().statusCode(404);
        }
        anonymous().urlEncodingEnabled(false).get(ada.path() + ";x").then().statusCode(400);
        anonymous()
                .urlEncodingEnabled(false)
                .get("/users?q=" + ada.handle() + ";x")
                .then()
                .statusCode(200)
                .body("data.size()", equalTo(0));
    }

    @Test
    void aDocumentIsOneStatementAtFirstAndNoneFromTheCache() {
        var ada = People.user();
        for (var caller : new String[] {"anonymous", "dev:" + ada.id()}) {
            var calls = statements();
            var first = by(caller).get(ada.path());
            assertThat(statements() - calls).isEqualTo(1);

            var second = by(caller).get(ada.path());
            assertThat(statements() - calls).isEqualTo(1);
            assertThat(second.asString()).isEqualTo(first.asString());
            assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        }
    }

    @Test
    void aListAndALookupAreOneStatementEach() {
        var ada = People.user();
        for (var path : new String[] {
            "/users?q=" + ada.handle() + "&count=exact", "/users/by-username/" + ada.handle(), byEmail(ada.email())
        }) {
            var before = statements();
            ada.calls().get(path).then().statusCode(200);
            assertThat(statements() - before).as(path).isEqualTo(1);
        }
    }

    @Test
    void aClientThatHasTheDocumentIsToldSo() {
        var ada = People.user();
        var etag = document(anonymous(), ada).header("ETag");

        anonymous()
                .header("If-None-Match", etag)
                .get(ada.path())
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .body(equalTo(""));
    }

    @Test
    void idsAreReadInUpperCase() {
        var ada = People.user();

        anonymous()
                .get("/users/" + ada.id().toUpperCase(Locale.ROOT))
                .then()
                .statusCode(200)
                .body("id", equalTo(ada.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-1-1-1-1", "0190163d8694739baea5966c26f8ad91", "%00"})
    void aMalformedIdIsAViolation(String id) {
        anonymous()
                .urlEncodingEnabled(false)
                .get("/users/" + id)
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("Uuid"));
    }

    @Test
    void anUnknownIdIsNotFound() {
        for (var attempt = 0; attempt < 2; attempt++) {
            anonymous()
                    .get("/users/" + UUID.randomUUID())
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("P2025"))
                    .body("meta.model", equalTo("user"));
        }
    }

    @Test
    void numbersLeaveOutWhatIsNotPublished() {
        var ada = People.user();
        var bob = People.user();
        var post = post(ada, true);
        var draft = post(ada, false);
        stored(
                "insert into comments (content, post_id, author_id) values ('c', ?::uuid, ?::uuid)"
                        + " returning id::text",
                post,
                ada.id());
        stored(
                "insert into comments (content, post_id, author_id) values ('c', ?::uuid, ?::uuid)"
                        + " returning id::text",
                draft,
                ada.id());
        stored("insert into likes (user_id, post_id) values (?::uuid, ?::uuid) returning id::text", ada.id(), post);
        stored(
                "insert into follows (follower_id, following_id) values (?::uuid, ?::uuid) returning id::text",
                bob.id(),
                ada.id());

        var counts = "{\"posts\":1,\"followers\":1,\"following\":0,\"comments\":1,\"likes\":1}";
        assertThat(document(anonymous(), ada).asString()).contains("\"_count\":" + counts);
        assertThat(document(ada.calls(), ada).asString()).contains("\"_count\":" + counts);
        assertThat(ada.calls().get("/users/by-username/" + ada.handle()).asString())
                .contains(counts);
    }

    @Test
    void anAddressIsFoundInAnyLetterCaseByItsUserAndStaff() {
        var ada = People.user();
        var path = byEmail(ada.email().toUpperCase(Locale.ROOT));

        ada.calls().get(path).then().statusCode(200).body("id", equalTo(ada.id()));
        People.admin().calls().get(path).then().statusCode(200).body("email", equalTo(ada.email()));
        assertThat(People.moderator().calls().get(path).asString()).isEqualTo(publicDocument(ada));
    }

    @Test
    void nobodyElseLearnsWhetherAnAddressIsInUse() {
        var ada = People.user();
        var bob = People.user();
        var nobody = byEmail(People.handle() + "@example.com");

        anonymous().get(byEmail(ada.email())).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        for (var path : new String[] {byEmail(ada.email()), nobody, byEmail("%"), byEmail("malformed")}) {
            bob.calls().get(path).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        }
        People.admin().calls().get(nobody).then().statusCode(404).body("code", equalTo("P2025"));
        People.moderator().calls().get(nobody).then().statusCode(404).body("code", equalTo("P2025"));
    }

    @Test
    void nulCharactersInALookupAreAViolation() {
        for (var path : new String[] {"/users/by-username/a%00b", "/users/by-email/a%00b", "/users?q=a%00b"}) {
            People.admin()
                    .calls()
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("VALIDATION"));
        }
    }

    @Test
    void aListIsSearchedByNameAndUsernameAndPagedNewestFirst() {
        var word = People.handle().substring(0, 12);
        var ids = new String[3];
        for (var i = 0; i < ids.length; i++) {
            var name = i == 1 ? "" : ",\"name\":\"The %s\"".formatted(word.toUpperCase(Locale.ROOT));
            var username = i == 1 ? word + i : People.handle();
            ids[2 - i] = People.register("{\"email\":\"%s@example.com\",\"username\":\"%s\"%s}"
                            .formatted(People.handle(), username, name))
                    .path("id");
        }

        var first = anonymous().get("/users?count=exact&limit=2&q=" + word);
        first.then()
                .statusCode(200)
                .body("data.id", contains(ids[0], ids[1]))
                .body("page.totalCount", equalTo(3))
                .body("page.hasNextPage", equalTo(true));
        String next = first.path("page.nextCursor");
        var second = anonymous().queryParam("cursor", next).get("/users?limit=2&q=" + word);
        second.then().body("data.id", contains(ids[2])).body("page.hasNextPage", equalTo(false));
        String previous = second.path("page.previousCursor");
        anonymous()
                .queryParam("cursor", previous)
                .get("/users?limit=2&q=" + word)
                .then()
                .body("data.id", contains(ids[0], ids[1]));
        anonymous()
                .queryParam("cursor", next)
                .get("/users?limit=2")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"));
    }

    @Test
    void wildcardsInTheWordsArePlainCharacters() {
        anonymous().queryParam("q", People.handle() + "%").get("/users").then().body("data", empty());
        var ada = People.user();
        anonymous()
                .queryParam("q", ada.handle().replaceFirst("u.", "u_"))
                .get("/users")
                .then()
                .body("data", empty());
    }

    @Test
    void itemsOfAListShowAsMuchAsTheCallerMaySee() {
        var ada = People.user();
        var path = "/users?q=" + ada.handle();
        var item = "{\"id\":\"%s\",\"username\":\"%s\",\"name\":\"Ada %s\",\"fullName\":\"Ada %s\",\"bio\":null,"
                .formatted(ada.id(), ada.handle(), ada.handle(), ada.handle());

        assertThat(anonymous().get(path).asString()).contains(item).doesNotContain("email", "version", "verified");
        assertThat(People.user().calls().get(path).asString()).contains(item).doesNotContain(ada.email());
        assertThat(People.moderator().calls().get(path).asString()).doesNotContain(ada.email());
        ada.calls().get(path).then().body("data.email", contains(ada.email()));
        People.admin().calls().get(path).then().body("data.email", contains(ada.email()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=101", "limit=x", "count=about", "deleted=yes", "q=", "cursor=x", "order=x"})
    void whatIsNotAParameterOfTheListIsAViolation(String parameter) {
        anonymous().get("/users?" + parameter).then().statusCode(400).body("code", equalTo("VALIDATION"));
    }

    @Test
    void deletedUsersAreForStaff() {
        var ada = People.user();
        ada.calls().delete(ada.path()).then().statusCode(204);
        var path = "/users?q=" + ada.handle();

        anonymous().get(path).then().body("data", empty());
        anonymous().get(path + "&deleted=only").then().statusCode(401);
        People.user().calls().get(path + "&deleted=include").then().statusCode(403);
        var moderator = People.moderator();
        moderator.calls().get(path + "&deleted=only").then().body("data.id", contains(ada.id()));
        moderator.calls().get(path + "&deleted=include").then().body("data.id", hasItem(ada.id()));
        moderator.calls().get(path).then().body("data", empty());
    }

    private static String post(Person author, boolean published) {
        return String.valueOf(stored(
                "insert into posts (title, content, author_id, published) values ('t', 'c', ?::uuid, ?)"
                        + " returning id::text",
                author.id(),
                published));
    }

    private static String publicDocument(Person person) {
        var createdAt = stored(
                "select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"
                        + " from users where id = ?::uuid",
                person.id());
        var name = "Ada " + person.handle();
        return """
                {"id":"%s","username":"%s","name":"%s","fullName":"%s","bio":null,"image":null,"role":"USER",\
                "createdAt":"%s","_count":{"posts":0,"followers":0,"following":0,"comments":0,"likes":0}}""".formatted(person.id(), person.handle(), name, name, createdAt);
    }

    private static Response document(RequestSpecification caller, Person person) {
        var answer = caller.get(person.path());
        answer.then().statusCode(200);
        return answer;
    }

    private static RequestSpecification by(String caller) {
        return caller.startsWith("dev:") ? People.as(caller) : anonymous();
    }

    private static String byEmail(String email) {
        return "/users/by-email/" + email.replace("%", "%25");
    }
}
