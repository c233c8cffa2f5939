package io.refract.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.testing.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The addresses that the page of operations tells people to paste.
class HostedServicesTest {
    private static final Pattern ADDRESS = Pattern.compile("`((?:postgres|redis)\\w*://[^`]+)`");

    @Test
    void eachAddressOfThePageIsOne(@TempDir Path folder) throws IOException {
        var authority = TestAuthority.in(folder);
        var client = authority.issue("client");
        var page = Files.readString(Path.of("docs", "operations.md"));
        var section = page.substring(page.indexOf("### Hosted services"), page.indexOf("## Settings"));

        var addresses = ADDRESS.matcher(section)
                .results()
                .map(address -> address.group(1)
                        .replaceAll("sslrootcert=[^&]+", "sslrootcert=" + authority.certificate())
                        .replaceAll("sslcert=[^&]+", "sslcert=" + client.certificate())
                        .replaceAll("sslkey=[^&]+", "sslkey=" + client.key()))
                .toList();

        assertThat(addresses)
                .hasSizeGreaterThan(10)
                .allSatisfy(address -> assertThat(
                                address.startsWith("redis")
                                        ? RedisAddress.read("REDIS_URL", address)
                                                .toString()
                                        : DatabaseAddress.read("DATABASE_URL", address)
                                                .toString())
                        .doesNotContain("password"));
    }
}
