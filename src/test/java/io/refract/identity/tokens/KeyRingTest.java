package io.refract.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.refract.testing.TestKeys;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyRingTest {
    private final Router router = Router.router(Vertx.vertx());

    @ParameterizedTest
    @CsvSource({"'',TOKEN_KEYS is not set", "' ',TOKEN_KEYS is not set", "/nowhere.pem,TOKEN_KEYS names no file"})
    void withoutKeysAProductionBuildDoesNotStart(String setting, String reason) {
        var ring = new KeyRing(Optional.of(setting), Optional.empty());

        var refusal = catchThrowableOfType(PreventFurtherStepsException.class, () -> ring.begin(router, true));

        assertThat(refusal).hasMessageStartingWith("refract: " + reason);
        assertThat(refusal.getMessage()).doesNotContain("\n");
        assertThat(refusal.getExitCode()).isEqualTo(2);
    }

    @Test
    void aCommandNeedsNone() {
        new KeyRing(Optional.empty(), Optional.empty()).begin(router, false);
    }

    @Test
    void keysAreReadOnce() {
        var ring = new KeyRing(Optional.empty(), Optional.of(() -> List.of(EllipticKeys.generate())));
        ring.begin(router, true);

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
