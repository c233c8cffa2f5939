package io.refract.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.keys.RefusedKeysException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncryptionKeysTest {
    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'',names no file",
        "/nowhere,names no file",
        "'" + KEY + ",',names no file",
        "c2hvcnQ=,names no file",
        "/nowhere\u0000/key,cannot be read"
    })
    void whatCannotBeUsedIsToldInOneLineWithoutAWordOfIt(String setting, String reason) {
        assertThatThrownBy(() -> EncryptionKeys.read(setting))
                .isInstanceOf(RefusedKeysException.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n", "AAEC", "c2hv", "/nowhere");
    }

    @Test
    void aFileHasAKeyOnEachLine() throws IOException {
        var other = EncryptionKey.generated();
        var file = Files.writeString(folder.resolve("keys"), KEY + "\n\n" + other + "\n");

        var keys = EncryptionKeys.read(file.toString());

        assertThat(keys.first()).isEqualTo(EncryptionKeys.read(KEY).first());
        assertThat(keys.find(EncryptionKeys.read(other).first().id())).isPresent();
        assertThat(keys.find("another")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',is empty", "'secret',holds something that is no key"})
    void aFileOfSomethingElseIsRefused(String content, String reason) throws IOException {
        var file = Files.writeString(folder.resolve("keys"), content);

        assertThatThrownBy(() -> EncryptionKeys.read(file.toString()))
                .isInstanceOf(RefusedKeysException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("secret,");
    }

    @Test
    void bothAlphabetsOfBase64AreRead() {
        var plain = "++++/////wQFBgcICQoLDA0ODxAREhMUFRYXGBkaGx8=";
        var forUrls = plain.replace('+', '-').replace('/', '_').replace("=", "");

        assertThat(EncryptionKeys.read(plain).first().id())
                .isEqualTo(EncryptionKeys.read(forUrls).first().id());
    }

    @Test
    void nothingOfAKeyIsInItsWords() {
        var key = EncryptionKeys.read(KEY).first();

        assertThat(key.toString()).isEqualTo("EncryptionKey[" + key.id() + "]");
        assertThat(key.id()).hasSize(11);
    }

    @Test
    void keysThatAreNeededAndMissingAreToldInOneLine() {
        var without = new Encryption(new EncryptionRing(Optional.of(" "), Optional.empty()));
        var stored = Encryption.with(KEY).encrypt("account.idToken", "secret");

        assertThat(without.refusal())
                .hasValueSatisfying(told -> assertThat(told)
                        .startsWith("ENCRYPTION_KEYS is not set")
                        .doesNotContain("\n"));
        assertThatThrownBy(() -> without.encrypt("account.idToken", "secret"))
                .hasMessageStartingWith("ENCRYPTION_KEYS is not set");
        assertThatThrownBy(() -> without.decrypt("account.idToken", stored))
                .hasMessageStartingWith("ENCRYPTION_KEYS is not set");
        assertThat(without.decrypt("account.idToken", "stored before")).isEqualTo("stored before");
        assertThat(new Encryption(new EncryptionRing(Optional.of(KEY), Optional.empty())).refusal())
                .isEmpty();
    }
}
