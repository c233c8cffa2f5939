package io.refract.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refract.database.Session;
import io.refract.database.TestDatabase;
import io.refract.testing.OldestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SampleDataTest {
    @Test
    void theSameScaleGivesTheSameRowsOnEveryServer() throws SQLException {
        try (var oldest = OldestPostgres.start();
                var one = TestDatabase.migrated();
                var other = TestDatabase.empty(oldest.superuserJdbcUrl())) {
            other.migrate(TestDatabase.APPLICATION);

            assertThat(fingerprints(one, 3)).isEqualTo(fingerprints(other, 3)).hasSizeGreaterThan(10);
        }
    }

    @Test
    void scale1IsASmallWorld() throws SQLException {
        try (var database = TestDatabase.migrated();
                var owner = database.asOwner()) {
            var rows = SampleData.load(owner.connection(), 1, false, line -> {}).rows();

            assertThat(rows)
                    .containsEntry("users", 11L)
                    .containsEntry("user_settings", 10L)
                    .containsEntry("categories", 3L)
                    .containsEntry("tags", 10L)
                    .containsEntry("posts", 50L);
            assertThat(rows.values()).allMatch(count -> count > 0);
            assertThat(owner.column("select role || ' ' || id from users where email = 'admin@example.com'"))
                    .containsExactly("ADMIN " + SampleData.ADMIN);
            assertThat(owner.value("select count(*) from users where role = 'MODERATOR'"))
                    .isEqualTo("1");
            assertThat(owner.value("select count(*) from user_settings where profile_private"))
                    .isEqualTo("1");
            assertThat(count(owner, "posts where not published")).isBetween(1, 15);
            assertThat(count(owner, "posts where featured")).isBetween(1, 10);
            assertThat(count(owner, "comments where parent_id is not null")).isBetween(10, 100);
            assertThat(count(owner, "comments c join posts p on p.id = c.post_id and c.created_at < p.created_at"))
                    .isZero();
            assertThat(count(owner, "(select distinct created_at from posts) as moments"))
                    .isEqualTo(50);
        }
    }

    @Test
    void scale20MultipliesIt() throws SQLException {
        try (var database = TestDatabase.migrated();
                var owner = database.asOwner()) {
            var progress = new ArrayList<String>();

            var rows = SampleData.load(owner.connection(), 20, false, progress::add)
                    .rows();

            assertThat(rows)
                    .containsEntry("users", 201L)
                    .containsEntry("categories", 50L)
                    .containsEntry("tags", 200L)
                    .containsEntry("posts", 1000L);
            assertThat(rows.get("comments")).isBetween(2700L, 3300L);
            assertThat(rows.get("likes")).isBetween(4500L, 5500L);
            assertThat(rows.get("follows")).isBetween(1700L, 2200L);
            assertThat(progress).hasSize(rows.size() + 1).anyMatch(line -> line.startsWith("posts: 1,000 rows in "));
        }
    }

    @Test
    void theRulesAndTheTrailAreInForceAgainAfterwards() throws SQLException {
        try (var database = TestDatabase.migrated();
                var owner = database.asOwner()) {
            SampleData.load(owner.connection(), 1, false, line -> {});

            assertThat(count(owner, "audit.audit_logs")).isZero();
            assertThat(count(owner, "pg_trigger where tgenabled = 'D'")).isZero();
            owner.run("update tags set color = 'red' where slug = 'java'");
            assertThat(count(owner, "audit.audit_logs")).isEqualTo(1);
        }
    }

    @Test
    void loadingTheSameAgainDoesNothingAndSaysSo() throws SQLException {
        try (var database = TestDatabase.migrated();
                var owner = database.asOwner()) {
            SampleData.load(owner.connection(), 2, false, line -> {});
            var progress = new ArrayList<String>();

            var again = SampleData.load(owner.connection(), 2, false, progress::add);

            assertThat(again.rows()).isEmpty();
            assertThat(progress).containsExactly("The sample data of scale 2 is there already");
        }
    }

    @Test
    void anotherScaleAndDataOfOthersAreRefused() throws SQLException {
        try (var database = TestDatabase.migrated();
                var owner = database.asOwner()) {
            assertThat(SampleData.isEmpty(owner.connection())).isTrue();
            SampleData.load(owner.connection(), 1, false, line -> {});
            assertThat(SampleData.isEmpty(owner.connection())).isFalse();

            assertThatThrownBy(() -> SampleData.load(owner.connection(), 2, false, line -> {}))
                    .isInstanceOf(DatabaseNotEmptyException.class);
        }
    }

    @Test
    void dataOfOthersStaysWhenSampleDataIsForcedIn() throws SQLException {
        try (var database = TestDatabase.migrated();
                var owner = database.asOwner()) {
            owner.run("insert into users (email) values ('somebody@example.org')");
            assertThatThrownBy(() -> SampleData.load(owner.connection(), 1, false, line -> {}))
                    .isInstanceOf(DatabaseNotEmptyException.class);

            SampleData.load(owner.connection(), 1, true, line -> {});

            assertThat(count(owner, "users")).isEqualTo(12);
        }
    }

    @Test
    void aFailureLeavesNothingBehind() throws SQLException {
        try (var database = TestDatabase.migrated();
                var owner = database.asOwner()) {
            owner.run("insert into tags (name) values ('Java')");

            assertThatThrownBy(() -> SampleData.load(owner.connection(), 1, true, line -> {}))
                    .isInstanceOf(SQLException.class);

            assertThat(count(owner, "users")).isZero();
            assertThat(count(owner, "pg_trigger where tgenabled = 'D'")).isZero();
        }
    }

    private static TreeMap<String, String> fingerprints(TestDatabase database, int scale) throws SQLException {
        try (var owner = database.asOwner()) {
            owner.run("set timezone = 'UTC'");
            var rows = SampleData.load(owner.connection(), scale, false, line -> {})
                    .rows();
            var fingerprints = new TreeMap<String, String>();
            for (var table : rows.keySet()) {
                fingerprints.put(
                        table,
                        owner.text("select md5(string_agg(row, '' order by row collate \"C\")) from (select t::text as"
                                + " row from " + table + " t) as rows"));
            }
            return fingerprints;
        }
    }

    private static int count(Session session, String from) {
        return Integer.parseInt(session.text("select count(*) from " + from));
    }
}
