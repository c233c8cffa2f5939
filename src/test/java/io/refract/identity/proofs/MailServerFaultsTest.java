package io.refract.identity.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.refract.testing.Eventually;
import io.refract.testing.Http;
import io.refract.testing.MailServer;
import io.refract.testing.MailServer.Mood;
import io.refract.testing.Stored;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@TestProfile(WithMailServer.class)
@SuppressWarnings("NullAway.Init")
class MailServerFaultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private MailServer server;

    @BeforeEach
    void start() {
        server = MailServer.on(WithMailServer.port());
    }

    @AfterEach
    void stop() {
        server.close();
        Eventually.holds(PATIENCE, () -> Stored.count("mails") == 0);
    }

    private static void tried(Somebody user) {
        Eventually.holds(
                PATIENCE, () -> Stored.count("mails where attempts > 0 and user_id = ?::uuid", user.id()) == 1);
    }

    private static void verifies(String token) {
        Http.anonymous()
                .body("{\"token\":\"%s\"}".formatted(token))
                .post("/auth/verify-email")
                .then()
                .statusCode(200);
    }

    /// More users than connections would be kept for.
    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"HANGING", "DRIPPING", "REFUSING"})
    void aServerThatIsNotWellDelaysNobodyAndTheMailComesWhenItIs(Mood mood) {
        server.become(mood);
        var users = Stream.generate(Somebody::registered).limit(6).toList();
        users.forEach(MailServerFaultsTest::tried);
        if (mood == Mood.HANGING) {
            assertThat(server.connections()).isLessThanOrEqualTo(4);
        }
        var began = System.nanoTime();
        var late = Somebody.registered();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));

        server.become(Mood.WELL);

        Stream.concat(users.stream(), Stream.of(late))
                .forEach(user -> verifies(server.await(user.email(), 1).token()));
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() {
        server.close();
        var ada = Somebody.registered();
        tried(ada);

        server = MailServer.on(WithMailServer.port());

        verifies(server.await(ada.email(), 1).token());
    }

    /// The mail has arrived, perhaps: it is sent again, and what it says then is good.
    @Test
    void aServerThatDoesNotSayThatItHasTheMailGetsItAgain() {
        server.become(Mood.CUTTING);
        var ada = Somebody.registered();
        server.await(ada.email(), 1);

        server.become(Mood.WELL);

        verifies(server.await(ada.email(), 2).token());
    }

    /// The mail to the old address would be the last one otherwise.
    @Test
    void whoAsksWhileAMailIsBeingSentGetsAnother() {
        server.become(Mood.WAITING);
        var ada = Somebody.registered();
        server.await(ada.email(), 1);
        var address = Somebody.newEmail();
        ada.calls()
                .body("{\"email\":\"%s\"}".formatted(address))
                .patch("/users/" + ada.id())
                .then()
                .statusCode(200);

        server.become(Mood.WELL);

        verifies(server.await(address, 1).token());
    }

    @Test
    void afterSomeAttemptsAMailIsGivenUp() {
        server.become(Mood.REFUSING);
        var ada = Somebody.registered();
        tried(ada);

        Eventually.holds(PATIENCE, () -> Stored.count("mails where user_id = ?::uuid", ada.id()) == 0);

        assertThat(server.to(ada.email())).isEmpty();
    }
}
