package io.refract.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.address.Tls.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    private static final String PLAIN = "postgresql://app:secret@db/refract";

    private static DatabaseAddress read(String text) {
        return DatabaseAddress.read("DATABASE_URL", text);
    }

    private static DatabaseAddress with(String parameters) {
        return read(PLAIN + "?" + parameters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://app:secret@db:6543/refract",
                "postgres://app:secret@db:6543/refract",
                "jdbc:postgresql://db:6543/refract?user=app&password=secret",
                "postgresql://db/refract?user=app&password=secret&port=6543",
                "postgresql://app:secret@/refract?host=db&port=6543",
                "postgresql://app:secret@db:6543?dbname=refract",
                " postgresql://app:secret@db:6543/refract\n"
            })
    void anAddressSaysTheSameInSeveralForms(String text) {
        assertThat(read(text)).isEqualTo(read("postgresql://app:secret@db:6543/refract"));
    }

    @Test
    void whatIsLeftOutIsWhatLibpqTakesForIt() {
        var address = read("postgresql://app@db/refract");

        assertThat(address.hosts()).containsExactly(new Host("db", 5432));
        assertThat(address.password()).isEmpty();
        assertThat(address.tls()).isEqualTo(Tls.UNSAID);
    }

    @ParameterizedTest
    @CsvSource({
        "us%40er:p%3Aa%2Fs%20s+%C3%A9, us@er, p:a/s s+é",
        "postgres.ref123:se#cret?, postgres.ref123, se#cret?",
        "app:a:b[c]{d}, app, a:b[c]{d}",
        "app:ü$'\"\\, app, ü$'\"\\",
        "app:100%25, app, 100%"
    })
    void whoAsksIsTakenAsItIsBesideWhatIsPercentEncoded(String asker, String user, String password) {
        var address = read("postgresql://" + asker + "@db/refract");

        assertThat(address.user()).isEqualTo(user);
        assertThat(address.password()).contains(password);
    }

    @ParameterizedTest
    @CsvSource({
        "my_db.internal_net, my_db.internal_net:5432",
        "[::1]:6000, [::1]:6000",
        "10.0.0.1, 10.0.0.1:5432",
        "'one:1,two', 'one:1,two:5432'"
    })
    void hostsAreNamesAndAddressesOneOrMore(String written, String hosts) {
        assertThat(read("postgresql://app@" + written + "/refract").hosts().stream()
                        .map(Host::toString))
                .containsExactly(hosts.split(","));
    }

    @ParameterizedTest
    @CsvSource({
        "sslmode=disable, DISABLE",
        "sslmode=allow, ALLOW",
        "sslmode=prefer, PREFER",
        "sslmode=require, REQUIRE",
        "ssl=true, REQUIRE",
        "ssl=false, PREFER",
        "sslmode=verify-full, VERIFY_FULL",
        "sslrootcert=system, VERIFY_FULL",
        "sslmode=verify-full&sslrootcert=system, VERIFY_FULL",
        "channel_binding=require, REQUIRE",
        "channel_binding=prefer, PREFER",
        "sslmode=require&channel_binding=require, REQUIRE"
    })
    void tlsIsWhatLibpqMeansByIt(String parameters, Mode mode) {
        assertThat(with(parameters).tls().mode()).isEqualTo(mode);
    }

    @Test
    void whatIsSaidOfConnectionsIsTaken() {
        var session =
                with("application_name=shop&options=-c%20geqo%3Doff&connect_timeout=7&connection_limit=12&pgbouncer=true&target_session_attrs=read-write&schema=public")
                        .session();

        assertThat(session.applicationName()).contains("shop");
        assertThat(session.options()).contains("-c geqo=off");
        assertThat(session.connectTimeout()).contains(Duration.ofSeconds(7));
        assertThat(session.connectionLimit()).hasValue(12);
        assertThat(session.pooled()).isTrue();
        assertThat(session.writable()).isTrue();
        assertThat(with("connect_timeout=0").session().connectTimeout()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "db | is not of the form",
                "`` | is not of the form",
                "mysql://app:secret@db/refract | is not of the form",
                "host=db user=app password=secret | has a space in it",
                "'postgresql://app:secret@db/refract' | is in quotes: leave them out",
                "\"postgresql://app:secret@db/refract\" | is in quotes: leave them out",
                "postgresql://app:secret@db | names no database",
                "postgresql://app:secret@db/ | names no database",
                "postgresql://db/refract | names no user",
                "postgresql://:secret@db/refract | names no user",
                "postgresql://app:secret@/refract | names no host",
                "postgresql://app:sec ret@db/refract | has a space in it",
                "postgresql://app:secret@db:port/refract | has a port that is no number from 1 to 65535",
                "postgresql://app:secret@db:70000/refract | has a port that is no number from 1 to 65535",
                "postgresql://app:secret@db:0/refract | has a port that is no number from 1 to 65535",
                "postgresql://app:secret@one,,two/refract | has a comma without a host beside it",
                "postgresql://app:secret@[db]/refract | has something else than an IPv6 address in brackets",
                "postgresql://app:secret@%2Fvar%2Frun/refract | names a Unix socket",
                "postgresql://app:secret@/refract?host=/var/run | names a Unix socket",
                "postgresql://app:secret@d!b/refract | has no host, or one that is no host name",
                "postgresql://app:secret@db/refract#secret | has a # behind its hosts",
                "postgresql://app:secret/@db/refract | has a / before its @",
                "postgresql://app:sec@ret@db/refract | has more than one @",
                "postgresql://app:secret%@db/refract | has a % that begins no percent-encoded character",
                "postgresql://app:secret%zz@db/refract | has a % that begins no percent-encoded character",
                "postgresql://app:secret%00@db/refract | has a %00 in it"
            })
    void aMalformedAddressIsRefusedWithItsReasonAndWithoutRepeatingIt(String text, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(AddressException.class)
                .hasMessageStartingWith("DATABASE_URL " + reason)
                .message()
                .hasLineCount(1)
                .doesNotContain("secret", "sec ret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sslmod=require | has the unknown parameter sslmod, did you mean sslmode?",
                "ApplicationName=shop | has the unknown parameter ApplicationName, did you mean application_name?",
                "frobnicate=1 | has the unknown parameter frobnicate",
                "sslmode=requires | has a parameter sslmode that is none of disable, allow, prefer, require, verify-ca, verify-full",
                "sslmode=verify-ca | has a parameter sslmode that is verify-ca, which needs sslrootcert",
                "sslmode=require&sslrootcert=system | has a parameter sslrootcert that is system, which goes with sslmode=verify-full",
                "sslmode=verify-ca&sslrootcert=/none.pem | names a file for TLS that cannot be used: /none.pem is no file",
                "sslcert=/none.pem | has one of sslcert and sslkey without the other",
                "ssl=perhaps | has a parameter ssl that is neither true nor false",
                "connect_timeout=soon | has a parameter connect_timeout that is no number from 0 to 3600",
                "connection_limit=1 | has a parameter connection_limit that is no number from 4 to 10000",
                "pgbouncer=perhaps | has a parameter pgbouncer that is neither true nor false",
                "channel_binding=disable | has a parameter channel_binding that is none of prefer, require",
                "channel_binding=require&sslmode=disable | has a parameter channel_binding that needs TLS",
                "target_session_attrs=standby | has a parameter target_session_attrs that is none of any, read-write, primary",
                "gssencmode=require | has a parameter gssencmode that is not supported unless it is disable or prefer",
                "schema=shop | has a parameter schema that is not supported unless it is public",
                "sslmode | has a parameter that is not of the form name=value",
                "password=se&cret=1 | has an unknown parameter beside password"
            })
    void aParameterThatIsWrongOrUnknownIsRefusedByItsName(String parameters, String reason) {
        assertThatThrownBy(() -> with(parameters))
                .isInstanceOf(AddressException.class)
                .hasMessageStartingWith("DATABASE_URL " + reason)
                .message()
                .hasLineCount(1);
    }

    @Test
    void aFileThatHoldsNoCertificateIsNamed(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("ca.pem"), "nothing");

        assertThatThrownBy(() -> with("sslmode=verify-full&sslrootcert=" + file))
                .hasMessageContaining(file + " holds no certificate in PEM");
        assertThatThrownBy(() -> with("sslcert=" + file + "&sslkey=" + file))
                .hasMessageContaining(file + " holds no certificate in PEM");
    }

    @Test
    void passwordsAreNotInTheWordsForPeople() {
        assertThat(read(PLAIN)).hasToString("postgresql://app@db:5432/refract");
    }

    @Test
    void thePageOfOperationsTellsOfEachParameter() throws IOException {
        var page = Files.readString(Path.of("docs", "operations.md"));
        var table =
                page.substring(page.indexOf("#### Addresses of databases"), page.indexOf("#### Addresses of Redis"));
        var told = Pattern.compile("`([a-z_]+)`")
                .matcher(table.lines()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> line.split("\\|", -1)[1])
                        .reduce("", String::concat))
                .results()
                .map(name -> name.group(1))
                .toList();

        assertThat(new TreeSet<>(told)).isEqualTo(new TreeSet<>(DatabaseAddress.parameters()));
        assertThat(List.copyOf(told)).doesNotHaveDuplicates();
    }
}
