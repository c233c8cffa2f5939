package io.refract.identity.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.refract.testing.Http;
import io.refract.testing.Stored;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WithProviders.class)
@SuppressWarnings("NullAway.Init")
class ProviderSignInTest {
    private TestProvider server;

    @BeforeEach
    void start() {
        server = TestProvider.started();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static String newEmail() {
        return "u" + UUID.randomUUID().toString().replace("-", "") + "@example.com";
    }

    private static RequestSpecification bearer(Response signedIn) {
        return Http.anonymous().header("Authorization", "Bearer " + signedIn.<String>path("accessToken"));
    }

    /// Registers with a password.
    private static Response registered(String email) {
        var answer = Http.anonymous()
                .body("{\"email\":\"%s\",\"password\":\"correct horse battery staple\"}".formatted(email))
                .post("/auth/register");
        answer.then().statusCode(201);
        return answer;
    }

    private static void verify(String email) {
        Stored.text("update users set verified = true where email = ? returning email", email);
    }

    @Test
    void theProvidersAreNamed() {
        Http.anonymous()
                .get("/auth/providers")
                .then()
                .statusCode(200)
                .body("data.name", hasItem("acme"))
                .body("data.name", hasItem("other"));
    }

    @Test
    void whoIsNewIsRegisteredAndSignedIn() {
        var email = newEmail();
        var answer = Visit.signIn(server, "acme", Somebody.withEmail(email, true));
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("$", hasKey("refreshToken"))
                .body("user.email", equalTo(email))
                .body("user.verified", equalTo(true))
                .body("user.name", equalTo("Ada Lovelace"))
                .body("user.image", equalTo("https://pictures.example.com/ada.png"))
                .body("user.settings.theme", equalTo("SYSTEM"));
        bearer(answer).get("/auth/me").then().statusCode(200).body("email", equalTo(email));
        assertThat(Stored.count("users where email = ? and password_hash is null", email))
                .isEqualTo(1);
        bearer(answer)
                .get("/auth/accounts")
                .then()
                .statusCode(200)
                .body("data.provider", contains("acme"))
                .body("data.issuer", contains(WithProviders.issuer("acme")));
    }

    @Test
    void whoComesAgainIsTheSameWhateverBecameOfTheAddress() {
        var ada = Somebody.withEmail(newEmail(), true);
        var first = Visit.signIn(server, "acme", ada);
        first.then().statusCode(200);
        var later = new Somebody(ada.subject(), newEmail(), false, ada.forged(), ada.signing());
        var again = Visit.signIn(server, "acme", later);
        again.then().statusCode(200).body("user.email", equalTo(ada.email()));
        assertThat(again.<String>path("user.id")).isEqualTo(first.path("user.id"));
        assertThat(again.<String>path("user.lastLogin")).isNotNull();
    }

    @Test
    void theSameSubjectAtAnotherProviderIsSomebodyElse() {
        var ada = Somebody.withEmail(newEmail(), true);
        var first = Visit.signIn(server, "acme", ada);
        var namesake = new Somebody(ada.subject(), newEmail(), true, ada.forged(), ada.signing());
        var second = Visit.signIn(server, "other", namesake);
        second.then().statusCode(200);
        assertThat(second.<String>path("user.id")).isNotEqualTo(first.path("user.id"));
    }

    @Test
    void whatTheProviderGivesIsStoredEncryptedAndRenewed() {
        var ada = Somebody.withEmail(newEmail(), true);
        var first = Visit.of(server, "acme", ada);
        var user = first.end().<String>path("user.id");
        var stored = "select %s from accounts where user_id = ?::uuid";
        var account = Stored.text(stored.formatted("row_to_json(accounts)::text"), user);
        assertThat(account).doesNotContain(first.code()).contains("enc1.").contains("\"token_type\":\"Bearer\"");
        var before = Stored.text(stored.formatted("access_token"), user);
        Visit.signIn(server, "acme", ada).then().statusCode(200);
        assertThat(Stored.text(stored.formatted("access_token"), user))
                .startsWith("enc1.")
                .isNotEqualTo(before);
        assertThat(Stored.count("accounts where user_id = ?::uuid and expires_at > now()", user))
                .isEqualTo(1);
    }

    @Test
    void theRefreshTokenComesAsACookieIfItIsAskedFor() {
        var begun = Visit.start(Http.anonymous(), "acme", ",\"cookie\":true");
        begun.then().statusCode(200).body("$", not(hasKey("loginToken")));
        var kept = begun.header("Set-Cookie");
        assertThat(kept)
                .matches("__Host-sign-in=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=600");
        var cookie = kept.substring(0, kept.indexOf(';'));
        var second = Visit.start(Http.anonymous().header("Cookie", cookie), "acme", ",\"cookie\":true");
        assertThat(second.header("Set-Cookie")).startsWith(cookie + ";");

        for (var attempt : new Response[] {begun, second}) {
            var visit = Visit.back(server, "acme", attempt, Somebody.unknown());
            var answer = visit.end(Http.anonymous().header("Cookie", cookie), "callback");
            answer.then().statusCode(200).body("$", not(hasKey("refreshToken")));
            assertThat(answer.header("Set-Cookie")).startsWith("__Host-refresh=");
        }
    }

    @Test
    void anAddressThatBothHaveVerifiedIsTheSamePerson() {
        var email = newEmail();
        var local = registered(email);
        verify(email);
        var ada = Somebody.withEmail(email.toUpperCase(Locale.ROOT), "true");
        var answer = Visit.signIn(server, "acme", ada);
        answer.then().statusCode(200).body("user.id", equalTo(local.path("user.id")));
        bearer(local).get("/auth/accounts").then().body("data.provider", contains("acme"));
        bearer(local)
                .get("/notifications")
                .then()
                .statusCode(200)
                .body("data.title", hasItem("Another way to sign in"));
        Visit.signIn(server, "acme", ada).then().statusCode(200).body("user.id", equalTo(local.path("user.id")));
    }

    /// Whoever registered the address first may be somebody else, who has waited for its owner.
    @Test
    void anAddressThatNobodyHasVerifiedHereIsNotLinked() {
        var email = newEmail();
        registered(email);
        var ada = Somebody.withEmail(email, true);
        Visit.signIn(server, "acme", ada).then().statusCode(409).body("code", equalTo("ACCOUNT_NOT_LINKED"));
        assertThat(Stored.count("accounts where provider_account_id = ?", ada.subject()))
                .isZero();
        verify(email);
        Visit.signIn(server, "acme", ada).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "1", "yes", "TRUE"})
    void anAddressThatTheProviderHasNotVerifiedTakesNoAccountOver(String verified) {
        var email = newEmail();
        registered(email);
        verify(email);
        Visit.signIn(server, "acme", Somebody.withEmail(email, verified))
                .then()
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_NOT_LINKED"));
        Visit.signIn(server, "acme", Somebody.withEmail(email, true)).then().statusCode(200);
    }

    @Test
    void aProviderThatIsNotBelievedVerifiesNothing() {
        var email = newEmail();
        registered(email);
        verify(email);
        Visit.signIn(server, "doubtful", Somebody.withEmail(email, true)).then().statusCode(409);
        Visit.signIn(server, "doubtful", Somebody.unknown())
                .then()
                .statusCode(200)
                .body("user.verified", equalTo(false));
        Visit.signIn(server, "acme", Somebody.withEmail(email, true)).then().statusCode(200);
    }

    @Test
    void anAddressThatIsFreeAndNotVerifiedMakesAUserWhoIsNot() {
        Visit.signIn(server, "acme", Somebody.withEmail(newEmail(), false))
                .then()
                .statusCode(200)
                .body("user.verified", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no address", "a\u0000@example.com"})
    void nobodyIsRegisteredWithoutAnAddress(String email) {
        Visit.signIn(server, "acme", Somebody.withEmail(email, true)).then().statusCode(400);
    }

    @Test
    void whoIsDeletedIsNotRevived() {
        var ada = Somebody.withEmail(newEmail(), true);
        var answer = Visit.signIn(server, "acme", ada);
        answer.then().statusCode(200);
        Stored.deleteUser(UUID.fromString(answer.path("user.id")));
        Visit.signIn(server, "acme", ada).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        assertThat(Stored.count("users where email = ? and deleted_at is null", ada.email()))
                .isZero();
    }

    @Test
    void whoIsSignedInAddsAnAccountWhateverItsAddress() {
        var local = registered(newEmail());
        var ada = Somebody.withEmail(newEmail(), false);
        var visit = Visit.of(server, "acme", ada, bearer(local), ",\"link\":true");
        visit.end(bearer(local), "link").then().statusCode(204);
        bearer(local).get("/auth/accounts").then().body("data.provider", contains("acme"));
        Visit.signIn(server, "acme", ada).then().statusCode(200).body("user.id", equalTo(local.path("user.id")));
    }

    @Test
    void anAccountOfSomebodyElseIsNotAdded() {
        var ada = Somebody.unknown();
        Visit.signIn(server, "acme", ada).then().statusCode(200);
        var other = registered(newEmail());
        Visit.of(server, "acme", ada, bearer(other), ",\"link\":true")
                .end(bearer(other), "link")
                .then()
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_NOT_LINKED"));
        bearer(other).get("/auth/accounts").then().body("data", hasSize(0));
    }

    @Test
    void onlyASignedInUserAddsAnAccount() {
        Visit.start(Http.anonymous(), "acme", ",\"link\":true").then().statusCode(401);
        var visit = Visit.of(server, "acme", Somebody.unknown());
        visit.end(Http.anonymous(), "link").then().statusCode(401);
        visit.end().then().statusCode(200);
    }

    @Test
    void anAccountIsTakenAwayUnlessItIsTheLastWayIn() {
        var ada = Somebody.unknown();
        var signedIn = Visit.signIn(server, "acme", ada);
        var second = Visit.of(server, "other", Somebody.unknown(), bearer(signedIn), ",\"link\":true");
        second.end(bearer(signedIn), "link").then().statusCode(204);
        var accounts = bearer(signedIn).get("/auth/accounts").jsonPath().<String>getList("data.id");
        assertThat(accounts).hasSize(2);

        Http.as(Stored.user())
                .delete("/auth/accounts/" + accounts.getFirst())
                .then()
                .statusCode(404);
        bearer(signedIn).delete("/auth/accounts/" + accounts.getFirst()).then().statusCode(204);
        bearer(signedIn).delete("/auth/accounts/" + accounts.getFirst()).then().statusCode(404);
        bearer(signedIn)
                .delete("/auth/accounts/" + accounts.getLast())
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        bearer(signedIn).get("/auth/accounts").then().body("data.provider", contains("other"));
        Visit.signIn(server, "acme", ada).then().statusCode(200).body("user.id", equalTo(signedIn.path("user.id")));
    }

    @Test
    void whoHasAPasswordMayTakeTheOnlyAccountAway() {
        var local = registered(newEmail());
        Visit.of(server, "acme", Somebody.unknown(), bearer(local), ",\"link\":true")
                .end(bearer(local), "link")
                .then()
                .statusCode(204);
        var account = bearer(local).get("/auth/accounts").<String>path("data[0].id");
        bearer(local).delete("/auth/accounts/" + account).then().statusCode(204);
        bearer(local).get("/auth/accounts").then().body("data", hasSize(0));
    }

    @Test
    void anAccountOfAProviderThatIsNoLongerConfiguredIsListedWithoutAName() {
        var user = Stored.user();
        Stored.text(
                "insert into accounts (user_id, type, provider, provider_account_id) values (?, 'oidc', 'https://gone', ?) returning type",
                user,
                user.toString());
        Http.as(user)
                .get("/auth/accounts")
                .then()
                .statusCode(200)
                .body("data[0].provider", nullValue())
                .body("data[0].issuer", equalTo("https://gone"));
    }
}
