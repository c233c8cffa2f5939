package io.refract.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            1 | -                     | 10.0.0.1
            1 | 198.51.100.7          | 198.51.100.7
            1 | lie, 198.51.100.7     | 198.51.100.7
            2 | lie, 198.51.100.7, p1 | 198.51.100.7
            3 | 198.51.100.7, p1      | 198.51.100.7
            1 | lie,                  | 10.0.0.1
            """)
    void believesOnlyWhatTrustedProxiesHaveAppended(int proxies, String header, String expected) {
        assertThat(new ClientAddress(proxies).forwarded(header, "10.0.0.1")).isEqualTo(expected);
    }
}
