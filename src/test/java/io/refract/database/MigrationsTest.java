package io.refract.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.kernel.Text;
import io.refract.testing.OldestPostgres;
import io.refract.testing.RefractServers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    @Test
    void theyApplyToAnEmptyDatabaseOfTheNewestVersion() {
        try (var database = TestDatabase.empty(RefractServers.postgres().superuserJdbcUrl())) {
            assertMigrates(database, "18");
        }
    }

    @Test
    void theyApplyToAnEmptyDatabaseOfTheOldestSupportedVersion() {
        try (var server = OldestPostgres.start();
                var database = TestDatabase.empty(server.superuserJdbcUrl())) {
            assertMigrates(database, "15");
        }
    }

    @Test
    void everyForeignKeyHasAnIndexThatBeginsWithItAndCoversAllRowsThatCanRefer() {
        try (var database = TestDatabase.migrated();
                var owner = database.asOwner()) {
            assertThat(owner.column("""
                    select c.conname
                      from pg_constraint c
                     where c.contype = 'f' and c.connamespace in ('public'::regnamespace, 'audit'::regnamespace)
                       and not exists (
                           select from pg_index i
                            where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]
                              and coalesce(pg_get_expr(i.indpred, i.indrelid), '') not like '%deleted_at%')""")).isEmpty();
        }
    }

    @Test
    void namesOfConstraintsAndIndexesBeginWithTheTableAndEndWithTheirKind() {
        try (var database = TestDatabase.migrated();
                var owner = database.asOwner()) {
            assertThat(owner.column("""
                    select conname from pg_constraint
                     where conrelid::regclass in (select oid from pg_class where relnamespace = 'public'::regnamespace
                                                   and relname <> 'flyway_schema_history')
                       and contype in ('p', 'u', 'f', 'c')
                       and conname !~ ('^' || conrelid::regclass || '_.*'
                           || case contype when 'p' then 'pkey' when 'u' then '_key' when 'f' then '_fkey' else '_check' end
                           || '$')
                       and conname <> conrelid::regclass || '_pkey'""")).isEmpty();
            assertThat(owner.column("""
                    select indexname from pg_indexes
                     where schemaname = 'public' and tablename <> 'flyway_schema_history'
                       and indexname !~ ('^' || tablename || '_(.*(idx|key)|pkey)$')""")).isEmpty();
        }
    }

    /// What the program takes for blank, but for NUL, which no database stores.
    private static List<String> blanks() {
        return IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) != Character.SURROGATE && Text.isBlank(Character.toString(c)))
                .mapToObj(Integer::toString)
                .toList();
    }

    private static void assertMigrates(TestDatabase database, String major) {
        assertThat(database.migrate(TestDatabase.APPLICATION).migrationsExecuted)
                .isPositive();
        try (var owner = database.asOwner();
                var application = database.asApplication()) {
            assertThat(owner.text("show server_version")).startsWith(major + ".");
            Rows.post(application, "Written after the migration");
            assertThat(List.of(application.text("select slug from posts")))
                    .containsExactly("written-after-the-migration");
            assertThat(application.column("""
                    select i::text from generate_series(1, 1114111) i
                     where i not between x'd800'::int and x'dfff'::int and is_blank(chr(i))""")).isEqualTo(blanks());
            assertThat(application.text("""
                    select bool_and(without_case(a) = without_case(b) and without_case(a collate "C") = without_case(b))
                      from (values ('ΣΊΣΥΦΟΣ', 'σίσυφος'), ('ÄRGER', 'ärger'), ('ДА', 'да'), ('İ', 'i')) as t(a, b)""")).isEqualTo("t");
        }
        assertThat(database.migrate(TestDatabase.APPLICATION).migrationsExecuted)
                .isZero();
    }
}
