package io.refract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServersTest {
    private static final String REDIS = "redis://cache:6379";
    private static final String DATABASE = "postgresql://app@db/refract";

    @Test
    void anAddressConfiguresTheReactiveClientAndJdbc() {
        var properties = new Servers(
                        "postgresql://app:secret@db.example:6543/refract?sslmode=require",
                        "postgresql://owner:other@db.example:6543/refract?sslmode=require",
                        REDIS)
                .properties();

        assertThat(properties)
                .containsEntry(
                        "quarkus.datasource.reactive.url", "postgresql://db.example:6543/refract?sslmode=require")
                .containsEntry("quarkus.datasource.username", "app")
                .containsEntry("quarkus.datasource.password", "secret")
                .containsEntry(
                        "quarkus.datasource.owner.jdbc.url",
                        "jdbc:postgresql://db.example:6543/refract?sslmode=require")
                .containsEntry("quarkus.datasource.owner.username", "owner")
                .containsEntry("quarkus.datasource.owner.password", "other")
                .containsEntry("quarkus.redis.hosts", REDIS);
    }

    @Test
    void thePortMayBeLeftOutAndTheShortSchemeIsKnown() {
        var properties = servers("postgres://app@db/refract").properties();

        assertThat(properties)
                .containsEntry("quarkus.datasource.reactive.url", "postgresql://db:5432/refract")
                .doesNotContainKey("quarkus.datasource.password");
    }

    @Test
    void credentialsArePercentDecodedAndAPlusStaysAPlus() {
        var properties =
                servers("postgresql://us%40er:p%3Aa%2Fs%20s+%C3%A9@db/refract").properties();

        assertThat(properties)
                .containsEntry("quarkus.datasource.username", "us@er")
                .containsEntry("quarkus.datasource.password", "p:a/s s+é");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "db",
                "jdbc:postgresql://app:secret@db/refract",
                "mysql://app:secret@db/refract",
                "postgresql://app:secret@db",
                "postgresql://app:secret@db/",
                "postgresql://db/refract",
                "postgresql://app:sec ret@db/refract",
                "postgresql://app:secret@db:port/refract",
                "postgresql://app:secret@db:70000/refract",
                "postgresql://app:secret@d_b/refract",
                "postgresql://app:secret@db/refract#secret",
                "postgresql://app:secret/@db/refract",
                "postgresql://app:secret%@db/refract"
            })
    void aMalformedAddressIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> servers(text).properties())
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("DATABASE_URL is not of the form")
                .message()
                .doesNotContain("secret", "sec ret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cache:6379",
                "secret",
                "redis:",
                "redis://",
                "redis:secret@cache:6379",
                "http://:secret@cache:6379",
                "redis://:sec ret@cache:6379",
                "redis://:secret[@cache:6379",
                "redis://:secret#@cache:6379",
                "redis://:secret/@cache:6379",
                "redis://:secret?@cache:6379",
                "redis://:secret%@cache:6379",
                "redis://:secret\\@cache:6379",
                "redis://:secret@",
                "redis://:secret@cache:port",
                "redis://:secret@cache:70000",
                "redis://:secret@cache_1:6379",
                "redis://:secret@cache:6379/secret",
                "redis://:secret@cache:6379/0?password=secret",
                "redis://:secret@one:6379,redis://:secret@two:6379"
            })
    void aMalformedAddressOfRedisIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> new Servers(DATABASE, DATABASE, text).properties())
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("REDIS_URL is not of the form")
                .message()
                .doesNotContain("secret@", ":secret", "sec ret");
    }

    @ParameterizedTest
    @CsvSource({
        "redis://cache, redis://cache",
        "' redis://cache:6379\t', redis://cache:6379",
        "rediss://user:s%3Ae@cache:6380/15, rediss://user:s%3Ae@cache:6380/15",
        "redis://[::1]:6379/, redis://[::1]:6379/",
        "'redis://:a,b@cache', redis://:a%2Cb@cache",
        "redis://:a$b@cache, redis://:a$$b@cache"
    })
    void anAddressOfRedisIsOneValueOfTheConfiguration(String text, String expected) {
        assertThat(new Servers(DATABASE, DATABASE, text).properties()).containsEntry("quarkus.redis.hosts", expected);
    }

    @Test
    void aPasswordIsNoExpressionOfTheConfiguration() {
        var properties =
                servers("postgresql://app:a%24%7Bsecret%7D%24%24@db/refract").properties();
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withDefaultValues(properties)
                .build();

        assertThat(config.getValue("quarkus.datasource.password", String.class)).isEqualTo("a${secret}$$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password=secret", "sslmode=require&PASSWORD=secret", "user=secret"})
    void credentialsAmongTheParametersAreRefused(String parameters) {
        assertThatThrownBy(() ->
                        servers("postgresql://app@db/refract?" + parameters).properties())
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("DATABASE_URL has user or password among its parameters")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void passwordsAreNotInTheWordsForPeople() {
        assertThat(servers("postgresql://app:secret@db/refract").toString()).doesNotContain("secret");
    }

    private static Servers servers(String databaseUrl) {
        return new Servers(databaseUrl, databaseUrl, REDIS);
    }
}
