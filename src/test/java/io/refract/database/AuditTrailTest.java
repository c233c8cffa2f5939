package io.refract.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.testing.RefractServers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailTest extends OnMigratedDatabase {
    @ParameterizedTest
    @ValueSource(strings = {"users", "posts", "comments", "categories", "tags"})
    void insertsUpdatesAndDeletionsAreRecorded(String table) {
        var post = Rows.post(app, "Audited");
        var id = switch (table) {
            case "users" -> Rows.user(app);
            case "posts" -> post;
            case "comments" -> Rows.comment(app, post, null);
            case "categories" -> Rows.category(app, null);
            default -> Rows.tag(app);
        };
        var column = table.equals("users") ? "bio" : table.matches("posts|comments") ? "content" : "description";
        app.run("update " + table + " set " + column + " = 'Changed' where id = ?", id);
        owner.run("delete from " + table + " where id = ?", id);

        assertThat(owner.column(
                        "select table_name || ' ' || operation from audit.audit_logs where record_id = ? order by id",
                        id.toString()))
                .containsExactlyInAnyOrder(
                        "public." + table + " INSERT", "public." + table + " UPDATE", "public." + table + " DELETE");
    }

    @Test
    void anUpdateRecordsOnlyWhatChanged() {
        var tag = Rows.tag(app);
        app.run("update tags set color = '#fff' where id = ?", tag);

        assertThat(update("old_values - 'updated_at' - 'version'", tag)).isEqualTo("{\"color\": null}");
        assertThat(update("new_values - 'updated_at' - 'version'", tag)).isEqualTo("{\"color\": \"#fff\"}");
    }

    @Test
    void anUpdateThatChangesNothingLeavesNoTrail() {
        var tag = Rows.tag(app);
        app.run("update tags set name = name where id = ?", tag);

        assertThat(owner.column(
                        "select id from audit.audit_logs where record_id = ? and operation = 'UPDATE'", tag.toString()))
                .isEmpty();
    }

    @Test
    void theActingUserTheKeyAndTheRequestAreThoseOfTheTransaction() {
        var actor = UUID.randomUUID();
        var key = UUID.randomUUID();
        app.begin();
        app.run(
                "select set_config('app.user_id', ?, true), set_config('app.request_id', 'r-1', true),"
                        + " set_config('app.api_key_id', ?, true)",
                actor.toString(),
                key.toString());
        var tag = Rows.tag(app);
        app.commit();
        var later = Rows.tag(app);

        assertThat(owner.value(
                        "select concat_ws(' ', user_id, api_key_id, request_id) from audit.audit_logs where record_id = ?",
                        tag.toString()))
                .isEqualTo(actor + " " + key + " r-1");
        assertThat(owner.value(
                        "select num_nonnulls(user_id, api_key_id, request_id) from audit.audit_logs where record_id = ?",
                        later.toString()))
                .isEqualTo("0");
    }

    @Test
    void aPasswordHashNeverGetsThere() {
        var user = Rows.user(app);
        app.run("update users set password_hash = 'the-secret' where id = ?", user);
        owner.run("delete from users where id = ?", user);

        assertThat(owner.value("select count(*) from audit.audit_logs where record_id = ?", user.toString()))
                .isEqualTo("3");
        assertThat(owner.value("select count(*) from audit.audit_logs a where a::text like '%the-secret%'"))
                .isEqualTo("0");
        assertThat(owner.value("select count(*) from audit.audit_logs a where a::text like '%password_hash%'"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into audit.audit_logs (table_name, record_id, operation) values ('public.posts', '1', 'DELETE')",
                "update audit.audit_logs set user_id = null",
                "delete from audit.audit_logs",
                "truncate audit.audit_logs",
                "drop table audit.audit_logs",
                "delete from audit.audit_logs_default",
                "alter table posts disable trigger user",
                "alter table audit.audit_logs add column forged text",
                "alter table audit.audit_logs detach partition audit.audit_logs_default",
                "insert into audit.audit_logs_default (table_name, record_id, operation) values ('p', '1', 'DELETE')",
                "update audit.audit_logs_default set user_id = null",
                "truncate audit.audit_logs_default",
                "copy audit.audit_logs (table_name) from program 'echo'",
                "drop trigger posts_audit_update on posts",
                "drop function audit.record_change() cascade",
                "alter function audit.record_change() owner to current_user",
                "create or replace function audit.record_change() returns trigger language plpgsql as 'begin return null; end'",
                "create function audit.forged() returns int language sql as 'select 1'",
                "create rule forged as on insert to posts do instead nothing",
                "create trigger forged before insert on audit.audit_logs execute function audit.refuse_change()",
                "set session_replication_role = 'replica'",
                "alter role current_user set session_replication_role = 'replica'",
                "alter default privileges for role refract_owner grant all on tables to public",
                "set role refract_owner",
                "create temp table forged (id text); create trigger forge after insert on forged for each row execute "
                        + "function audit.record_change()"
            })
    void theApplicationCannotTouchIt(String sql) {
        Refusal.expect(Refusal.PRIVILEGE, () -> app.run(sql));
    }

    @Test
    void theApplicationCanReadIt() {
        Rows.tag(app);

        assertThat(app.column("select id from audit.audit_logs limit 1")).hasSize(1);
    }

    @Test
    void whereOneRoleDoesEverythingItCannotBeChangedEither() {
        try (var single = TestDatabase.empty(RefractServers.postgres().superuserJdbcUrl())) {
            single.migrate(TestDatabase.OWNER);
            try (var role = single.asOwner()) {
                Rows.tag(role);
                Refusal.expect(Refusal.PRIVILEGE, () -> role.run("update audit.audit_logs set user_id = null"));
                Refusal.expect(Refusal.PRIVILEGE, () -> role.run("delete from audit.audit_logs"));
                Refusal.expect(Refusal.PRIVILEGE, () -> role.run("truncate audit.audit_logs"));
            }
        }
    }

    @Test
    void aMonthGetsItsPartitionAheadOfTimeAndRowsThatCameEarlierMoveIntoIt() {
        owner.run("""
            insert into audit.audit_logs (table_name, record_id, operation, "timestamp")
            values ('public.posts', 'early', 'INSERT', now() + interval '6 months')""");
        assertThat(partitionOf("early")).isEqualTo("audit.audit_logs_default");

        assertThat(app.value("select audit.ensure_partitions(7)")).isEqualTo("4");
        assertThat(app.value("select audit.ensure_partitions(7)")).isEqualTo("0");

        assertThat(partitionOf("early")).matches("audit\\.audit_logs_\\d{4}_\\d{2}");
    }

    @Test
    void newRowsGoIntoThePartitionOfTheMonth() {
        var tag = Rows.tag(app);

        assertThat(partitionOf(tag.toString())).matches("audit\\.audit_logs_\\d{4}_\\d{2}");
    }

    private String partitionOf(String record) {
        return owner.text("select tableoid::regclass from audit.audit_logs where record_id = ?", record);
    }

    private String update(String columns, UUID record) {
        return owner.text(
                "select " + columns + " from audit.audit_logs where record_id = ? and operation = 'UPDATE'",
                record.toString());
    }
}
