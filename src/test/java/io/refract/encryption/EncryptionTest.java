package io.refract.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionTest {
    private static final String PLACE = "account.idToken";

    private final String first = EncryptionKey.generated();
    private final String second = EncryptionKey.generated();
    private final Encryption encryption = Encryption.with(first);

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Grüße 👋", "enc1.nonsense", "v1.MjQ-looks_like_one"})
    void whatIsEncryptedIsDecrypted(String text) {
        var stored = encryption.encrypt(PLACE, text);

        assertThat(encryption.decrypt(PLACE, stored)).isEqualTo(text);
        assertThat(stored).startsWith("enc1.").doesNotContain("Gr");
    }

    @Test
    void nothingIsStoredTwiceInTheSameWords() {
        assertThat(encryption.encrypt(PLACE, "t")).isNotEqualTo(encryption.encrypt(PLACE, "t"));
    }

    @Test
    void whatWasStoredInPlainIsTakenAsItIs() {
        assertThat(encryption.decrypt(PLACE, "ya29.plain")).isEqualTo("ya29.plain");
    }

    @Test
    void whatBelongsElsewhereIsNotDecrypted() {
        var stored = encryption.encrypt(PLACE, "secret");

        assertThat(encryption.decrypt(PLACE, stored)).isEqualTo("secret");
        for (var elsewhere : List.of(stored, encryption.seal("account.accessToken", "secret"))) {
            assertThatThrownBy(() -> encryption.decrypt("account.accessToken", elsewhere))
                    .isInstanceOf(UnreadableSecretException.class)
                    .hasMessageContaining("account.accessToken")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void whatIsSealedIsOpenedForItsPurposeAlone() {
        var sealed = encryption.seal("sign-in", "secret");

        assertThat(encryption.open("sign-in", sealed)).hasValue("secret");
        assertThat(encryption.open("sign-up", sealed)).isEmpty();
        assertThat(encryption.open("sign-in", encryption.encrypt("sign-in", "secret")))
                .isEmpty();
        assertThat(encryption.open("sign-in", Encryption.with(second).seal("sign-in", "secret")))
                .isEmpty();
        assertThat(Encryption.with(second + "," + first).open("sign-in", sealed))
                .hasValue("secret");
        for (var nonsense : List.of("", "secret", sealed + "A", sealed.substring(0, 50), sealed + "\n")) {
            assertThat(encryption.open("sign-in", nonsense)).as(nonsense).isEmpty();
        }
    }

    @Test
    void whatWasChangedAnywhereIsNotDecrypted() {
        var stored = encryption.encrypt(PLACE, "secret");
        var sealed = encryption.seal(PLACE, "secret");
        for (var i = 0; i < bytes(stored).length; i++) {
            var byteOf = i;
            assertThat(encryption.open(PLACE, changed(sealed, i)))
                    .as("byte " + i)
                    .isEmpty();
            assertThatThrownBy(() -> encryption.decrypt(PLACE, changed(stored, byteOf)))
                    .as("byte " + i)
                    .isInstanceOf(UnreadableSecretException.class);
        }
    }

    /// Of the last character of 34 bytes in Base64, four bits say nothing.
    @Test
    void aSealedTextIsWrittenInOneWay() {
        var sealed = encryption.seal("sign-in", "secret");
        var last = sealed.charAt(sealed.length() - 1);
        var begin = sealed.substring(0, sealed.length() - 1);

        for (var other : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            assertThat(encryption.open("sign-in", begin + other).isPresent()).isEqualTo(other == last);
        }
    }

    private static byte[] bytes(String encrypted) {
        return Base64.getUrlDecoder().decode(encrypted.substring(encrypted.lastIndexOf('.') + 1));
    }

    private static String changed(String encrypted, int position) {
        var bytes = bytes(encrypted);
        bytes[position] ^= 1;
        return encrypted.substring(0, encrypted.lastIndexOf('.') + 1)
                + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void theKeyThatIsMissingIsNamed() {
        var stored = encryption.encrypt(PLACE, "secret");

        assertThatThrownBy(() -> Encryption.with(second).decrypt(PLACE, stored))
                .isInstanceOf(UnreadableSecretException.class)
                .hasMessageContaining(stored.split("\\.", -1)[1])
                .hasMessageContaining("ENCRYPTION_KEYS")
                .hasMessageNotContaining(stored);
    }

    @Test
    void theFirstKeyEncryptsAndAllDecrypt() {
        var old = encryption.encrypt(PLACE, "secret");
        var both = Encryption.with(second + "," + first);

        var renewed = both.renewed(PLACE, old).orElseThrow();

        assertThat(both.decrypt(PLACE, old)).isEqualTo("secret");
        assertThat(Encryption.with(second).decrypt(PLACE, renewed)).isEqualTo("secret");
        assertThat(both.renewed(PLACE, renewed)).isEmpty();
        assertThat(both.renewed(PLACE, "plain"))
                .hasValueSatisfying(
                        text -> assertThat(both.decrypt(PLACE, text)).isEqualTo("plain"));
    }
}
