package io.refract.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.testing.TestKeys;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyRingTest {
    @ParameterizedTest
    @CsvSource({"'',TOKEN_KEYS is not set", "' ',TOKEN_KEYS is not set", "/nowhere.pem,TOKEN_KEYS names no file"})
    void withoutKeysAProductionBuildDoesNotStart(String setting, String reason) {
        var ring = new KeyRing(Optional.of(setting), Optional.empty());

        assertThat(ring.refusal())
                .hasValueSatisfying(told -> assertThat(told).startsWith(reason).doesNotContain("\n"));
    }

    @Test
    void keysThatCanBeUsedAreNotRefused() {
        assertThat(new KeyRing(Optional.of(TestKeys.pem()), Optional.empty()).refusal())
                .isEmpty();
    }

    @Test
    void keysAreReadOnce() {
        var ring = new KeyRing(Optional.empty(), Optional.of(() -> List.of(EllipticKeys.generate())));

        assertThat(ring.keys()).isSameAs(ring.keys());
    }

    @Test
    void keysThatAreGivenGoBeforeThoseThatAreMade() {
        var pem = TestKeys.pem();
        var ring = new KeyRing(Optional.of(pem), Optional.of(() -> List.of(EllipticKeys.generate())));

        assertThat(ring.keys().signer().id())
                .isEqualTo(PemKeys.read(pem).getFirst().id());
    }
}
