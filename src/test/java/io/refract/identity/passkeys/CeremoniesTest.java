package io.refract.identity.passkeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import io.refract.http.Origins;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CeremoniesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID USER = UUID.randomUUID();
    private static final byte[] CHALLENGE = new byte[72];
    private static final String CHALLENGE_TEXT = Encoded.text(CHALLENGE);

    private final Ceremonies ceremonies = ceremonies(new Settings(Optional.of("example.com"), Optional.empty()));

    private record Settings(Optional<String> rpId, Optional<Set<String>> origins, UserVerification userVerification)
            implements PasskeyConfig {
        Settings(Optional<String> rpId, Optional<Set<String>> origins) {
            this(rpId, origins, UserVerification.REQUIRED);
        }

        @Override
        public String rpName() {
            return "Refract";
        }

        @Override
        public int most() {
            return 1;
        }
    }

    private static Ceremonies ceremonies(PasskeyConfig config) {
        return ceremonies(config, Optional.of(Set.of(SoftAuthenticator.ORIGIN)));
    }

    private static Ceremonies ceremonies(PasskeyConfig config, Optional<Set<String>> pages) {
        Origins origins = () -> pages;
        return new Ceremonies(new RelyingParty(config, origins));
    }

    private static Optional<Challenge> known(byte[] answered) {
        return Optional.of(new Challenge(answered));
    }

    private static ObjectNode json(String body) {
        try {
            return (ObjectNode) JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GivenResponse response(String body) {
        return new GivenResponse(json(body).get("response"));
    }

    private static Optional<Ceremonies.Made> made(Ceremonies ceremonies, SoftAuthenticator device) {
        var response = response(device.registration(CHALLENGE_TEXT));
        return ceremonies.made(
                response.bytes("clientDataJSON", 9_999),
                response.bytes("attestationObject", 9_999),
                CeremoniesTest::known);
    }

    private static SignedChallenge answer(SoftAuthenticator device) {
        var body = json(device.answer(CHALLENGE_TEXT));
        return new SignedChallenge(
                body.get("id").textValue(), null, "public-key", null, body.get("response"), null, null);
    }

    private static Optional<Ceremonies.Signed> signed(
            Ceremonies ceremonies, SoftAuthenticator device, Ceremonies.Made made) {
        var credential = new Credential(UUID.randomUUID(), USER, made.key(), made.backupEligible());
        return ceremonies.signed(answer(device), Optional.of(credential), CeremoniesTest::known);
    }

    @Test
    void keysOfEachAcceptedAlgorithmSignIn() {
        var device = SoftAuthenticator.of(USER);
        var rsa = pair("RSA", 4_096);
        var ed = pair("Ed25519", 0);
        for (var each : new SoftAuthenticator[] {
            device,
            device.keyed(ed, EdDSACOSEKey.create(ed, COSEAlgorithmIdentifier.EdDSA)),
            device.keyed(rsa, RSACOSEKey.create((RSAPublicKey) rsa.getPublic(), COSEAlgorithmIdentifier.RS256))
        }) {
            var made = made(ceremonies, each).orElseThrow();
            assertThat(made.key()).hasSizeLessThan(1_024);
            assertThat(signed(ceremonies, each, made)).isPresent();
            assertThat(signed(ceremonies, SoftAuthenticator.of(USER).known(each.id()), made))
                    .isEmpty();
        }
    }

    @Test
    void keysThatTakeLongToCheckAreNotAccepted() throws GeneralSecurityException {
        var device = SoftAuthenticator.of(USER);
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(new RSAKeyGenParameterSpec(
                2_048, RSAKeyGenParameterSpec.F4.shiftLeft(40).setBit(0)));
        var large = new byte[1_024];
        new SecureRandom().nextBytes(large);
        for (var key : new RSACOSEKey[] {
            new RSACOSEKey(null, COSEAlgorithmIdentifier.RS256, null, large, new byte[] {1, 0, 1}),
            RSACOSEKey.create((RSAPublicKey) generator.generateKeyPair().getPublic(), COSEAlgorithmIdentifier.RS256)
        }) {
            assertThat(made(ceremonies, device.telling(key))).isEmpty();
        }
    }

    @Test
    void aPointThatIsNoneSignsNothingIn() {
        var device = SoftAuthenticator.of(USER);
        var key = (EC2COSEKey) device.cose();
        var off = new EC2COSEKey(null, key.getAlgorithm(), null, key.getCurve(), new byte[32], new byte[32]);

        var made = made(ceremonies, device.telling(off));

        made.ifPresent(it -> assertThat(signed(ceremonies, device, it)).isEmpty());
    }

    @Test
    void anUnknownPasskeyIsCheckedLikeOneWhoseSignatureDoesNotFit() {
        assertThat(ceremonies.signed(answer(SoftAuthenticator.of(USER)), Optional.empty(), CeremoniesTest::known))
                .isEmpty();
    }

    @Test
    void whoeverIsPresentSufficesWhereThatIsSet() {
        var device = SoftAuthenticator.of(USER).flagged(SoftAuthenticator.PRESENT);
        var lenient = ceremonies(
                new Settings(Optional.of("example.com"), Optional.empty(), PasskeyConfig.UserVerification.PREFERRED));

        assertThat(made(ceremonies, device)).isEmpty();
        assertThat(signed(lenient, device, made(lenient, device).orElseThrow())).isPresent();
    }

    @Test
    void withoutADomainThereAreNoPasskeys() {
        for (var id : Set.of("", "example.com")) {
            var party = new Settings(Optional.of(id), Optional.empty());
            if (id.isEmpty()) {
                assertThatThrownBy(() -> made(ceremonies(party), SoftAuthenticator.of(USER)))
                        .isInstanceOfSatisfying(
                                Failure.class,
                                failure -> assertThat(failure.code()).isEqualTo(ErrorCode.ROUTE_NOT_FOUND));
            } else {
                assertThat(made(ceremonies(party), SoftAuthenticator.of(USER))).isPresent();
            }
        }
    }

    @Test
    void ownOriginsGoBeforeThoseOfTheApiAndTheDomainsOwnIsTheLastResort() {
        var id = Optional.of("example.com");
        var device = SoftAuthenticator.of(USER);
        var own = ceremonies(new Settings(id, Optional.of(Set.of("https://own.example.com"))));
        var none = ceremonies(new Settings(id, Optional.empty()), Optional.empty());

        assertThat(made(own, device)).isEmpty();
        assertThat(made(own, device.on("https://own.example.com"))).isPresent();
        assertThat(made(none, device)).isEmpty();
        assertThat(made(none, device.on("https://example.com"))).isPresent();
    }

    @Test
    void nothingAtAllIsRefusedAndNotAFault() {
        var device = SoftAuthenticator.of(USER);
        var given = response(device.registration(CHALLENGE_TEXT));
        var client = given.bytes("clientDataJSON", 9_999);
        var attestation = given.bytes("attestationObject", 9_999);
        for (var json :
                new String[] {"", "null", "{}", "[]", "1", "{\"type\":\"webauthn.create\",\"challenge\":null}"}) {
            assertThat(ceremonies.made(json.getBytes(UTF_8), attestation, CeremoniesTest::known))
                    .isEmpty();
        }
        for (var cbor : new int[] {0xf6, 0xa0, 0x80, 0x00, 0x60, 0xff}) {
            assertThat(ceremonies.made(client, new byte[] {(byte) cbor}, CeremoniesTest::known))
                    .isEmpty();
        }
        assertThat(ceremonies.made(client, new byte[0], CeremoniesTest::known)).isEmpty();
        assertThat(ceremonies.made(client, attestation, CeremoniesTest::known)).isPresent();
    }

    /// Whatever a client sends is in order or not; nothing else comes of it.
    @Test
    void whateverIsSentIsRefusedAndNotAFault() {
        var random = new Random(7);
        var device = SoftAuthenticator.of(USER);
        var made = made(ceremonies, device).orElseThrow();
        var credential = Optional.of(new Credential(UUID.randomUUID(), USER, made.key(), true));
        var registration = json(device.registration(CHALLENGE_TEXT));
        var answer = json(device.answer(CHALLENGE_TEXT));
        var parts = Map.of(
                "clientDataJSON",
                answer,
                "authenticatorData",
                answer,
                "signature",
                answer,
                "attestationObject",
                registration);
        var refused = 0;
        for (var i = 0; i < 1_500; i++) {
            for (var part : parts.entrySet()) {
                var body = part.getValue().deepCopy();
                var response = (ObjectNode) body.get("response");
                var bytes = Encoded.bytes("", response.get(part.getKey()).textValue());
                response.put(part.getKey(), Encoded.text(changed(bytes, random)));
                var given = new GivenResponse(response);
                var result = part.getKey().equals("attestationObject")
                        ? ceremonies.made(
                                given.bytes("clientDataJSON", 9_999),
                                given.bytes("attestationObject", 99_999),
                                CeremoniesTest::known)
                        : ceremonies.signed(
                                new SignedChallenge(
                                        body.get("id").textValue(), null, "public-key", null, response, null, null),
                                credential,
                                CeremoniesTest::known);
                refused += result.isEmpty() ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(4_000);
    }

    private static byte[] changed(byte[] bytes, Random random) {
        var changed = random.nextInt(4) == 0
                ? java.util.Arrays.copyOf(bytes, random.nextInt(2 * bytes.length))
                : bytes.clone();
        for (var i = random.nextInt(4); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        return changed;
    }

    private static KeyPair pair(String algorithm, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (size > 0) {
                generator.initialize(size);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
