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
        var application = "postgresql://app:secret@db.example:6543/refract?sslmode=require";
        var properties = new Servers(
                        application, "postgresql://owner:other@db.example:6543/refract?sslmode=require", REDIS)
                .properties();

        assertThat(properties)
                .containsEntry("refract.servers.database", application)
                .containsEntry("quarkus.datasource.username", "app")
                .containsEntry("quarkus.datasource.owner.username", "owner")
                .containsEntry("quarkus.datasource.owner.password", "other")
                .containsEntry("quarkus.redis.hosts", REDIS);
        assertThat(properties.get("quarkus.datasource.owner.jdbc.url"))
                .startsWith("jdbc:postgresql://db.example:6543/refract?sslmode=require&");
    }

    @Test
    void anAddressThatSaysNothingElseIsOneOfJdbcThatSaysNothingElse() {
        assertThat(servers("postgres://app@db/refract").properties())
                .containsEntry("quarkus.datasource.owner.jdbc.url", "jdbc:postgresql://db:5432/refract")
                .doesNotContainKey("quarkus.datasource.owner.password");
    }

    @Test
    void anAddressThatCannotBeUsedIsRefusedInOneLineThatNamesTheSetting() {
        assertThatThrownBy(() -> servers("postgresql://app:secret@db").properties())
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("DATABASE_URL names no database");
        assertThatThrownBy(() -> new Servers(DATABASE, "postgresql://app:secret@db", REDIS).properties())
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("DATABASE_OWNER_URL names no database");
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
                servers("postgresql://app:a%24%7Bsecret%7D$$@db/refract").properties();
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withDefaultValues(properties)
                .build();

        assertThat(config.getValue("quarkus.datasource.owner.password", String.class))
                .isEqualTo("a${secret}$$");
        assertThat(config.getValue("refract.servers.database", String.class))
                .isEqualTo("postgresql://app:a%24%7Bsecret%7D$$@db/refract");
    }

    @Test
    void passwordsAreNotInTheWordsForPeople() {
        assertThat(servers("postgresql://app:secret@db/refract").toString()).doesNotContain("secret");
    }

    private static Servers servers(String databaseUrl) {
        return new Servers(databaseUrl, databaseUrl, REDIS);
    }
}
