package io.refract.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeedArgumentsTest {
    @Test
    void nothingSaidIsTheSmallestScaleWithoutForce() {
        assertThat(SeedArguments.parse()).isEqualTo(new SeedArguments(1, false));
    }

    @Test
    void scaleAndForceComeInAnyOrder() {
        assertThat(SeedArguments.parse("--force", "--scale", "100")).isEqualTo(new SeedArguments(100, true));
        assertThat(SeedArguments.parse("--scale", "100", "--force")).isEqualTo(new SeedArguments(100, true));
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        assertThatThrownBy(() -> SeedArguments.parse("--scale"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--scale needs a whole number, not ''");
        assertThatThrownBy(() -> SeedArguments.parse("--scale", "many")).hasMessageContaining("'many'");
        assertThatThrownBy(() -> SeedArguments.parse("--sacle", "1")).hasMessageContaining("'--sacle'");
    }
}
