package io.refract.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowStampsTest extends OnMigratedDatabase {
    @Test
    void idsMadeByTheDatabaseAreOfVersion7AndOfNow() {
        var id = UUID.fromString(app.text("select uuid_v7()"));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(now() - 60_000, now() + 60_000);
    }

    @Test
    void everyTableWithUpdatedAtKeepsIt() {
        assertThat(owner.column("""
                select table_name from information_schema.columns c
                 where table_schema = 'public' and column_name = 'updated_at'
                   and not exists (
                       select from pg_trigger t
                        where t.tgrelid = c.table_name::regclass and t.tgname ~ '_touch(_updated_at)?$')""")).isEmpty();
    }

    @Test
    void everyTableWithAVersionKeepsIt() {
        assertThat(owner.column("""
                select table_name from information_schema.columns c
                 where table_schema = 'public' and column_name = 'version' and data_type = 'integer'
                   and not exists (
                       select from pg_trigger t
                        where t.tgrelid = c.table_name::regclass and t.tgname ~ '_touch(_version)?$')""")).isEmpty();
    }

    @Test
    void aPlainUpdateMovesUpdatedAtAndRaisesTheVersionByOne() {
        var post = aged(Rows.post(app, "Plain"));

        app.run("update posts set title = 'Changed', updated_at = '2001-01-01' where id = ?", post);

        assertThat(version(post)).isEqualTo("1");
        assertThat(recentlyUpdated(post)).isTrue();
    }

    @Test
    void anUpdateThatRaisesTheVersionItselfIsLeftAlone() {
        var post = Rows.post(app, "Versioned");

        app.run("update posts set title = 'Changed', version = 1 where id = ? and version = 0", post);

        assertThat(version(post)).isEqualTo("1");
    }

    @Test
    void anUpdateThatChangesNothingLeavesBoth() {
        var post = aged(Rows.post(app, "Same"));

        app.run("update posts set title = title where id = ?", post);

        assertThat(version(post)).isEqualTo("0");
        assertThat(recentlyUpdated(post)).isFalse();
    }

    @Test
    void whatOneTransactionChangesItChangesAtOneMoment() {
        var post = aged(Rows.post(app, "Among others"));
        var tag = Rows.tag(app);

        app.begin();
        app.run("update tags set color = 'red' where id = ?", tag);
        app.text("select count(*)::text from generate_series(1, 200000)");
        app.run("update posts set title = 'Changed' where id = ?", post);
        app.commit();

        assertThat(app.text("select updated_at from posts where id = ?", post))
                .isEqualTo(app.text("select updated_at from tags where id = ?", tag));
    }

    @Test
    void aChangeNeverGoesBackBehindAnEarlierOne() {
        var post = Rows.post(app, "Of two");

        app.begin();
        app.text("select count(*)::text from generate_series(1, 200000)");
        owner.run("update posts set title = 'Changed' where id = ?", post);
        var changed = owner.text("select updated_at from posts where id = ?", post);
        app.run("update posts set title = 'Changed again' where id = ?", post);
        app.commit();

        assertThat(app.text("select updated_at from posts where id = ?", post)).isEqualTo(changed);
    }

    @Test
    void aMomentThatIsStillToComeEndsWithAChange() {
        var post = stamped(Rows.post(app, "Of tomorrow"), "infinity");

        app.run("update posts set title = 'Changed' where id = ?", post);

        assertThat(app.text("select updated_at <= clock_timestamp() from posts where id = ?", post))
                .isEqualTo("t");
    }

    @Test
    void countingViewsIsNoChangeOfThePost() {
        var post = aged(Rows.post(app, "Viewed"));

        app.run("update posts set view_count = view_count + 5 where id = ?", post);

        assertThat(version(post)).isEqualTo("0");
        assertThat(recentlyUpdated(post)).isFalse();
        assertThat(owner.column(
                        "select operation from audit.audit_logs where record_id = ? and operation = 'UPDATE'",
                        post.toString()))
                .isEmpty();
    }

    @Test
    void countingViewsTogetherWithAChangeIsAChange() {
        var post = aged(Rows.post(app, "Viewed and changed"));

        app.run("update posts set view_count = 5, title = 'Changed' where id = ?", post);

        assertThat(version(post)).isEqualTo("1");
        assertThat(recentlyUpdated(post)).isTrue();
    }

    @Test
    void changingTheTagsRaisesTheVersionOfThePost() {
        var post = Rows.post(app, "Tagged");
        var tag = Rows.tag(app);

        app.run("insert into post_tags values (?, ?)", post, tag);
        assertThat(version(post)).isEqualTo("1");
        app.run("delete from post_tags where post_id = ?", post);
        assertThat(version(post)).isEqualTo("2");
    }

    @Test
    void changingTheTagsOfAPostThatTheTransactionHasWrittenDoesNotRaiseItAgain() {
        var post = Rows.post(app, "Tagged and changed");
        var tag = Rows.tag(app);

        app.begin();
        app.run("update posts set title = 'Changed' where id = ?", post);
        app.run("insert into post_tags values (?, ?)", post, tag);
        app.commit();

        assertThat(version(post)).isEqualTo("1");
    }

    @Test
    void aNewPostWithTagsBeginsWithVersion0() {
        var tag = Rows.tag(app);

        app.begin();
        var post = Rows.post(app, "Born tagged");
        app.run("insert into post_tags values (?, ?)", post, tag);
        app.commit();

        assertThat(version(post)).isEqualTo("0");
    }

    @Test
    void publishingSetsTheTimeOnce() {
        var post = Rows.post(app, "Published");
        assertThat(publishedAt(post)).isNull();

        app.run("update posts set published = true where id = ?", post);
        var first = publishedAt(post);
        app.run("update posts set published = false, published_at = null where id = ?", post);
        app.run("update posts set published = true, published_at = now() + interval '1 day' where id = ?", post);

        assertThat(first).isNotNull();
        assertThat(publishedAt(post)).isEqualTo(first);
    }

    private long now() {
        return System.currentTimeMillis();
    }

    private UUID aged(UUID post) {
        return stamped(post, "2001-01-01");
    }

    private UUID stamped(UUID post, String moment) {
        owner.begin();
        owner.run("alter table posts disable trigger user");
        owner.run("update posts set updated_at = ?::timestamptz where id = ?", moment, post);
        owner.run("alter table posts enable trigger user");
        owner.commit();
        return post;
    }

    private boolean recentlyUpdated(UUID post) {
        return app.text("select updated_at > now() - interval '1 minute' from posts where id = ?", post)
                .equals("t");
    }

    private String version(UUID post) {
        return app.text("select version from posts where id = ?", post);
    }

    private @Nullable String publishedAt(UUID post) {
        return app.value("select published_at from posts where id = ?", post);
    }
}
