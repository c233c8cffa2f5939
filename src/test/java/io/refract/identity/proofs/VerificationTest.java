package io.refract.identity.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.refract.testing.Eventually;
import io.refract.testing.Http;
import io.refract.testing.MailServer;
import io.refract.testing.Stored;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WithMailServer.class)
@SuppressWarnings("NullAway.Init")
class VerificationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private MailServer server;

    @BeforeEach
    void start() {
        server = MailServer.on(WithMailServer.port());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static ValidatableResponse verify(String token) {
        return Http.anonymous()
                .body("{\"token\":\"%s\"}".formatted(token))
                .post("/auth/verify-email")
                .then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(400).body("errors.path", contains("token")).body("errors.rule", contains("Token"));
    }

    private static void nothingIsDue() {
        Eventually.holds(PATIENCE, () -> Stored.count("mails") == 0);
    }

    @Test
    void whoRegistersConfirmsTheAddressByTheMailThatCameAndOnlyOnce() {
        var ada = Somebody.registered();
        var mail = server.await(ada.email(), 1);
        assertThat(mail.text())
                .contains("Subject: Confirm your e-mail address")
                .contains("https://app.example.com/verify-email#token=")
                .contains("for 24 hours");
        assertThat(ada.isVerified()).isFalse();

        verify(mail.token()).statusCode(200).body("email", equalTo(ada.email())).body("verified", equalTo(true));

        assertThat(ada.isVerified()).isTrue();
        assertThat(Stored.text(
                        "select (email_verified > now() - interval '1 minute')::text from users where id = ?::uuid",
                        ada.id()))
                .isEqualTo("true");
        refused(verify(mail.token()));
        nothingIsDue();
        assertThat(server.to(ada.email())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' or true --"})
    void whatWasNotSentProvesNothing(String token) {
        refused(verify(token));
    }

    @Test
    void aTokenIsKeptAsAHashAndExpires() {
        var ada = Somebody.registered();
        var token = server.await(ada.email(), 1).token();

        assertThat(Stored.text("select row_to_json(u)::text from users u where id = ?::uuid", ada.id()))
                .doesNotContain(token);
        assertThat(Stored.text(
                        "select (verification_token = sha256(?::bytea))::text from users where id = ?::uuid",
                        token.getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                        ada.id()))
                .isEqualTo("true");
        Stored.text("update users set verification_expires = now() where id = ?::uuid returning email", ada.id());
        refused(verify(token));
        assertThat(ada.isVerified()).isFalse();
    }

    @Test
    void anotherMailTakesThePlaceOfTheFirst() {
        var ada = Somebody.registered();
        var first = server.await(ada.email(), 1).token();
        nothingIsDue();

        ada.calls().post("/auth/verify-email/resend").then().statusCode(202).body(emptyString());

        var second = server.await(ada.email(), 2).token();
        refused(verify(first));
        verify(second).statusCode(200);
        ada.calls().post("/auth/verify-email/resend").then().statusCode(202);
        nothingIsDue();
        assertThat(server.to(ada.email())).hasSize(2);
    }

    @Test
    void onlyASignedInUserHasAMailSentAgain() {
        Http.anonymous().post("/auth/verify-email/resend").then().statusCode(401);
    }

    /// Otherwise the owner of one address could confirm any other.
    @Test
    void aNewAddressIsAskedForItselfAndTheOldTokenProvesNothingOfIt() {
        var ada = Somebody.registered();
        var old = server.await(ada.email(), 1).token();
        nothingIsDue();
        var address = Somebody.newEmail();

        ada.calls()
                .body("{\"email\":\"%s\"}".formatted(address))
                .patch("/users/" + ada.id())
                .then()
                .statusCode(200);

        var token = server.await(address, 1).token();
        refused(verify(old));
        verify(token).statusCode(200);
        assertThat(ada.isVerified()).isTrue();
    }

    @Test
    void anotherSpellingOfTheAddressIsAskedForNothing() {
        var ada = Somebody.registered();
        verify(server.await(ada.email(), 1).token()).statusCode(200);
        nothingIsDue();

        ada.calls()
                .body("{\"email\":\"%s\"}".formatted(ada.email().toUpperCase(Locale.ROOT)))
                .patch("/users/" + ada.id())
                .then()
                .statusCode(200);

        assertThat(ada.isVerified()).isTrue();
        assertThat(Stored.count("mails where user_id = ?::uuid", ada.id())).isZero();
    }

    @Test
    void aUserMadeByAnAdministratorIsAskedAsWell() {
        var email = Somebody.newEmail();
        Http.as(Stored.admin())
                .body("{\"data\":{\"email\":\"%s\"},\"select\":{\"id\":true}}".formatted(email))
                .post("/data/user/create")
                .then()
                .statusCode(201);

        assertThat(server.await(email, 1).token()).isNotEmpty();
    }

    @Test
    void whoIsRefusedIsNotWrittenTo() {
        var ada = Somebody.registered();
        server.await(ada.email(), 1);
        nothingIsDue();

        Http.anonymous()
                .body("{\"email\":\"%s\"}".formatted(ada.email()))
                .post("/users")
                .then()
                .statusCode(409);

        assertThat(Stored.count("mails")).isZero();
        assertThat(UUID.fromString(ada.id())).isNotNull();
    }
}
