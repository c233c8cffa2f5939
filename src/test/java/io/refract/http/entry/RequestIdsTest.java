package io.refract.http.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "01890a5d-ac96-774b-bcce-b302099a8057", "A.b_C-9"})
    void takesOverASaneId(String offered) {
        assertThat(RequestIds.choose(offered)).isEqualTo(offered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with blank", "line\nbreak", "quote\"", "ümlaut", "<b>"})
    void replacesAnyOther(String offered) {
        assertThat(RequestIds.choose(offered)).matches("[0-9a-f]{32}");
    }

    @Test
    void replacesOneThatIsTooLong() {
        assertThat(RequestIds.choose("a".repeat(128))).hasSize(128).startsWith("aaa");
        assertThat(RequestIds.choose("a".repeat(129))).hasSize(32);
    }

    @Test
    void makesANewOneForEachRequest() {
        assertThat(RequestIds.choose(null)).isNotEqualTo(RequestIds.choose(null));
    }
}
