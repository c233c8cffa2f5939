package io.refract.http.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
    /// Lines of the header are separated by `/`, here alone.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
            0 | 198.51.100.7                         | 10.0.0.1
            1 | -                                    | 10.0.0.1
            1 | 198.51.100.7                         | 198.51.100.7
            1 | lie, 198.51.100.7                    | 198.51.100.7
            1 | 203.0.113.9 / 198.51.100.7           | 198.51.100.7
            1 | lie, lie / 203.0.113.9, 198.51.100.7 | 198.51.100.7
            2 | lie, 198.51.100.7, 192.0.2.1         | 198.51.100.7
            2 | lie, 198.51.100.7 / 192.0.2.1        | 198.51.100.7
            3 | 198.51.100.7, 192.0.2.1              | 198.51.100.7
            1 | 198.51.100.7:4711                    | 198.51.100.7
            1 | 198.51.100.7:4712                    | 198.51.100.7
            1 | `"198.51.100.7:4711"`                | 198.51.100.7
            1 | ::ffff:198.51.100.7                  | 198.51.100.7
            1 | [::ffff:198.51.100.7]:4711           | 198.51.100.7
            1 | 2001:db8:1:2:3:4:5:6                 | 2001:db8:1:2::.64
            1 | 2001:DB8:1:2:ffff::1                 | 2001:db8:1:2::.64
            1 | [2001:db8:1:2:3:4:5:6]               | 2001:db8:1:2::.64
            1 | [2001:db8:1:2:3:4:5:7]:4711          | 2001:db8:1:2::.64
            1 | `"[2001:db8:1:2:3:4:5:8]:4711"`      | 2001:db8:1:2::.64
            1 | lie,                                 | 10.0.0.1
            1 | lie                                  | 10.0.0.1
            1 | 198.51.100.7, lie                    | 10.0.0.1
            1 | 198.51.100.300                       | 10.0.0.1
            1 | [2001:db8::1                         | 10.0.0.1
            1 | localhost                            | 10.0.0.1
            1 | `"`                                  | 10.0.0.1
            """)
    void believesOnlyWhatTrustedProxiesHaveAppended(int proxies, String header, String expected) {
        var lines = header == null ? List.<String>of() : List.of(header.split("/"));

        assertThat(new ClientAddress(proxies).forwarded(lines, "10.0.0.1")).isEqualTo(expected.replace(".64", "/64"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1",
        "0:0:0:0:0:0:0:1, ::/64",
        "2001:db8:1:2:3:4:5:6%eth0, 2001:db8:1:2::/64",
        "unknown, unknown"
    })
    void whoeverCallsDirectlyIsCountedInTheSameWay(String peer, String expected) {
        assertThat(new ClientAddress(0).forwarded(List.of(), peer)).isEqualTo(expected);
    }
}
