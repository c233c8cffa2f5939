package io.refract.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.testing.OldestPostgres;
import io.refract.testing.RefractServers;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// In a Turkish database the small letter of `I` is `ı`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class LocalesTest {
    private static final String TURKISH =
            "template template0 encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'tr-TR'";
    private static final String OTHER_LETTERS = "select quote_ident(collname) from pg_collation"
            + " where collnamespace = 'pg_catalog'::regnamespace and collname in ('C.utf8', 'C.UTF-8')";

    private OldestPostgres oldest;

    @BeforeAll
    void start() {
        oldest = OldestPostgres.start();
    }

    @AfterAll
    void stop() {
        oldest.close();
    }

    /// Of a server that knows no letters but those of its databases and of ICU.
    private TestDatabase onOldest() {
        var database = TestDatabase.empty(oldest.superuserJdbcUrl(), TURKISH);
        try (var superuser = database.asSuperuser()) {
            superuser
                    .column(OTHER_LETTERS)
                    .forEach(collation -> superuser.run("drop collation pg_catalog." + collation));
        }
        return database;
    }

    private static void assertIndependent(TestDatabase database) {
        try (var app = database.asApplication()) {
            assertThat(app.text("select lower('I')")).isEqualTo("ı");
            app.run("insert into users (email) values ('IRIS@example.com')");
            Refusal.expect(
                    Refusal.UNIQUE,
                    "users_email_key",
                    () -> app.run("insert into users (email) values ('iris@example.com')"));
            Rows.post(app, "IRIS in ISTANBUL");
            assertThat(app.column("select slug from posts")).isEqualTo(List.of("iris-in-istanbul"));
            assertThat(app.text("""
                    select string_agg(without_case(word), ' ')
                      from unnest(array['IİıI', 'ΣΊΣΥΦΟΣ', 'ÄRGER', 'ДА']) as word""")).isEqualTo("iiıi σίσυφοσ ärger да");
        }
    }

    @Test
    void addressesAndSlugsAreTheSameInATurkishDatabase() {
        try (var database = TestDatabase.empty(RefractServers.postgres().superuserJdbcUrl(), TURKISH)) {
            database.migrate(TestDatabase.APPLICATION);

            assertIndependent(database);
        }
    }

    @Test
    void theyAreTheSameWhereTheServerKnowsNoLettersOfUnicode() {
        try (var database = onOldest()) {
            database.migrate(TestDatabase.APPLICATION, "035");
            try (var app = database.asApplication()) {
                app.run("insert into users (email) values ('Bob@example.com')");
            }
            database.migrate(TestDatabase.APPLICATION);

            assertIndependent(database);
        }
    }

    @Test
    void addressesThatBecomeOneAreTold() {
        try (var database = onOldest()) {
            database.migrate(TestDatabase.APPLICATION, "035");
            try (var app = database.asApplication()) {
                app.run("insert into users (email) values ('IRIS@example.com'), ('iris@example.com')");
            }

            assertThatThrownBy(() -> database.migrate(TestDatabase.APPLICATION))
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("Two users have addresses that differ in case only")
                    .hasMessageContaining("iris@example.com");
        }
    }
}
