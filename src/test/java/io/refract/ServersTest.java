package io.refract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

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
                .containsEntry("refract.servers.role", "app")
                .containsEntry("quarkus.datasource.owner.username", "owner")
                .containsEntry("quarkus.datasource.owner.password", "other")
                .containsEntry("refract.servers.redis", REDIS);
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
        assertThatThrownBy(() -> new Servers(DATABASE, DATABASE, "redis://:secret@").properties())
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("REDIS_URL names no host");
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
