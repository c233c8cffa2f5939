package io.refract.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.database.TestDatabase;
import io.refract.testing.RefractServers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong with a database, told before anything is made in it.
class DatabaseDemandsTest {
    private static final String HISTORY =
            "create table flyway_schema_history (installed_rank int, version text, type text, script text)";

    private static TestDatabase database(String options) {
        return TestDatabase.empty(RefractServers.postgres().superuserJdbcUrl(), options);
    }

    private static Optional<String> refusal(TestDatabase database, String application) {
        return OwnerAccess.refusal(
                "DATABASE_OWNER_URL", database.jdbcUrl(), TestDatabase.OWNER, Optional.empty(), application);
    }

    static Stream<Arguments> contents() {
        return Stream.of(
                Arguments.of(
                        List.of(
                                "create table orders (id int)",
                                "create view offers as select 1",
                                "create type mood as enum ('good')",
                                "create function f() returns int return 1"),
                        "has in its schema public what another application has made (f(), mood, offers, orders):"
                                + " give Refract a database of its own"),
                Arguments.of(
                        List.of(
                                HISTORY,
                                "alter table flyway_schema_history owner to refract_owner",
                                "insert into flyway_schema_history values (1, '1', 'SQL', 'V1__init.sql')"),
                        "has in its schema public the migrations of another application, the first of them"
                                + " V1__init.sql: give Refract a database of its own"),
                Arguments.of(
                        List.of("create schema audit"),
                        "has a schema audit already, which another application has made: give Refract a database of"
                                + " its own"),
                Arguments.of(List.of("drop schema public"), "has no schema public: create it for the owner"),
                Arguments.of(
                        List.of(
                                "create schema extensions",
                                "create extension unaccent schema extensions",
                                "revoke all on schema extensions from public"),
                        "keeps extensions in the schema extensions, which is closed to the owner: grant usage on it"),
                Arguments.of(
                        List.of(
                                "do $$ begin execute format('alter database %I owner to postgres', current_database());"
                                        + " end $$",
                                "grant all on schema public to refract_owner"),
                        "lets the role refract_owner make neither schemas nor extensions: have that role own the"
                                + " database"));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void whatIsThereAlreadyIsTold(List<String> made, String words) {
        try (var database = database("")) {
            try (var superuser = database.asSuperuser()) {
                made.forEach(superuser::run);
            }
            assertThat(refusal(database, TestDatabase.APPLICATION))
                    .contains("the database of DATABASE_OWNER_URL " + words);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "db/migration/"})
    void itsOwnMigrationsAreNoWorkOfOthers(String folder) {
        try (var database = TestDatabase.migrated();
                var owner = database.asOwner()) {
            owner.run(
                    "update flyway_schema_history set script = '" + folder + "' || regexp_replace(script, '.*/', '')");

            assertThat(refusal(database, TestDatabase.APPLICATION)).isEmpty();
        }
    }

    @Test
    void extensionsAreNoWorkOfOthers() {
        try (var database = database("");
                var superuser = database.asSuperuser()) {
            superuser.run("create extension citext schema public");

            assertThat(refusal(database, TestDatabase.APPLICATION)).isEmpty();
        }
    }

    @Test
    void anotherEncodingIsTold() {
        try (var database = database("template template0 encoding 'LATIN1' locale_provider libc locale 'C'")) {
            assertThat(refusal(database, TestDatabase.APPLICATION))
                    .contains("the database of DATABASE_OWNER_URL has the encoding LATIN1: create it with the encoding"
                            + " UTF8");
        }
    }

    @Test
    void aDatabaseThatOnlyReadsIsTold() {
        try (var database = database("")) {
            database.set("default_transaction_read_only = on");

            assertThat(refusal(database, TestDatabase.APPLICATION))
                    .contains("the database of DATABASE_OWNER_URL is read-only (default_transaction_read_only):"
                            + " nothing can be made there");
        }
    }

    @Test
    void aRoleThatIsNotThereIsTold() {
        try (var database = database("")) {
            assertThat(refusal(database, "nobody"))
                    .contains("the database of DATABASE_OWNER_URL has no role nobody, which DATABASE_URL names:"
                            + " create it first");
        }
    }
}
