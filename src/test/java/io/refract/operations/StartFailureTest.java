package io.refract.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.runtime.QuarkusBindException;
import io.refract.database.TestDatabase;
import io.refract.testing.RefractServers;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFailureTest {
    private static final String LAST =
            "(select version from flyway_schema_history order by installed_rank desc limit 1)";

    @Test
    void tablesOfSomethingElseAreNotTakenOver() {
        try (var database = TestDatabase.empty(RefractServers.postgres().superuserJdbcUrl());
                var owner = database.asOwner()) {
            owner.run("create table orders (id int)");

            assertThat(words(database))
                    .isEqualTo("the schema public holds tables of something else and no history of Refract's"
                            + " migrations: give Refract a database of its own");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            delete from flyway_schema_history where version >= '036' | the migration (db/migration/)?V\\d+__\\w+.sql failed at line \\d+: ERROR: .* already exists \\(42\\w+\\); nothing of it was kept, so mend the cause and run migrate again
            update flyway_schema_history set success = false where version = %s | the schema is not one that this program continues: Detected failed migration to version \\d+ .*; mend the cause, delete from flyway_schema_history where version = '\\d+' and not success, then run migrate again
            update flyway_schema_history set checksum = 1 where version = %s | the schema is not one that this program continues: Migration checksum mismatch for migration version \\d+; use the version of the program that made it, or a backup
            """)
    void whatKeepsASchemaFromBeingMigratedIsOneLine(String change, String words) {
        try (var database = TestDatabase.migrated();
                var owner = database.asOwner()) {
            owner.run(change.formatted(LAST));

            assertThat(words(database)).hasLineCount(1).matches(words);
        }
    }

    private static String words(TestDatabase database) {
        var failure = catchThrowable(() -> database.migrate(TestDatabase.APPLICATION));
        return StartFailure.words(new IllegalStateException("Failed to start", failure))
                .orElseThrow();
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        assertThat(StartFailure.words(new QuarkusBindException("0.0.0.0", 8080, new BindException("in use"))))
                .contains(
                        "the port 8080 cannot be listened on, another process may have it: set PORT or MANAGEMENT_PORT");
    }

    @Test
    void settingsOfThePlatformAreToldWithoutTheNamesOfExceptions() {
        var unreadable = new ConfigValidationException(new ConfigValidationException.Problem[] {
            new ConfigValidationException.Problem(
                    "java.lang.IllegalArgumentException: SRCFG00039: The config property quarkus.http.io-threads with the"
                            + " config value \"abc\" threw an Exception whilst being converted SRCFG00029: Expected an"
                            + " integer value, got \"abc\""),
            new ConfigValidationException.Problem("SRCFG00014: The config property a.b is required")
        });

        assertThat(StartFailure.words(new IllegalStateException(unreadable)).orElseThrow())
                .isEqualTo("""
                quarkus.http.io-threads is "abc", which cannot be read: Expected an integer value, got "abc"
                The config property a.b is required""");
    }

    @Test
    void aFaultOfTheProgramIsNoRefusal() {
        assertThat(StartFailure.words(new IllegalStateException(new NullPointerException())))
                .isEmpty();
    }
}
