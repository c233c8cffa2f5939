package io.refract.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.http.connection.ProxyConfig.Headers;
import io.vertx.core.MultiMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardingTest {
    /// Lines of a header are separated by `|`, here alone.
    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", quoteCharacter = '`', textBlock = """
            0                     ; 10.0.0.1     ; 198.51.100.7                         ; -
            1                     ; 10.0.0.1     ; -                                    ; -
            1                     ; 10.0.0.1     ; 198.51.100.7                         ; 198.51.100.7
            1                     ; 10.0.0.1     ; lie, 198.51.100.7                    ; 198.51.100.7
            1                     ; 10.0.0.1     ; 203.0.113.9 | 198.51.100.7           ; 198.51.100.7
            1                     ; 10.0.0.1     ; lie, lie | 203.0.113.9, 198.51.100.7 ; 198.51.100.7
            2                     ; 10.0.0.1     ; lie, 198.51.100.7, 192.0.2.1         ; 198.51.100.7
            2                     ; 10.0.0.1     ; lie, 198.51.100.7 | 192.0.2.1        ; 198.51.100.7
            3                     ; 10.0.0.1     ; 198.51.100.7, 192.0.2.1              ; 198.51.100.7
            10.0.0.0/8            ; 10.0.0.1     ; lie, 198.51.100.7                    ; 198.51.100.7
            10.0.0.0/8            ; 10.0.0.1     ; lie, 198.51.100.7, 10.9.9.9          ; 198.51.100.7
            10.0.0.0/8            ; 10.0.0.1     ; lie, 198.51.100.7:99, 10.9.9.9:4711  ; 198.51.100.7:99
            10.0.0.0/8            ; 10.0.0.1     ; 10.1.1.1, 10.9.9.9                   ; 10.1.1.1
            10.0.0.0/8            ; 11.0.0.1     ; 198.51.100.7                         ; -
            `10.0.0.1, fd00::/8`  ; fd00::1      ; lie, 2001:db8::7, [fd12::1]:80       ; 2001:db8::7
            10.0.0.0/8            ; ::ffff:10.0.0.1 ; lie, 198.51.100.7                 ; 198.51.100.7
            192.0.2.1             ; 192.0.2.2    ; 198.51.100.7                         ; -
            """)
    void onlyTrustedProxiesTellWhoCalls(String proxies, String peer, @Nullable String header, @Nullable String client) {
        var told = forwarding(proxies, Headers.X_FORWARDED, null)
                .way(headers("X-Forwarded-For", header == null ? "" : header), peer);

        assertThat(told.client()).isEqualTo(Optional.ofNullable(client));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', nullValues = "-", quoteCharacter = '`', textBlock = """
            1          ! for=198.51.100.7                                  ! 198.51.100.7
            1          ! for=lie, for=198.51.100.7;proto=https;by=10.0.0.1 ! 198.51.100.7
            1          ! for=lie | FOR="198.51.100.7:4711"                 ! 198.51.100.7:4711
            1          ! for="[2001:db8:1:2::5]:4711"                      ! [2001:db8:1:2::5]:4711
            2          ! for=lie, for=198.51.100.7 | for=192.0.2.1         ! 198.51.100.7
            10.0.0.0/8 ! for=198.51.100.7, for="10.0.0.9:80"               ! 198.51.100.7
            1          ! for=203.0.113.9;x=", for=198.51.100.7             ! 198.51.100.7
            1          ! for="203.0.113.9 | for=198.51.100.7               ! 198.51.100.7
            1          ! for="198.51.100.7";note="a, b; for=203.0.113.9"   ! 198.51.100.7
            1          ! for=198.51.100.7, for=_hidden                     ! _hidden
            1          ! for=198.51.100.7, proto=https                     ! ``
            1          ! -                                                 ! ``
            """)
    void elementsAreReadFromTheirEnd(String proxies, @Nullable String header, String client) {
        var told = forwarding(proxies, Headers.FORWARDED, null)
                .way(
                        headers("Forwarded", header == null ? "" : header).add("X-Forwarded-For", "203.0.113.99"),
                        "10.0.0.1");

        assertThat(told.client().orElse("")).isEqualTo(client);
    }

    @Test
    void whatIsToldOfTheAddressIsThatOfTheOutermostProxy() {
        var headers = headers("X-Forwarded-For", "lie, 198.51.100.7, 192.0.2.1")
                .add("X-Forwarded-Proto", "http, HTTPS, http")
                .add("X-Forwarded-Host", "api.example.com")
                .add("X-Forwarded-Prefix", "/refract/");

        assertThat(forwarding("2", Headers.X_FORWARDED, null).way(headers, "10.0.0.1"))
                .isEqualTo(new Way(
                        Optional.of("198.51.100.7"), Optional.of("https"), Optional.of("api.example.com"), "/refract"));
        assertThat(forwarding("0", Headers.X_FORWARDED, null).way(headers, "10.0.0.1"))
                .isEqualTo(Way.untold(""));
    }

    @ParameterizedTest
    @CsvSource({"//evil.example", "https://evil.example", "/a//b", "/a b", "/a\"b", "/..;/%2f", "refract"})
    void aPrefixThatIsNoPathIsNone(String prefix) {
        var told = forwarding("1", Headers.X_FORWARDED, null)
                .way(headers("X-Forwarded-For", "198.51.100.7").add("X-Forwarded-Prefix", prefix), "10.0.0.1");

        assertThat(told.prefix()).isEmpty();
    }

    @Test
    void whatIsSetCountsBeforeWhatIsTold() {
        var told = forwarding("1", Headers.X_FORWARDED, "https://api.example.com/v")
                .way(headers("X-Forwarded-Prefix", "/other"), "10.0.0.1");

        assertThat(told.prefix()).isEqualTo("/v");
    }

    private static MultiMap headers(String name, String lines) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        for (var line : lines.split("\\|")) {
            if (!line.isBlank()) {
                headers.add(name, line.strip());
            }
        }
        return headers;
    }

    private static Forwarding forwarding(String proxies, Headers kind, @Nullable String publicUrl) {
        return new Forwarding(new ProxyConfig() {
            @Override
            public String trustedProxies() {
                return proxies;
            }

            @Override
            public Headers proxyHeaders() {
                return kind;
            }

            @Override
            public Optional<String> publicUrl() {
                return Optional.ofNullable(publicUrl);
            }
        });
    }
}
