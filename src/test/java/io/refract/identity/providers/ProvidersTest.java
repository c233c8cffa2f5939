package io.refract.identity.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.refract.encryption.TestEncryption;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Settings that keep the program from starting.
class ProvidersTest {
    private static final String ACME = "refract.oidc.providers.acme.";

    private static Providers providers(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(ProvidersConfig.class)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withConverter(Duration.class, 100, new DurationConverter())
                .withDefaultValues(settings)
                .build();
        return new Providers(config.getConfigMapping(ProvidersConfig.class), TestEncryption.with(TestEncryption.key()));
    }

    private static Map<String, String> with(String setting, String value) {
        var settings = new HashMap<>(Map.of(
                "refract.oidc.redirect-uris",
                "https://app.example.com/back",
                ACME + "issuer",
                "https://acme.example.com",
                ACME + "client-id",
                "refract",
                ACME + "client-secret",
                "hidden"));
        settings.put(setting, value);
        return settings;
    }

    @Test
    void withoutProvidersNothingIsNeeded() {
        assertThat(providers(Map.of()).refusal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            refract.oidc.providers.acme.client-id     | refract                                | -
            refract.oidc.providers.acme.issuer        | http://localhost:8080/realms/x         | -
            refract.oidc.redirect-uris                | http://127.0.0.1:3000/back             | -
            refract.oidc.redirect-uris                | http://app.example.com/back            | refract.oidc.redirect-uris
            refract.oidc.redirect-uris                | https://app.example.com/back#x         | refract.oidc.redirect-uris
            refract.oidc.redirect-uris                | javascript:alert(1)                    | refract.oidc.redirect-uris
            refract.oidc.providers.acme.issuer        | http://acme.example.com                | refract.oidc.providers.acme.issuer
            refract.oidc.providers.acme.issuer        | http://localhost.example.com           | refract.oidc.providers.acme.issuer
            refract.oidc.providers.acme.issuer        | https://user@acme.example.com          | refract.oidc.providers.acme.issuer
            refract.oidc.providers.acme.issuer        | https://acme.example.com/?x            | refract.oidc.providers.acme.issuer
            refract.oidc.providers.acme.issuer        | acme                                   | refract.oidc.providers.acme.issuer
            refract.oidc.providers.acme.scopes        | email profile                          | refract.oidc.providers.acme.scopes
            """)
    void whatCannotBeUsedIsToldInOneLine(String setting, String value, String told) {
        var refusal = providers(with(setting, value)).refusal();
        if (told.equals("-")) {
            assertThat(refusal).isEmpty();
        } else {
            assertThat(refusal)
                    .hasValueSatisfying(
                            line -> assertThat(line).startsWith(told).doesNotContain("\n", "hidden"));
        }
    }

    @Test
    void twoProvidersHaveTwoIssuers() {
        var settings = with("refract.oidc.providers.twin.issuer", "https://acme.example.com");
        settings.put("refract.oidc.providers.twin.client-id", "refract");
        assertThat(providers(settings).refusal())
                .hasValueSatisfying(line -> assertThat(line).contains("twin.issuer"));
    }

    @Test
    void pagesAreNeeded() {
        var settings = with("x", "y");
        settings.remove("refract.oidc.redirect-uris");
        assertThat(providers(settings).refusal())
                .hasValueSatisfying(line -> assertThat(line).contains("redirect-uris"));
    }
}
