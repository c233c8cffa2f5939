package io.refract.identity.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.refract.testing.Eventually;
import io.refract.testing.Http;
import io.refract.testing.MailServer;
import io.refract.testing.Stored;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(WithMailServer.class)
@SuppressWarnings("NullAway.Init")
class PasswordResetTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NEW_PASSWORD = "staple battery horse correct";

    private MailServer server;

    @BeforeEach
    void start() {
        server = MailServer.on(WithMailServer.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ValidatableResponse forgot(String email) {
        return Http.anonymous()
                .body("{\"email\":\"%s\"}".formatted(email))
                .post("/auth/forgot-password")
                .then();
    }

    private static ValidatableResponse reset(String token, String password) {
        return Http.anonymous()
                .body("{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password))
                .post("/auth/reset-password")
                .then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(400).body("errors.path", contains("token")).body("errors.rule", contains("Token"));
    }

    /// Registers, and has the second mail sent: the first is that which confirms the address.
    private String token(Somebody user) {
        server.await(user.email(), 1);
        forgot(user.email()).statusCode(202);
        return server.await(user.email(), 2).token();
    }

    @Test
    void aNewPasswordTakesThePlaceOfTheOldOneAndEndsAllSessions() {
        var ada = Somebody.registered();
        ada.login(Somebody.PASSWORD).then().statusCode(200);
        ada.calls().get("/auth/me").then().statusCode(200);
        var token = token(ada);

        reset(token, NEW_PASSWORD).statusCode(204).body(emptyString());

        ada.login(Somebody.PASSWORD).then().statusCode(401);
        ada.login(NEW_PASSWORD).then().statusCode(200);
        ada.calls().get("/auth/me").then().statusCode(401);
        Http.anonymous()
                .body("{\"refreshToken\":\"%s\"}".formatted(ada.refreshToken()))
                .post("/auth/refresh")
                .then()
                .statusCode(401);
        assertThat(Stored.text("select verified::text from users where id = ?::uuid", ada.id()))
                .isEqualTo("true");
    }

    @Test
    void aTokenIsGoodOnceAndOnlyTheLastOneIs() {
        var ada = Somebody.registered();
        var first = token(ada);
        Eventually.holds(PATIENCE, () -> Stored.count("mails") == 0);
        forgot(ada.email()).statusCode(202);
        var second = server.await(ada.email(), 3).token();

        refused(reset(first, NEW_PASSWORD));
        reset(second, NEW_PASSWORD).statusCode(204);
        refused(reset(second, NEW_PASSWORD));
    }

    @Test
    void aTokenExpiresAndIsKeptAsAHash() {
        var ada = Somebody.registered();
        var token = token(ada);
        assertThat(Stored.text("select row_to_json(r)::text from password_resets r where user_id = ?::uuid", ada.id()))
                .doesNotContain(token);
        assertThat(Stored.text(
                        "select (expires between now() + interval '50 minutes' and now() + interval '1 hour')::text"
                                + " from password_resets where user_id = ?::uuid",
                        ada.id()))
                .isEqualTo("true");

        Stored.text("update password_resets set expires = now() where user_id = ?::uuid returning email", ada.id());

        refused(reset(token, NEW_PASSWORD));
        ada.login(Somebody.PASSWORD).then().statusCode(200);
    }

    @Test
    void whoHasLostTheAddressCannotTakeTheAccountBackByIt() {
        var ada = Somebody.registered();
        var token = token(ada);

        ada.calls()
                .body("{\"email\":\"%s\"}".formatted(Somebody.newEmail()))
                .patch("/users/" + ada.id())
                .then()
                .statusCode(200);

        refused(reset(token, NEW_PASSWORD));
    }

    @ParameterizedTest
    @CsvSource({"short, Size", "1234567890, Uncommon"})
    void aPasswordThatIsRefusedLeavesTheTokenGood(String password, String rule) {
        var token = token(Somebody.registered());

        reset(token, password).statusCode(400).body("errors.rule", contains(rule));

        reset(token, NEW_PASSWORD).statusCode(204);
    }

    @Test
    void aPasswordIsNotTheAddressThatItIsFor() {
        var ada = Somebody.registered();

        reset(token(ada), ada.email()).statusCode(400).body("errors.rule", contains("OwnName"));
    }

    @Test
    void nobodyLearnsWhetherThereIsSuchAUser() {
        var ada = Somebody.registered();
        server.await(ada.email(), 1);
        var nobody = Somebody.newEmail();

        var known = forgot(ada.email()).statusCode(202).extract();
        var unknown = forgot(nobody).statusCode(202).extract();

        assertThat(unknown.asByteArray()).isEqualTo(known.asByteArray()).isEmpty();
        assertThat(unknown.headers().asList().stream().map(header -> header.getName()))
                .containsExactlyElementsOf(known.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
        server.await(ada.email(), 2);
        Eventually.holds(PATIENCE, () -> Stored.count("mails") == 0);
        assertThat(server.to(nobody)).isEmpty();
    }

    @Test
    void theMailGoesToTheAddressAsTheUserHasItHoweverItIsWritten() {
        var ada = Somebody.registered();
        server.await(ada.email(), 1);

        forgot(ada.email().toUpperCase(Locale.ROOT)).statusCode(202);

        assertThat(server.await(ada.email(), 2).text()).contains("https://app.example.com/reset-password#token=");
    }

    @Test
    void aDeletedUserIsNotWrittenTo() {
        var ada = Somebody.registered();
        server.await(ada.email(), 1);
        ada.calls().delete("/users/" + ada.id()).then().statusCode(204);

        forgot(ada.email()).statusCode(202);

        Eventually.holds(PATIENCE, () -> Stored.count("mails") == 0);
        assertThat(server.to(ada.email())).hasSize(1);
    }
}
