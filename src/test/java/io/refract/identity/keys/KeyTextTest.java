package io.refract.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {
    @Test
    void whatIsMadeIsRecognizedAndNeverMadeAgain() {
        var key = KeyText.made();

        assertThat(key).matches("rfk_[0-9A-Za-z]{49}");
        assertThat(KeyText.isOne(key)).isTrue();
        assertThat(KeyText.prefix(key)).isEqualTo(key.substring(0, 12));
        assertThat(KeyText.made()).isNotEqualTo(key);
    }

    @Test
    void eachCharacterCounts() {
        var key = KeyText.made();
        for (var i = 0; i < key.length(); i++) {
            var other = key.charAt(i) == 'x' ? 'y' : 'x';
            assertThat(KeyText.isOne(key.substring(0, i) + other + key.substring(i + 1)))
                    .isFalse();
        }
        assertThat(KeyText.isOne(key + "0")).isFalse();
        assertThat(KeyText.isOne(key.substring(0, key.length() - 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rfk_", "rfk_ä", "dev:1"})
    void anythingElseIsNone(String text) {
        assertThat(KeyText.isOne(text)).isFalse();
    }
}
