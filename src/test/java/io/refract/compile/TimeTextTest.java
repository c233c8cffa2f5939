package io.refract.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What PostgreSQL writes in JSON, and what is answered.
class TimeTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-31T12:00:00.5+00:00         | 2026-01-31T12:00:00.500Z
            2026-01-31T12:00:00+02:00           | 2026-01-31T10:00:00.000Z
            0044-03-15T12:30:00.001+00:00 BC    | -000043-03-15T12:30:00.001Z
            0001-02-29T00:00:00+00:00 BC        | 0000-02-29T00:00:00.000Z
            0001-12-31T23:59:59.999+00:53:28 BC | 0000-12-31T23:06:31.999Z
            4714-11-24T00:00:00+00:00 BC        | -004713-11-24T00:00:00.000Z
            9999-12-31T23:59:59+00:00           | 9999-12-31T23:59:59.000Z
            10000-01-01T00:00:00+00:00          | +010000-01-01T00:00:00.000Z
            294276-12-31T23:59:59.999999+00:00  | +294276-12-31T23:59:59.999Z
            infinity                            | infinity
            -infinity                           | -infinity
            """)
    void moments(String text, String answered) {
        assertThat(written(new JsonBytes(0).moment(TimeText.moment(text)))).isEqualTo('"' + answered + '"');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-31     | 2026-01-31
            0001-02-29 BC  | 0000-02-29
            4714-11-24 BC  | -004713-11-24
            10000-01-01    | +010000-01-01
            5874897-12-31  | +5874897-12-31
            infinity       | infinity
            -infinity      | -infinity
            """)
    void days(String text, String answered) {
        assertThat(written(new JsonBytes(0).date(TimeText.day(text)))).isEqualTo('"' + answered + '"');
    }

    private static String written(JsonBytes out) {
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
}
