package io.refract.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeedArgumentsTest {
    @Test
    void nothing_said_is_the_smallest_scale_without_force() {
        assertThat(SeedArguments.parse()).isEqualTo(new SeedArguments(1, false));
    }

    @Test
    void scale_and_force_come_in_any_order() {
        assertThat(SeedArguments.parse("--force", "--scale", "100")).isEqualTo(new SeedArguments(100, true));
        assertThat(SeedArguments.parse("--scale", "100", "--force")).isEqualTo(new SeedArguments(100, true));
    }

    @Test
    void what_makes_no_sense_is_refused_by_name() {
        assertThatThrownBy(() -> SeedArguments.parse("--scale"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--scale needs a whole number, not ''");
        assertThatThrownBy(() -> SeedArguments.parse("--scale", "many")).hasMessageContaining("'many'");
        assertThatThrownBy(() -> SeedArguments.parse("--sacle", "1")).hasMessageContaining("'--sacle'");
    }
}
