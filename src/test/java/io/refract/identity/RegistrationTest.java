package io.refract.identity;

import static io.refract.identity.People.anonymous;
import static io.refract.identity.People.handle;
import static io.refract.identity.People.register;
import static io.refract.identity.People.stored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.identity.passwords.Passwords;
import io.refract.identity.passwords.Verdict;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class RegistrationTest {
    private static final String PASSWORD = "correct horse battery staple";

    @Inject
    Passwords passwords;

    @Test
    void aNewUserIsAnsweredInFullAndFoundAtTheLocation() {
        var handle = handle();

        var answer = register("""
                {"email":"%s@Example.com","username":"%s","name":"Ada","bio":"b","image":"https://example.com/a.png"}""".formatted(handle, handle));

        var id = answer.then()
                .statusCode(201)
                .header("ETag", containsString("\"0-"))
                .extract()
                .<String>path("id");
        var times = answer.jsonPath();
        assertThat(answer.header("Location")).endsWith("/api/v1/users/" + id);
        assertThat(answer.asString()).isEqualTo("""
                {"id":"%s","username":"%s","name":"Ada","fullName":"Ada","bio":"b",\
                "image":"https://example.com/a.png","role":"USER","createdAt":"%s",\
                "_count":{"posts":0,"followers":0,"following":0,"comments":0,"likes":0},\
                "email":"%s@Example.com","verified":false,"lastLogin":null,"updatedAt":"%s","version":0,\
                "settings":{"profilePrivate":false,"emailNotifications":true,"pushNotifications":true,\
                "theme":"SYSTEM","language":"en","timezone":"UTC","version":0}}""".formatted(
                        id, handle, times.getString("createdAt"), handle, times.getString("updatedAt")));
        People.as("dev:" + id)
                .get("/users/" + id)
                .then()
                .statusCode(200)
                .body(equalTo(answer.asString()))
                .header("ETag", answer.header("ETag"));
    }

    @Test
    void anEmailAddressIsEnough() {
        register("{\"email\":\"%s@example.com\"}".formatted(handle()))
                .then()
                .statusCode(201)
                .body("username", equalTo(null))
                .body("fullName", equalTo("Anonymous"));
    }

    /// The longest that there may be: one has a byte for each character, another four.
    @ParameterizedTest
    @CsvSource({"x,1023", "\uD83D\uDE00,255"})
    void onlyAHashOfTheWholePasswordIsKept(String character, int times) {
        var password = character.repeat(times) + "y";
        var id = registerWith(password).then().statusCode(201).extract().<String>path("id");

        var hash = stored("select password_hash from users where id = ?::uuid", id);

        assertThat(hash).startsWith("$argon2id$v=19$m=12288,t=3,p=1$");
        assertThat(verdict(password, hash)).isEqualTo(new Verdict.Right());
        assertThat(verdict(character.repeat(times) + "z", hash)).isEqualTo(new Verdict.Wrong());
    }

    private Verdict verdict(String password, @Nullable String hash) {
        return passwords.verify(password, hash).subscribeAsCompletionStage().join();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1024 | x  | 201 |
            1025 | x  | 400 | FewBytes,Size
            341  | €  | 201 |
            342  | €  | 400 | FewBytes
            257  | 😀 | 400 | FewBytes
            10   | 😀 | 201 |
            9    | 😀 | 400 | Size
            """)
    void aPasswordHasTenCharactersAndNoMoreBytesThanAreHashed(
            int times, String character, int status, @Nullable String rules) {
        var password = character.repeat(times);

        var answer = registerWith(password).then().statusCode(status);

        if (rules != null) {
            answer.body("errors.rule", equalTo(List.of(rules.split(","))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "qwertyuiop", "QwertyUIOP", "password123", "PASSWORD123", "1q2w3e4r5t"})
    void aPasswordThatMostPeopleChooseIsRefused(String password) {
        registerWith(password)
                .then()
                .statusCode(400)
                .body("errors.path", contains("password"))
                .body("errors.rule", contains("Uncommon"))
                .body("detail", not(containsString(password)));
        registerWith(password + "~x").then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "%s@example.com",
        "%s",
        "ada.lovelace-%s",
        "Ada Lovelace %s",
        "ADALOVELACE%s",
    })
    void aPasswordThatIsTheUsersOwnNameIsRefused(String form) {
        var handle = handle();
        var body =
                "{\"email\":\"%s@example.com\",\"name\":\"Ada Lovelace %s\",\"username\":\"ada.lovelace-%s\",\"password\":\"%s\"}";

        register(body.formatted(handle, handle, handle, form.formatted(handle)))
                .then()
                .statusCode(400)
                .body("errors.path", contains("password"))
                .body("errors.rule", contains("OwnName"));
        register(body.formatted(handle, handle, handle, "no " + form.formatted(handle)))
                .then()
                .statusCode(201);
    }

    @Test
    void aPasswordIsInNoAnswerAndInNoLog() {
        var log = new Log();
        var root = Logger.getLogger("");
        root.addHandler(log);
        try {
            var taken = registerWith(PASSWORD)
                    .then()
                    .body(not(containsString(PASSWORD)))
                    .extract();
            var again = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(taken.<String>path("email"), PASSWORD);
            register(again).then().statusCode(409).body(not(containsString(PASSWORD)));
            register("{\"password\":\"%s\"}".formatted(PASSWORD))
                    .then()
                    .statusCode(400)
                    .body(not(containsString(PASSWORD)));
            register("{\"email\":\"a@b.c\",\"password\":\"%s\"".formatted(PASSWORD))
                    .then()
                    .statusCode(400)
                    .body(not(containsString(PASSWORD)));
            anonymous().get("/users/" + taken.<String>path("id")).then().body(not(containsString("assword")));
        } finally {
            root.removeHandler(log);
        }
        assertThat(log.lines)
                .noneMatch(line -> line.contains(PASSWORD) || line.contains("$argon2") || line.contains("$2"));
    }

    @Test
    void anAddressInAnotherLetterCaseIsTakenAndTheRefusedUserLeavesNothing() {
        var ada = People.user();
        var username = handle();

        register("{\"email\":\"%s\",\"username\":\"%s\"}".formatted(ada.email().toUpperCase(Locale.ROOT), username))
                .then()
                .statusCode(409)
                .body("code", equalTo("P2002"))
                .body("meta.model", equalTo("user"))
                .body("meta.target", contains("email"))
                .body("detail", equalTo("A user with this email exists already."));

        anonymous().get("/users/by-username/" + username).then().statusCode(404);
    }

    @Test
    void anAddressIsTheSameWithoutCaseWhereverItIsLookedUp() {
        var name = "ΣΊΣΥΦΟΣ." + handle();
        var id = register("{\"email\":\"%s@example.com\"}".formatted(name))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var other = name.replace("ΣΊΣΥΦΟΣ", "σίσυφος");

        register("{\"email\":\"%s@EXAMPLE.com\"}".formatted(other))
                .then()
                .statusCode(409)
                .body("meta.target", contains("email"));
        for (var who : new People.Person[] {People.admin(), People.moderator(), new People.Person(id, name)}) {
            who.calls()
                    .get("/users/by-email/{email}", other + "@example.com")
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(id));
        }
        var asked = "{\"where\":{\"email\":\"%s@example.com\"},\"select\":{\"id\":true}}".formatted(other);
        People.admin()
                .calls()
                .body(asked)
                .post("/data/user/findUnique")
                .then()
                .statusCode(200)
                .body("data.id", equalTo(id));
        People.admin()
                .calls()
                .body("{\"cursor\":{\"email\":\"%s@example.com\"},\"take\":1,\"select\":{\"id\":true}}"
                        .formatted(other))
                .post("/data/user/findMany")
                .then()
                .statusCode(200)
                .body("data.id", contains(id));
    }

    @Test
    void aUsernameCanBeHadOnce() {
        var ada = People.user();

        register("{\"email\":\"%s@example.com\",\"username\":\"%s\"}".formatted(handle(), ada.handle()))
                .then()
                .statusCode(409)
                .body("code", equalTo("P2002"))
                .body("meta.target", contains("username"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        register("""
                {"email":"nobody","password":"short","username":"a b","name":"  ","bio":"%s","nmae":"x"}""".formatted("b".repeat(2001)))
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors.path", contains("nmae", "email", "password", "username", "name", "bio"))
                .body("errors.rule", contains("Unknown", "Email", "Size", "Pattern", "Pattern", "Size"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two@at@signs",
                "a b@example.com",
                "\\\"a b\\\"@example.com",
                "a\\u2003b@example.com",
                "@example.com",
                "a@",
                "",
                " a@example.com",
                "a@example.com\\n",
                "\\u0000@example.com",
                "\\ud800@example.com"
            })
    void whatTheDatabaseWouldRefuseAsAnAddressIsAViolation(String email) {
        register("{\"email\":\"%s\"}".formatted(email))
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors.path", contains("email"));
    }

    @ParameterizedTest
    @CsvSource({
        "name,\\u0000",
        "name,\\ud800",
        "bio,a\\u0000b",
        "image,\\udc00\\ud800",
        "password,long enough\\u0000",
        "password,long enough\\ud800"
    })
    void textThatCannotBeStoredIsAViolation(String field, String text) {
        register("{\"email\":\"%s@example.com\",\"%s\":\"%s\"}".formatted(handle(), field, text))
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors.path", contains(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "a/b",
                "a\\\\b",
                "a;b",
                "a?b",
                "a#b",
                "a%b",
                "%2E%2E",
                "a b",
                "a\\u0001b",
                "a\\nb",
                "a\\u00a0b",
                "\u00fc\u00fc"
            })
    void aNameThatNoUrlCanNameOrThatActsOnThePathIsRefused(String username) {
        register("{\"email\":\"%s@example.com\",\"username\":\"%s\"}".formatted(handle(), username))
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors.path", everyItem(equalTo("username")));
        var ada = People.user();
        ada.calls()
                .body("{\"username\":\"%s\"}".formatted(username))
                .patch(ada.path())
                .then()
                .statusCode(400)
                .body("errors.path", everyItem(equalTo("username")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", ".a", "..a", "a..", "a.b", "-.-"})
    void dotsAmongOthersLeadNowhere(String name) {
        var username = name + handle().substring(0, 12);
        register("{\"email\":\"%s@example.com\",\"username\":\"%s\"}".formatted(handle(), username))
                .then()
                .statusCode(201);
        anonymous().get("/users/by-username/" + username).then().statusCode(200).body("username", equalTo(username));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"role\":\"ADMIN\"", "\"verified\":true", "\"id\":\"x\"", "\"passwordHash\":\"x\""})
    void nobodyRegistersWithMoreThanTheyMayHave(String member) {
        register("{\"email\":\"%s@example.com\",%s}".formatted(handle(), member))
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void aBodyThatIsNotJsonIsNotTaken() {
        anonymous()
                .contentType("text/plain")
                .body("email")
                .post("/users")
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    private static io.restassured.response.Response registerWith(String password) {
        return register("{\"email\":\"%s@example.com\",\"password\":\"%s\"}".formatted(handle(), password));
    }

    private static final class Log extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            lines.add(formatter.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
