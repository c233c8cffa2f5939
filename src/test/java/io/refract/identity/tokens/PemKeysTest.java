package io.refract.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.keys.RefusedKeysException;
import io.refract.testing.TestKeys;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PemKeysTest {
    private final KeyPair first = TestKeys.pair("secp256r1");
    private final KeyPair second = TestKeys.pair("secp256r1");

    @TempDir
    private Path folder;

    @Test
    void thePublicHalfOfAPrivateKeyIsWorkedOut() {
        var key = PemKeys.read(TestKeys.privatePem(first)).getFirst();

        assertThat(key.publicKey()).isEqualTo(first.getPublic());
        assertThat(key.privateKey()).isEqualTo(first.getPrivate());
        assertThat(PemKeys.read(TestKeys.publicPem(first)).getFirst().id()).isEqualTo(key.id());
    }

    /// As RFC 7638 has it: SHA-256 of the required members in the order of their names.
    @Test
    void aKeyIsNamedByItsThumbprint() throws GeneralSecurityException {
        var point = ((ECPublicKey) first.getPublic()).getW();
        var json = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}"
                .formatted(coordinate(point.getAffineX()), coordinate(point.getAffineY()));
        var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.US_ASCII));

        assertThat(PemKeys.read(TestKeys.publicPem(first)).getFirst().id())
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    private static String coordinate(BigInteger number) {
        var hex = "%064x".formatted(number);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(hex));
    }

    @Test
    void filesAreNamedBetweenCommas() throws IOException {
        var one = Files.writeString(folder.resolve("one.pem"), TestKeys.privatePem(first));
        var two = Files.writeString(folder.resolve("two.pem"), TestKeys.publicPem(second));

        var keys = TokenKeys.of(PemKeys.read(one + " , " + two));

        assertThat(keys.signer().key()).isEqualTo(first.getPrivate());
        assertThat(keys.jwks()).contains(keys.signer().id()).contains("\"kid\"").doesNotContain("\"d\"");
    }

    @Test
    void theFirstPrivateKeySigns() {
        var keys = TokenKeys.of(
                PemKeys.read(TestKeys.publicPem(second) + TestKeys.privatePem(first) + TestKeys.privatePem(second)));

        assertThat(keys.signer().key()).isEqualTo(first.getPrivate());
        assertThat(keys.jwks().split("\"kid\"", -1)).hasSize(3);
    }

    static Stream<Arguments> refused() throws GeneralSecurityException {
        var pair = TestKeys.pair("secp256r1");
        var right = TestKeys.privatePem(pair);
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        return Stream.of(
                Arguments.of("", "names no file"),
                Arguments.of("/nowhere/key.pem", "names no file"),
                Arguments.of("/nowhere\u0000", "cannot be read"),
                Arguments.of("MIGHAgEAMBMGByqGSM49", "names no file"),
                Arguments.of(TestKeys.publicPem(pair), "no private key"),
                Arguments.of(TestKeys.privatePem(TestKeys.pair("secp384r1")), "none of P-256"),
                Arguments.of(TestKeys.publicPem(TestKeys.pair("secp521r1")), "none of P-256"),
                Arguments.of(TestKeys.privatePem(rsa), "none of P-256"),
                Arguments.of(TestKeys.pem("PRIVATE KEY", new byte[] {1, 2, 3}), "none of P-256"),
                Arguments.of(TestKeys.pem("EC PRIVATE KEY", new byte[] {1, 2, 3}), "openssl pkcs8"),
                Arguments.of(TestKeys.pem("ENCRYPTED PRIVATE KEY", new byte[] {1, 2, 3}), "encrypted"),
                Arguments.of(TestKeys.pem("CERTIFICATE", new byte[] {1, 2, 3}), "something else"),
                Arguments.of(right.replace("-----END", "----END"), "not PEM"),
                Arguments.of(right + right.substring(0, 60), "not PEM"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeUsedIsToldInOneLineWithoutAWordOfIt(String setting, String reason) {
        assertThatThrownBy(() -> TokenKeys.of(PemKeys.read(setting)))
                .isInstanceOf(RefusedKeysException.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n", "MIG", "/nowhere");
    }

    @Test
    void aKeyThatWasMadeIsKeptForItsOwnerAlone() throws IOException {
        var home = folder.resolve("new/one");

        var made = MadeKeys.keptIn(home);

        assertThat(MadeKeys.keptIn(home).getFirst().id())
                .isEqualTo(made.getFirst().id());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(MadeKeys.FILE))))
                .isEqualTo("rw-------");
        try (var files = Files.list(home)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void nothingOfAKeyIsInItsWords() {
        var key = EllipticKeys.generate();

        assertThat(key.toString()).isEqualTo("TokenKey[" + key.id() + "]");
        assertThat(TokenKeys.of(List.of(key)).signer().toString()).isEqualTo("Signer[" + key.id() + "]");
    }
}
