package io.refract;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.testing.TestKeys;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program itself, as a process: what it says when an address with a password in it is malformed.
class SecretsTest {
    private static final String SECRET = "hunter2hunter2";

    private static final Map<String, String> WELL_FORMED = Map.of(
            "DATABASE_URL", "postgresql://app:" + SECRET + "@127.0.0.1:1/refract",
            "DATABASE_OWNER_URL", "postgresql://owner:" + SECRET + "@127.0.0.1:1/refract",
            "REDIS_URL", "redis://:" + SECRET + "@127.0.0.1:1",
            "TOKEN_KEYS", TestKeys.pem());

    @ParameterizedTest
    @CsvSource({
        "serve, DATABASE_URL, postgresql://app:#@127.0.0.1:1:1/refract",
        "migrate, DATABASE_OWNER_URL, postgresql://owner:#@127.0.0.1",
        "serve, REDIS_URL, redis://:#[@127.0.0.1:x"
    })
    void aMalformedAddressIsRefusedInOneLineThatNamesTheSetting(String command, String setting, String address)
            throws IOException, InterruptedException {
        var settings = new HashMap<>(WELL_FORMED);
        settings.put(setting, address.replace("#", SECRET));

        var ended = ProgramRun.of(settings, command);

        assertThat(ended.output().lines()).singleElement().asString().startsWith("refract: " + setting + " ");
        assertThat(ended.output()).doesNotContain(SECRET);
        assertThat(ended.code()).isEqualTo(2);
    }
}
