package io.refract.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.address.Tls.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedisAddressTest {
    private static RedisAddress read(String text) {
        return RedisAddress.read("REDIS_URL", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "redis://cache | cache:6379 | | | 0 | DISABLE",
                "redis://:s%3Ae+c@cache:7000/15 | cache:7000 | | s:e+c | 15 | DISABLE",
                "redis://secret@cache/?db=3 | cache:6379 | | secret | 3 | DISABLE",
                "redis://us%3Aer:a,b[c]#d?@[::1]/ | [::1]:6379 | us:er | a,b[c]#d? | 0 | DISABLE",
                "rediss://default:x@cache:6380 | cache:6380 | default | x | 0 | VERIFY_FULL",
                "rediss://cache?ssl_cert_reqs=none | cache:6379 | | | 0 | REQUIRE",
                "rediss://cache?ssl_check_hostname=false | cache:6379 | | | 0 | VERIFY_CA"
            })
    void anAddressSaysWhereTheServerIsWhoAsksAndHow(
            String text, String host, String user, String password, int database, Mode mode) {
        var address = read(text);

        assertThat(address.hosts()).extracting(Host::toString).containsExactly(host);
        assertThat(address.user().orElse(null)).isEqualTo(user);
        assertThat(address.password().orElse(null)).isEqualTo(password);
        assertThat(address.database()).isEqualTo(database);
        assertThat(address.tls().mode()).isEqualTo(mode);
        assertThat(address.master()).isEmpty();
    }

    @Test
    void sentinelsTellWhereTheServerIs() {
        var address = read("redis-sentinel://:secret@one,two:5000/1?master=cache");

        assertThat(address.hosts()).extracting(Host::toString).containsExactly("one:26379", "two:5000");
        assertThat(address.master()).contains("cache");
        assertThat(read("rediss-sentinel://one?sentinelMasterId=cache").tls().mode())
                .isEqualTo(Mode.VERIFY_FULL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cache:6379 | is not of the form",
                "http://:secret@cache:6379 | is not of the form",
                "'redis://cache' | is in quotes",
                "redis://:sec ret@cache | has a space in it",
                "redis://:secret/@cache | has a / before its @",
                "redis://:sec@ret@cache | has more than one @",
                "redis://:secret%@cache | has a % that begins no percent-encoded character",
                "redis://:secret@ | names no host",
                "redis://:secret@cache:port | has a port that is no number",
                "redis://:secret@cache_1:6379 | has a _ in its host name",
                "redis://:secret@cache/secret | has something else than the number of a database",
                "redis://:secret@one,two | names a Redis Cluster",
                "redis-cluster://:secret@one,two | names a Redis Cluster",
                "unix:///run/redis.sock | names a Unix socket",
                "redis+unix:///run/redis.sock?db=1 | names a Unix socket",
                "redis-sentinel://:secret@one,two | does not say which server Sentinel shall tell of",
                "redis://:secret@cache?master=cache | has a parameter master, which goes with redis-sentinel://",
                "redis://:secret@cache?databse=1 | has the unknown parameter databse",
                "redis://:secret@cache?ssl_ca_certs=/ca.pem | has parameters of TLS, which go with rediss://",
                "rediss://:secret@cache?ssl_ca_certs=/none.pem | names a file for TLS that cannot be used: /none.pem is no file",
                "rediss://:secret@cache?ssl_cert_reqs=perhaps | has a parameter ssl_cert_reqs that is none of required, none"
            })
    void anAddressThatCannotBeUsedIsRefusedWithItsReasonAndWithoutRepeatingIt(String text, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(AddressException.class)
                .hasMessageStartingWith("REDIS_URL " + reason)
                .message()
                .hasLineCount(1)
                .doesNotContain("secret", "sec ret");
    }

    @Test
    void thePageOfOperationsTellsOfEachParameter() throws IOException {
        var page = Files.readString(Path.of("docs", "operations.md"));
        var section = page.substring(page.indexOf("#### Addresses of Redis"));
        var table = section.substring(0, section.indexOf("\n\n", section.indexOf("| ---")));
        var told = Pattern.compile("`([A-Za-z_]+)`")
                .matcher(table.lines()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.split("\\|", -1)[1])
                        .reduce("", String::concat))
                .results()
                .map(name -> name.group(1))
                .toList();

        assertThat(new TreeSet<>(told)).isEqualTo(new TreeSet<>(RedisAddress.KNOWN));
    }
}
