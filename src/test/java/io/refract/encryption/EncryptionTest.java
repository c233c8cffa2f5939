package io.refract.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
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
        assertThat(encryption.open(PLACE, "ya29.plain")).isEmpty();
    }

    @Test
    void whatBelongsElsewhereIsNotDecrypted() {
        var stored = encryption.encrypt(PLACE, "secret");

        assertThat(encryption.open(PLACE, stored)).hasValue("secret");
        assertThat(encryption.open("account.accessToken", stored)).isEmpty();
        assertThatThrownBy(() -> encryption.decrypt("account.accessToken", stored))
                .isInstanceOf(UnreadableSecretException.class)
                .hasMessageContaining("account.accessToken")
                .hasMessageNotContaining("secret");
    }

    @Test
    void whatWasChangedAnywhereIsNotDecrypted() {
        var stored = encryption.encrypt(PLACE, "secret");
        var begin = stored.lastIndexOf('.') + 1;
        var bytes = Base64.getUrlDecoder().decode(stored.substring(begin));
        for (var i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            var text = stored.substring(0, begin)
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(changed);

            assertThat(encryption.open(PLACE, text)).as("byte " + i).isEmpty();
        }
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
