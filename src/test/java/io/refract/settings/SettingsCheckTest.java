package io.refract.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsCheckTest {
    private static final SettingsTable TABLE = SettingsTable.read();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PORT                                    | abc          | PORT is "abc": it must be a whole number, from 1 to 65535
            PORT                                    | 0            | PORT is "0": it must be a whole number, from 1 to 65535
            PORT                                    | 99999999999999999999 | PORT is "99999999999999999999": it must be a whole number, from 1 to 65535
            PORT                                    | 8080.0       | PORT is "8080.0": it must be a whole number, from 1 to 65535
            QUARKUS_HTTP_PORT                       | x            | QUARKUS_HTTP_PORT is "x": it must be a whole number, from 1 to 65535
            DATABASE_POOL_SIZE                      | -3           | DATABASE_POOL_SIZE is "-3": it must be a whole number, from 1 to 1000
            DATABASE_POOL_SIZE                      | ` `          | DATABASE_POOL_SIZE is empty: it must be a whole number, from 1 to 1000
            MIGRATE_AT_START                        | maybe        | MIGRATE_AT_START is "maybe": it must be true or false
            REFRACT_CACHE_ENABLED                   | t            | REFRACT_CACHE_ENABLED is "t": it must be true or false
            REFRACT_CACHE_TTL                       | soon         | REFRACT_CACHE_TTL is "soon": it must be a time such as 250ms, 30s or 15m, from 1s to 365d
            REFRACT_CACHE_TTL                       | -5s          | REFRACT_CACHE_TTL is "-5s": it must be a time such as 250ms, 30s or 15m, from 1s to 365d
            REFRACT_CACHE_TTL                       | 5 weeks      | REFRACT_CACHE_TTL is "5 weeks": it must be a time such as 250ms, 30s or 15m, from 1s to 365d
            REFRACT_CACHE_JITTER                    | 1.5          | REFRACT_CACHE_JITTER is "1.5": it must be a number, from 0 to 1
            REFRACT_CACHE_JITTER                    | NaN          | REFRACT_CACHE_JITTER is "NaN": it must be a number, from 0 to 1
            REFRACT_POST_VIEWS_EVERY                | never        | REFRACT_POST_VIEWS_EVERY is "never": it must be off, or a time such as 1s or 15m, from 1s to 30d
            REFRACT_HTTP_MAX_BODY_SIZE              | 1 MB         | REFRACT_HTTP_MAX_BODY_SIZE is "1 MB": it must be a size such as 512K or 16M, from 1K to 1G
            SMTP_TLS                                | starttls     | SMTP_TLS is "starttls": it must be one of implicit, required, offered, none
            REFRACT_QUERY_CACHE_ROLES               | user,owner   | REFRACT_QUERY_CACHE_ROLES is "user,owner": it must be some of user, moderator, admin
            REFRACT_HTTP_ORIGINS                    | https://a.example/ | REFRACT_HTTP_ORIGINS is "https://a.example/": it must be origins such as https://app.example.com, between commas
            PUBLIC_URL                              | app.example.com | PUBLIC_URL is "app.example.com": it must be an address such as https://app.example.com, without a slash at the end
            MAIL_FROM                               | nobody       | MAIL_FROM is "nobody": it must be an address such as Example <hello@example.com>
            REFRACT_PASSKEYS_RP_ID                  | https://a.example | REFRACT_PASSKEYS_RP_ID is "https://a.example": it must be a domain such as example.com
            REFRACT_OIDC_PROVIDERS_ACME_EMAILS_TRUSTED | perhaps   | REFRACT_OIDC_PROVIDERS_ACME_EMAILS_TRUSTED is "perhaps": it must be true or false
            REFRACT_QUERY_MAX_TAKE                  | 50           | refract.query.default-take is 100 if it is not set: it must not be above REFRACT_QUERY_MAX_TAKE, which is "50"
            REFRACT_DATABASE_WRITE_TIMEOUT          | 1m           | REFRACT_DATABASE_WRITE_TIMEOUT is "1m": it must not be above refract.database.silence, which is 30s if it is not set
            """)
    void whatIsOutOfBoundsIsToldInTheWordsOfWhoeverSetIt(String name, String value, String line) {
        assertThat(refusals(Map.of(name, value))).containsExactly(line);
    }

    @ParameterizedTest
    @CsvSource({
        "REFRACT_CACH_TTL, 'REFRACT_CACH_TTL is no setting, did you mean REFRACT_CACHE_TTL?'",
        "REFRACT_PORT, 'REFRACT_PORT is no setting, did you mean PORT?'",
        "refract_cache_ttl, 'refract_cache_ttl is no setting, did you mean REFRACT_CACHE_TTL?'",
        "REFRACT_NONE_OF_THESE_AT_ALL, REFRACT_NONE_OF_THESE_AT_ALL is no setting",
        "REFRACT_OIDC_PROVIDERS_ACME_SECRETS, 'REFRACT_OIDC_PROVIDERS_ACME_SECRETS is no setting'",
        "DATABSE_URL, 'DATABSE_URL is no setting, did you mean DATABASE_URL?'",
        "TRUSTED_PROXY, 'TRUSTED_PROXY is no setting, did you mean TRUSTED_PROXIES?'",
        "MIGRATE_ON_START, 'MIGRATE_ON_START is no setting, did you mean MIGRATE_AT_START?'",
        "TOKEN_KEY, 'TOKEN_KEY is no setting, did you mean TOKEN_KEYS?'"
    })
    void anUnknownNameIsToldWithTheNearestKnownOne(String name, String line) {
        assertThat(refusals(Map.of(name, "1"))).containsExactly(line);
    }

    @ParameterizedTest
    @CsvSource({
        "HOME, /root",
        "HOSTS, a",
        "REDIS_HOST, cache",
        "DATABASE_NAME, app",
        "SMTP_PASS, secret",
        "REFRACT_SERVICE_HOST, 10.0.0.1",
        "REFRACT_PORT, tcp://10.0.0.1:8080",
        "REFRACT_PORT_8080_TCP_ADDR, 10.0.0.1",
        "REFRACT_CACHE_SERVICE_PORT_REDIS, 6379",
        "REFRACT_OIDC_PROVIDERS_ACME_CLIENT_SECRET, secret",
        "REFRACT_QUERY_CACHE_ROLES, 'ADMIN, user'",
        "SMTP_TLS, IMPLICIT",
        "REFRACT_CACHE_TTL, PT5M",
        "REFRACT_MAILS_EVERY, off",
        "MIGRATE_AT_START, On",
        "SMTP_HOST, ''",
        "REFRACT_HTTP_ORIGINS, 'https://a.example, http://localhost:3000, https://[::1]:8443'",
        "PUBLIC_URL, https://example.com/app",
        "MAIL_FROM, 'Refract <a@example.com>'"
    })
    void whatIsSomebodyElsesOrRightIsNotTold(String name, String value) {
        assertThat(refusals(Map.of(name, value))).isEmpty();
    }

    @Test
    void aNameThatIsNearToOneThatIsGivenIsSomebodyElses() {
        assertThat(refusals(Map.of("DATABASE_URI", "x", "DATABASE_URL", "y"))).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(refusals(Map.of("PORT", "x", "REFRACT_CACHE_TTL", "y", "REFRACT_NOTHING_OF_OURS", "z")))
                .hasSize(3);
    }

    @Test
    void noSecretIsShown() {
        assertThat(refusals(Map.of("REFRACT_OIDC_PROVIDERS_ACME_CLIENT_SECRET", "hunter2", "SMTP_PASSWORD", "hunter2")))
                .isEmpty();
        assertThat(TABLE.all().stream()
                        .filter(setting -> setting.value().secret())
                        .map(Setting::property))
                .containsExactlyInAnyOrder(
                        "DATABASE_URL",
                        "DATABASE_OWNER_URL",
                        "REDIS_URL",
                        "refract.encryption.keys",
                        "refract.tokens.keys",
                        "refract.mails.password",
                        "refract.oidc.providers.*.client-secret");
    }

    @Test
    void aValueOfSeveralLinesIsShownInOne() {
        assertThat(refusals(Map.of("PORT", "8080\n" + "9".repeat(100))))
                .singleElement()
                .asString()
                .startsWith("PORT is \"8080 999")
                .contains("9...\": it must be")
                .hasLineCount(1);
    }

    @Test
    void theFileIsReadByProfilesAndExpressions() {
        var file = Map.of(
                "refract.cache.ttl", "${LIFE:never}",
                "%prod.refract.cache.timeout", "ever",
                "%dev.refract.cache.negative-ttl", "ever",
                "refract.cache.tll", "5s",
                "refract.http.origins[0]", "https://a.example");

        assertThat(refusals(Map.of(), file))
                .containsExactlyInAnyOrder(
                        "refract.cache.ttl is \"never\": it must be a time such as 250ms, 30s or 15m, from 1s to 365d",
                        "refract.cache.timeout is \"ever\": it must be a time such as 250ms, 30s or 15m, from 1ms to 1m",
                        "refract.cache.tll is no setting, did you mean refract.cache.ttl?");
        assertThat(refusals(Map.of("LIFE", "5s"), Map.of("refract.cache.ttl", "${LIFE}")))
                .isEmpty();
    }

    @Test
    void whatRefersToNothingIsTold() {
        assertThat(refusals(Map.of(), Map.of("refract.cache.ttl", "${LIFE}")))
                .containsExactly(
                        "refract.cache.ttl is \"${LIFE}\": it must be a time such as 250ms, 30s or 15m, from 1s to 365d");
    }

    @Test
    void whatCountsIsComparedAndAllThatIsGivenIsChecked() {
        assertThat(refusals(Map.of("PORT", "x", "QUARKUS_HTTP_PORT", "8081"))).hasSize(1);
        assertThat(refusals(Map.of("REFRACT_QUERY_MAX_TAKE", "10", "REFRACT_QUERY_DEFAULT_TAKE", "10")))
                .isEmpty();
    }

    private static List<String> refusals(Map<String, String> environment) {
        return refusals(environment, Map.of());
    }

    private static List<String> refusals(Map<String, String> environment, Map<String, String> file) {
        var config = new SmallRyeConfigBuilder()
                .withProfile("prod")
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(environment, 300), new PropertiesConfigSource(file, "file", 260))
                .build();
        return new SettingsCheck(TABLE, new GivenValues(config)).refusals();
    }
}
