package io.refract.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            198.51.100.7                      | 198.51.100.7
            198.51.100.7:4711                 | 198.51.100.7
            `"198.51.100.7:4711"`             | 198.51.100.7
            ::ffff:198.51.100.7               | 198.51.100.7
            [::ffff:198.51.100.7]:4711        | 198.51.100.7
            2001:db8:1:2:3:4:5:6              | 2001:db8:1:2::/64
            2001:DB8:1:2:ffff::1              | 2001:db8:1:2::/64
            [2001:db8:1:2:3:4:5:6]            | 2001:db8:1:2::/64
            [2001:db8:1:2:3:4:5:7]:4711       | 2001:db8:1:2::/64
            `"[2001:db8:1:2:3:4:5:8]:4711"`   | 2001:db8:1:2::/64
            2001:db8:1:2:3:4:5:6%eth0         | 2001:db8:1:2::/64
            0:0:0:0:0:0:0:1                   | ::/64
            ``                                | -
            lie                               | -
            198.51.100.300                    | -
            [2001:db8::1                      | -
            localhost                         | -
            unknown                           | -
            `"`                               | -
            """)
    void whatOneCallerHasPlentyOfIsCountedAsOne(String text, @Nullable String counted) {
        assertThat(NetworkAddress.counted(text)).isEqualTo(counted);
    }
}
