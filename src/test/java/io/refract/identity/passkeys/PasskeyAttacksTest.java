package io.refract.identity.passkeys;

import static io.refract.identity.passkeys.PasskeyOwner.challengeToSignIn;
import static io.refract.identity.passkeys.PasskeyOwner.signIn;
import static io.refract.identity.passkeys.SoftAuthenticator.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.PackedAttestationStatement;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.identity.sessions.UsedOnce;
import io.refract.identity.tokens.Seals;
import io.refract.testing.Http;
import io.refract.testing.Stored;
import io.refract.testing.TestKeys;
import io.refract.testing.Together;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Attacks by passkeys, each beside the same request by somebody who may.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class PasskeyAttacksTest {
    private static final COSEAlgorithmIdentifier ES256 = COSEAlgorithmIdentifier.ES256;

    @Inject
    UsedOnce used;

    @Inject
    Seals seals;

    private PasskeyOwner ada;

    @BeforeEach
    void begin() {
        ada = PasskeyOwner.registered();
    }

    private static void refused(Response signIn) {
        signIn.then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    private void notRegistered(String body) {
        notRegistered(ada.register(body));
    }

    private static void notRegistered(Response answer) {
        answer.then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION"))
                .body("errors[0].path", equalTo("response"))
                .body("errors[0].rule", equalTo("Passkey"));
    }

    @Test
    void aChallengeRegistersOnce() {
        var challenge = ada.challenge();
        var body = SoftAuthenticator.of(ada.id()).registration(challenge);
        ada.register(body).then().statusCode(201);

        notRegistered(body);
        notRegistered(SoftAuthenticator.of(ada.id()).registration(challenge));
        ada.calls().get("/auth/passkeys").then().body("data", hasSize(1));
    }

    @Test
    void aChallengeSignsInOnce() {
        var body = ada.passkey().answer(challengeToSignIn());
        signIn(body).then().statusCode(200);

        refused(signIn(body));
    }

    @Test
    void ofManyAnswersAtOnceOneSignsIn() {
        var body = ada.passkey().answer(challengeToSignIn());

        var statuses = Together.run(8, _ -> signIn(body).statusCode());

        assertThat(statuses).containsOnlyOnce(200).contains(401);
        ada.calls().get("/auth/sessions").then().body("data", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://app.example.org",
                "http://app.example.com",
                "https://app.example.com:8443",
                "https://evil.app.example.com",
                "https://example.com",
                "null"
            })
    void anotherOriginNeitherRegistersNorSignsIn(String origin) {
        var device = ada.passkey();
        signIn(device).then().statusCode(200);

        refused(signIn(device.on(origin)));
        notRegistered(SoftAuthenticator.of(ada.id()).on(origin).registration(ada.challenge()));
    }

    @Test
    void whatWasMadeForAnotherDomainNeitherRegistersNorSignsIn() {
        var device = ada.passkey();
        signIn(device).then().statusCode(200);

        refused(signIn(device.under("app.example.com")));
        notRegistered(SoftAuthenticator.of(ada.id()).under("example.org").registration(ada.challenge()));
    }

    @Test
    void aPageWithinAnothersPageNeitherRegistersNorSignsIn() {
        var device = ada.passkey();
        signIn(device).then().statusCode(200);

        refused(signIn(device.framed()));
        notRegistered(SoftAuthenticator.of(ada.id()).framed().registration(ada.challenge()));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 6, 0})
    void aCounterThatDoesNotGoOnIsRefusedAndTold(long count) {
        var device = ada.registered(SoftAuthenticator.of(ada.id()).counting(5));
        signIn(device.counting(7)).then().statusCode(200);
        var titles = "data.title";
        var copied = "A passkey of yours may have been copied";
        ada.notifications().then().body(titles, not(hasItem(copied)));

        refused(signIn(device.counting(count)));

        ada.notifications().then().body(titles, hasItem(copied));
        ada.calls().get("/auth/sessions").then().body("data", hasSize(2));
        signIn(device.counting(8)).then().statusCode(200);
    }

    @Test
    void anothersChallengeRegistersNothing() {
        var mallory = PasskeyOwner.registered();
        var body = SoftAuthenticator.of(ada.id()).registration(ada.challenge());

        notRegistered(mallory.register(body));
        ada.register(body).then().statusCode(201);
    }

    @Test
    void aChallengeIsGoodForItsPurposeAlone() {
        var device = ada.passkey();
        signIn(device).then().statusCode(200);

        refused(signIn(device.answer(ada.challenge())));
        notRegistered(SoftAuthenticator.of(ada.id()).registration(challengeToSignIn()));
        refused(signIn(device.registration(challengeToSignIn())
                .replace("attestationObject", "authenticatorData")
                .replace("\"transports\":[\"internal\",\"hybrid\"]", "\"signature\":\"AAAA\"")));
    }

    @Test
    void aChallengeThatWasNotMadeHereIsRefused() {
        var device = ada.passkey();
        signIn(device).then().statusCode(200);
        var bytes = Encoded.bytes("challenge", challengeToSignIn());

        for (var i : new int[] {0, 31, 32, 39, 40, 71}) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            refused(signIn(device.answer(Encoded.text(changed))));
        }
        refused(signIn(device.answer(Encoded.text(new byte[72]))));
        refused(signIn(device.answer(Encoded.text(Arrays.copyOf(bytes, 71)))));
        refused(signIn(device.answer("")));
        signIn(device.answer(Encoded.text(bytes))).then().statusCode(200);
    }

    @Test
    void aChallengeThatIsOverIsRefused() {
        var device = ada.passkey();
        var now = Instant.now();
        var over = new Challenges(
                seals, used, InstantSource.fixed(now.minus(Challenges.LASTING).minusMillis(1)));
        var almost = new Challenges(
                seals, used, InstantSource.fixed(now.minus(Challenges.LASTING).plus(Duration.ofMinutes(1))));

        signIn(device.answer(Encoded.text(almost.toSignIn().bytes()))).then().statusCode(200);
        refused(signIn(device.answer(Encoded.text(over.toSignIn().bytes()))));
        var other = SoftAuthenticator.of(ada.id());
        notRegistered(other.registration(Encoded.text(over.toRegister(ada.id()).bytes())));
        ada.register(other.registration(Encoded.text(almost.toRegister(ada.id()).bytes())))
                .then()
                .statusCode(201);
    }

    @Test
    void aSignatureThatDoesNotFitIsRefused() {
        var device = ada.passkey();
        var challenge = challengeToSignIn();
        var signature = device.sign(challenge);
        var tampered = signature.clone();
        tampered[tampered.length - 1] ^= 1;
        var stranger = SoftAuthenticator.of(ada.id()).known(device.id());

        refused(signIn(device.answer(challenge, tampered)));
        refused(signIn(device.answer(challenge, new byte[0])));
        refused(signIn(device.answer(challenge, new byte[512])));
        refused(signIn(device.answer(challenge, device.sign(challengeToSignIn()))));
        refused(signIn(stranger.answer(challenge)));
        refused(signIn(device.flagged(PRESENT | 4).answer(challenge, signature)));
        refused(signIn(device.counting(1).answer(challenge, signature)));
        signIn(device.answer(challenge, signature)).then().statusCode(200);
    }

    @Test
    void aDeviceThatHasNotMadeSureWhoUsesItIsRefused() {
        var device = ada.registered(SoftAuthenticator.of(ada.id()).flagged(SoftAuthenticator.VERIFIED));
        signIn(device).then().statusCode(200);

        refused(signIn(device.flagged(PRESENT)));
        refused(signIn(device.flagged(4)));
        refused(signIn(device.flagged(SoftAuthenticator.SYNCED)));
        notRegistered(SoftAuthenticator.of(ada.id()).flagged(PRESENT).registration(ada.challenge()));
        notRegistered(SoftAuthenticator.of(ada.id()).flagged(0).registration(ada.challenge()));
    }

    @Test
    void aPasskeyIsItsUsersAlone() {
        var mallory = PasskeyOwner.registered();
        var device = ada.passkey();
        signIn(device).then().statusCode(200);

        refused(signIn(device.as(mallory.id())));
        refused(signIn(device.answer(challengeToSignIn()).replace("userHandle", "handle")));
        mallory.register(SoftAuthenticator.of(mallory.id()).known(device.id()).registration(mallory.challenge()))
                .then()
                .statusCode(409)
                .body("code", equalTo("P2002"));
        ada.register(SoftAuthenticator.of(ada.id()).known(device.id()).registration(ada.challenge()))
                .then()
                .statusCode(409);
        signIn(device).then().statusCode(200).body("user.id", equalTo(ada.id().toString()));
    }

    @Test
    void whatIsWrongIsNotTold() {
        var device = ada.passkey();
        var gone = PasskeyOwner.registered();
        var left = gone.passkey();
        signIn(left).then().statusCode(200);
        gone.calls().delete("/users/" + gone.id()).then().statusCode(204);
        var challenge = challengeToSignIn();
        var expected = told(signIn(device.answer(challenge, new byte[70])));

        assertThat(expected).contains("UNAUTHENTICATED");
        assertThat(told(signIn(left))).isEqualTo(expected);
        assertThat(told(signIn(SoftAuthenticator.of(ada.id())))).isEqualTo(expected);
        assertThat(told(signIn(device.on("https://evil.example")))).isEqualTo(expected);
        assertThat(told(signIn(device.answer(ada.challenge())))).isEqualTo(expected);
        assertThat(Stored.count("sessions where user_id = ?", gone.id())).isZero();
    }

    private static String told(Response refusal) {
        refusal.then().statusCode(401);
        return Pattern.compile("\"instance\":\"[^\"]*\"")
                .matcher(refusal.asString())
                .replaceAll("");
    }

    @Test
    void optionsToSignInSayNothingOfUsers() {
        ada.passkey();
        var nobody =
                Http.anonymous().post("/auth/passkeys/login/options").jsonPath().getMap("$");

        for (var email : new String[] {ada.email(), UUID.randomUUID() + "@example.com"}) {
            var told =
                    Http.anonymous().body("{\"email\":\"%s\"}".formatted(email)).post("/auth/passkeys/login/options");
            told.then().statusCode(200);
            var options = told.jsonPath().<String, Object>getMap("$");
            options.put("challenge", nobody.get("challenge"));
            assertThat(options).isEqualTo(nobody);
        }
    }

    @Test
    void keysOfOtherAlgorithmsAreNotRegistered() {
        var device = SoftAuthenticator.of(ada.id());
        var key = (ECPublicKey) device.keys().getPublic();

        for (var alg : new long[] {0, -1, -35, -36, -47, -65_535, 5}) {
            var other = new EC2COSEKey(
                    null,
                    COSEAlgorithmIdentifier.create(alg),
                    null,
                    ((EC2COSEKey) device.cose()).getCurve(),
                    ((EC2COSEKey) device.cose()).getX(),
                    ((EC2COSEKey) device.cose()).getY());
            notRegistered(device.telling(other).registration(ada.challenge()));
        }
        for (var curve : new String[] {"secp384r1", "secp521r1"}) {
            var large = EC2COSEKey.create((ECPublicKey) TestKeys.pair(curve).getPublic(), ES256);
            notRegistered(device.telling(large).registration(ada.challenge()));
        }
        ada.register(device.telling(EC2COSEKey.create(key, ES256)).registration(ada.challenge()))
                .then()
                .statusCode(201);
    }

    @Test
    void aDeviceMayVouchForItselfButByItsOwnKeyAlone() {
        var device = SoftAuthenticator.of(ada.id());
        var stranger = SoftAuthenticator.of(ada.id());

        notRegistered(device.registration(
                ada.challenge(), signed -> new PackedAttestationStatement(ES256, stranger.sign(signed), null)));
        ada.register(device.registration(
                        ada.challenge(), signed -> new PackedAttestationStatement(ES256, device.sign(signed), null)))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "id, 1365",
        "rawId, 1365",
        "type, 33",
        "authenticatorAttachment, 33",
        "clientDataJSON, 4097",
        "attestationObject, 8193"
    })
    void whatIsTooLongIsNotRegistered(String member, int length) {
        var body = SoftAuthenticator.of(ada.id()).registration(ada.challenge());

        ada.register(body.replaceFirst(
                        "\"%s\":\"[^\"]*\"".formatted(member), "\"%s\":\"%s\"".formatted(member, "A".repeat(length))))
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("Size"));
        ada.register(body).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"id, 1365", "clientDataJSON, 4097", "authenticatorData, 2049", "signature, 1025", "userHandle, 87"})
    void whatIsTooLongDoesNotSignIn(String member, int length) {
        var body = ada.passkey().answer(challengeToSignIn());

        signIn(body.replaceFirst(
                        "\"%s\":\"[^\"]*\"".formatted(member), "\"%s\":\"%s\"".formatted(member, "A".repeat(length))))
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("Size"));
        signIn(body).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"transports\":[\"internal\",\"hybrid\"] | \"transports\":[\"Not A Transport\"]",
                "\"transports\":[\"internal\",\"hybrid\"] | \"transports\":[1]",
                "\"transports\":[\"internal\",\"hybrid\"] | \"transports\":[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\",\"k\"]",
                "\"attestationObject\":                   | \"attestation\":",
                "\"clientDataJSON\":\"                    | \"clientDataJSON\":\"*",
                "\"response\":                            | \"answer\":",
                "\"type\":                                | \"name\":\" \",\"type\":"
            })
    void aBodyThatIsNoneIsTold(String part, String other) {
        var body = SoftAuthenticator.of(ada.id()).registration(ada.challenge());

        ada.register(body.replace(part, other)).then().statusCode(400).body("code", equalTo("VALIDATION"));
        ada.register(body).then().statusCode(201);
    }
}
