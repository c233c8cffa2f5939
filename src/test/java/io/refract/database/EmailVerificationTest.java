package io.refract.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.testing.RefractServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The migration that docs/migrations.md walks through, there and back, with users in the table.
class EmailVerificationTest {
    private static final Path UNDO = Path.of("src", "main", "resources", "db", "undo");

    /// All that a schema is made of, but for the order of columns.
    private static final String SCHEMA = """
            select fact
              from (select format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default)
                      from information_schema.columns where table_schema in ('public', 'audit')
                    union all
                    select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
                    union all
                    select format('function %s %s', oid::regprocedure, prosrc) from pg_proc
                     where pronamespace in ('public'::regnamespace, 'audit'::regnamespace)
                    union all
                    select format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                      from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
                    union all
                    select 'index ' || indexdef from pg_indexes where schemaname in ('public', 'audit')
                    union all
                    select 'migration ' || version from flyway_schema_history) as known (fact)""";

    private TestDatabase database = TestDatabase.empty(RefractServers.postgres().superuserJdbcUrl());

    @BeforeEach
    void migrateToTheVersionBefore() {
        database.migrate(TestDatabase.APPLICATION, "022");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private static TreeSet<String> schema(Session owner) {
        return new TreeSet<>(owner.column(SCHEMA));
    }

    /// More than two batches.
    private static void makeUsers(Session app) {
        app.run("""
                insert into users (email, verified)
                select n || '@example.com', n % 3 = 0 from generate_series(1, 2500) n""");
    }

    @Test
    void usersWhoWereVerifiedGetAMomentAndNothingElseOfThemChanges() {
        try (var owner = database.asOwner();
                var app = database.asApplication()) {
            makeUsers(app);
            app.run("update users set name = 'Ada' where email = '3@example.com'");
            var stamps = "select string_agg(version || ' ' || updated_at, ',' order by id) from users";
            var trail = "select count(*) from audit.audit_logs";
            var before = List.of(owner.text(stamps), owner.text(trail));

            database.migrate(TestDatabase.APPLICATION, "024");

            assertThat(List.of(owner.text(stamps), owner.text(trail))).isEqualTo(before);
            assertThat(owner.text("select count(*) from users where verified and email_verified = updated_at"))
                    .isEqualTo("833");
            assertThat(owner.text("select count(*) from users where email_verified is not null"))
                    .isEqualTo("833");
        }
    }

    @Test
    void aVersionThatDoesNotKnowTheMomentWritesItNonetheless() {
        database.migrate(TestDatabase.APPLICATION, "023");
        try (var app = database.asApplication()) {
            var ada = Rows.user(app);
            assertThat(moment(app, ada)).isNull();

            app.run("update users set verified = true where id = ?", ada);
            assertThat(moment(app, ada)).isNotNull();
            app.run("update users set name = 'Ada' where id = ?", ada);
            assertThat(moment(app, ada)).isNotNull();

            app.run("update users set email = ? where id = ?", UUID.randomUUID() + "@example.com", ada);
            assertThat(moment(app, ada)).isNull();
            app.run("insert into users (email, verified) values ('bob@example.com', true)");
            assertThat(app.text("select email_verified from users where email = 'bob@example.com'"))
                    .isNotEmpty();
        }
    }

    @Test
    void rowsThatAreBroughtInWithoutTriggersNeedNoMomentAndHaveNoneWithoutTheProof() {
        database.migrate(TestDatabase.APPLICATION, "031");
        try (var owner = database.asOwner()) {
            owner.run("alter table users disable trigger user");

            owner.run("insert into users (email, verified) values ('ada@example.com', true)");

            assertThat(owner.value("select email_verified from users where email = 'ada@example.com'"))
                    .isNull();
            assertThatThrownBy(() ->
                            owner.run("insert into users (email, email_verified) values ('b@example.com', now())"))
                    .hasMessageContaining("users_email_verified_check");
        }
    }

    private static @org.jspecify.annotations.Nullable String moment(Session app, UUID user) {
        return app.value("select email_verified from users where id = ?", user);
    }

    @Test
    void aTokenIsNoChangeOfTheUserIsInNoTrailAndGoesWithTheAddress() {
        database.migrate(TestDatabase.APPLICATION, "024");
        try (var owner = database.asOwner();
                var app = database.asApplication()) {
            var ada = Rows.user(app);
            var give =
                    "update users set verification_token = sha256(?::bytea), verification_expires = now() where id = ?";

            app.run(give, "secret".getBytes(java.nio.charset.StandardCharsets.US_ASCII), ada);

            assertThat(app.text("select version from users where id = ?", ada)).isEqualTo("0");
            app.run("update users set email = ? where id = ?", UUID.randomUUID() + "@example.com", ada);
            assertThat(app.value("select verification_token from users where id = ?", ada))
                    .isNull();
            assertThat(owner.column(
                            "select new_values::text || coalesce(old_values::text, '') from audit.audit_logs where record_id = ?",
                            ada.toString()))
                    .hasSize(2)
                    .noneMatch(values -> values.contains("verification"));
            assertThatThrownBy(() -> app.run("update users set verification_token = '\\x00' where id = ?", ada))
                    .hasMessageContaining("users_verification_token_check");
        }
    }

    @Test
    void itCanBeUndoneAndDoneAgain() throws IOException, SQLException {
        try (var owner = database.asOwner();
                var app = database.asApplication()) {
            makeUsers(app);
            var before = schema(owner);
            database.migrate(TestDatabase.APPLICATION);
            var after = schema(owner);
            assertThat(after).isNotEqualTo(before);

            for (var file : undone()) {
                owner.begin();
                try (var statement = owner.connection().createStatement()) {
                    statement.execute(Files.readString(file));
                }
                owner.commit();
            }

            assertThat(schema(owner)).isEqualTo(before);
            assertThat(owner.text("select count(*) from users where verified")).isEqualTo("833");
            database.migrate(TestDatabase.APPLICATION);
            assertThat(schema(owner)).isEqualTo(after);
        }
    }

    /// The last one first.
    private static List<Path> undone() throws IOException {
        try (var files = Files.list(UNDO)) {
            return files.sorted((left, right) -> right.compareTo(left)).toList();
        }
    }
}
