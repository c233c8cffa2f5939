package io.refract.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentRulesTest extends OnMigratedDatabase {
    @Test
    void anEmailIsTakenInAnyLetterCaseUntilItsUserIsDeleted() {
        app.run("insert into users (email) values ('Ada@Example.com')");
        Refusal.expect(
                Refusal.UNIQUE,
                "users_email_key",
                () -> app.run("insert into users (email) values ('ada@example.COM')"));

        app.run("update users set deleted_at = now() where email = 'Ada@Example.com'");

        app.run("insert into users (email) values ('ada@example.COM')");
    }

    @Test
    void aUsernameIsTakenOnceAndMayBeMissingOften() {
        Rows.user(app);
        Rows.user(app);
        app.run("insert into users (email, username) values ('u1@example.com', 'taken')");

        Refusal.expect(
                Refusal.UNIQUE,
                "users_username_key",
                () -> app.run("insert into users (email, username) values ('u2@example.com', 'taken')"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            title,   '  ',   posts_title_check
            slug,    'A b',  posts_slug_check
            view_count, -1,  posts_view_count_check
            """)
    void textAndNumbersAreBounded(String column, String value, String constraint) {
        var post = Rows.post(app, "Bounded");

        Refusal.expect(
                Refusal.CHECK,
                constraint,
                () -> app.run("update posts set " + column + " = '" + value + "' where id = ?", post));
    }

    @Test
    void theLongestContentFitsIntoTheSearchColumnWhateverItHolds() {
        var words = new StringBuilder();
        for (int i = 0; words.length() < 99_990; i++) {
            words.append(Integer.toString(i, 36)).append(' ');
        }
        var post = Rows.post(app, "Long");

        app.run("update posts set content = ? where id = ?", words.toString(), post);
        app.run("update posts set content = ? where id = ?", "\uD83D\uDE00 \u4e16".repeat(25_000), post);

        Refusal.expect(
                Refusal.CHECK,
                "posts_content_check",
                () -> app.run("update posts set content = ? where id = ?", "x".repeat(100_001), post));
    }

    @Test
    void aLikeHasExactlyOneTarget() {
        var user = Rows.user(app);
        var post = Rows.post(app, "Liked");
        var comment = Rows.comment(app, post, null);
        var insert = "insert into likes (user_id, post_id, comment_id) values (?, ?, ?)";

        Refusal.expect(Refusal.CHECK, "likes_exactly_one_target_check", () -> app.run(insert, user, post, comment));
        Refusal.expect(
                Refusal.CHECK, "likes_exactly_one_target_check", () -> app.run(insert, user, (UUID) null, (UUID) null));
    }

    @Test
    void aTargetIsLikedOnceByAUser() {
        var user = Rows.user(app);
        var post = Rows.post(app, "Liked once");
        var comment = Rows.comment(app, post, null);
        app.run("insert into likes (user_id, post_id) values (?, ?)", user, post);
        app.run("insert into likes (user_id, comment_id) values (?, ?)", user, comment);

        Refusal.expect(
                Refusal.UNIQUE,
                "likes_user_id_post_id_key",
                () -> app.run("insert into likes (user_id, post_id) values (?, ?)", user, post));
        Refusal.expect(
                Refusal.UNIQUE,
                "likes_user_id_comment_id_key",
                () -> app.run("insert into likes (user_id, comment_id) values (?, ?)", user, comment));
    }

    @Test
    void aUserFollowsAnotherOnceAndNeverThemselves() {
        var one = Rows.user(app);
        var other = Rows.user(app);
        var insert = "insert into follows (follower_id, following_id) values (?, ?)";
        app.run(insert, one, other);
        app.run(insert, other, one);

        Refusal.expect(Refusal.UNIQUE, "follows_follower_id_following_id_key", () -> app.run(insert, one, other));
        Refusal.expect(Refusal.CHECK, "follows_no_self_check", () -> app.run(insert, one, one));
    }

    @Test
    void aReplyBelongsToThePostOfItsParent() {
        var post = Rows.post(app, "Discussed");
        var parent = Rows.comment(app, post, null);
        var elsewhere = Rows.post(app, "Another");
        Rows.comment(app, post, parent);

        Refusal.expect(Refusal.FOREIGN_KEY, "comments_parent_id_fkey", () -> Rows.comment(app, elsewhere, parent));
    }

    @Test
    void commentsCannotAnswerEachOtherInACircle() {
        var post = Rows.post(app, "Circle");
        var first = Rows.comment(app, post, null);
        var second = Rows.comment(app, post, first);

        Refusal.expect(
                Refusal.CHECK,
                "comments_no_cycle_check",
                () -> app.run("update comments set parent_id = ? where id = ?", second, first));
    }

    @Test
    void aMissingTagIsNamedByItsConstraint() {
        var post = Rows.post(app, "Tagged");

        Refusal.expect(
                Refusal.FOREIGN_KEY,
                "post_tags_tag_id_fkey",
                () -> app.run("insert into post_tags values (?, ?)", post, UUID.randomUUID()));
    }

    @Test
    void theSameNewsIsToldOnce() {
        var insert = """
                insert into notifications (recipient_id, type, title, message, dedupe_key)
                values (?, 'LIKE', 'New like', '', 'LIKE:post:1:2') on conflict do nothing""";
        var recipient = Rows.user(app);

        assertThat(app.run(insert, recipient)).isEqualTo(1);
        assertThat(app.run(insert, recipient)).isZero();
    }

    @Test
    void deletingAUserForGoodTakesAlongWhatHangsOnIt() {
        var post = Rows.post(app, "Orphan");
        Rows.comment(app, post, Rows.comment(app, post, null));
        var author = app.text("select author_id from posts where id = ?", post);

        owner.run("delete from users where id = ?::uuid", author);

        assertThat(owner.value("select count(*) from posts where id = ?", post)).isEqualTo("0");
        assertThat(owner.value("select count(*) from comments where post_id = ?", post))
                .isEqualTo("0");
    }
}
