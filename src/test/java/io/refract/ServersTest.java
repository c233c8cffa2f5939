package io.refract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServersTest {
    private static final String REDIS = "redis://cache:6379";

    @Test
    void an_address_configures_the_reactive_client_and_jdbc() {
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
    void the_port_may_be_left_out_and_the_short_scheme_is_known() {
        var properties = servers("postgres://app@db/refract").properties();

        assertThat(properties)
                .containsEntry("quarkus.datasource.reactive.url", "postgresql://db:5432/refract")
                .doesNotContainKey("quarkus.datasource.password");
    }

    @Test
    void credentials_are_percent_decoded_and_a_plus_stays_a_plus() {
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
                "postgresql://app:sec ret@db/refract"
            })
    void a_malformed_address_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> servers(text).properties())
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("DATABASE_URL is not of the form")
                .message()
                .doesNotContain("secret", "sec ret");
    }

    @Test
    void passwords_are_not_in_the_words_for_people() {
        assertThat(servers("postgresql://app:secret@db/refract").toString()).doesNotContain("secret");
    }

    private static Servers servers(String databaseUrl) {
        return new Servers(databaseUrl, databaseUrl, REDIS);
    }
}
