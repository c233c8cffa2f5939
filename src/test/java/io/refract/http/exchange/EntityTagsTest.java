package io.refract.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.kernel.Failure;
import io.refract.kernel.Precondition;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
    private static final String ETAG = "\"3-abc\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "3-abc"             | true
            W/"3-abc"           | true
            *                   | true
            "1-x", "3-abc"      | true
            "1-x",W/"3-abc" ,"y"| true
            "3-abd"             | false
            3-abc               | false
            "3-abc              | false
            "3-abc",            | false
            "x" "3-abc"         | false
            ``                  | false
            """)
    void comparesTagsWeakly(String header, boolean matches) {
        assertThat(EntityTags.matches(header, ETAG)).isEqualTo(matches);
    }

    @Test
    void matchesNothingWithoutAHeader() {
        assertThat(EntityTags.matches(null, ETAG)).isFalse();
    }

    @Test
    void readsTheVersionsOfIfMatch() {
        assertThat(EntityTags.precondition(null)).isEqualTo(Precondition.NONE);
        assertThat(EntityTags.precondition("*")).isEqualTo(new Precondition.Any());
        assertThat(EntityTags.precondition(ETAG)).isEqualTo(versions(3));
        assertThat(EntityTags.precondition("\"3-abc\", W/\"14-x\"")).isEqualTo(versions(3, 14));
        assertThat(EntityTags.precondition("\"of-somebody-else\"")).isEqualTo(versions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3-abc", "\"3-abc\",", "", "W/3"})
    void refusesAMalformedIfMatch(String header) {
        assertThatThrownBy(() -> EntityTags.precondition(header))
                .isInstanceOf(Failure.class)
                .hasMessage("If-Match: must be * or a list of entity tags in double quotes");
    }

    private static Precondition versions(Integer... versions) {
        return new Precondition.Versions(Set.of(versions));
    }
}
