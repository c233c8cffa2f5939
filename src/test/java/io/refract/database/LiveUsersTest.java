package io.refract.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.testing.Eventually;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init")
class LiveUsersTest extends OnMigratedDatabase {
    /// What is written of a user `u`: with a post `p` of somebody else, with another user `o`.
    private static final String WRITES = """
            insert into posts (title, content, author_id) select 'Late', 'Text', u from ids      | posts_author_id_fkey
            insert into comments (content, author_id, post_id) select 'Late', u, p from ids      | comments_author_id_fkey
            insert into likes (user_id, post_id) select u, p from ids                            | likes_user_id_fkey
            insert into follows (follower_id, following_id) select u, o from ids                 | follows_follower_id_fkey
            insert into follows (follower_id, following_id) select o, u from ids                 | follows_following_id_fkey
            """;

    private UUID another;
    private UUID postOfAnother;

    @BeforeAll
    void anotherUser() {
        another = Rows.user(app);
        postOfAnother = Rows.post(app, "Of another");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = WRITES)
    void aDeletedUserWritesNothingAndIsFollowedByNobody(String write, String constraint) {
        var user = Rows.user(app);
        app.run("update users set deleted_at = now() where id = ?", user);

        Refusal.expect(Refusal.FOREIGN_KEY, constraint, () -> write(app, write, user));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = WRITES)
    void aWriteThatMeetsADeletionWaitsAndIsRefused(String write, String constraint) throws Exception {
        var user = Rows.user(app);
        try (var deleting = database.asApplication();
                var threads = Executors.newSingleThreadExecutor()) {
            deleting.begin();
            deleting.run("update users set deleted_at = now() where id = ?", user);
            var written = threads.submit(
                    () -> Refusal.expect(Refusal.FOREIGN_KEY, constraint, () -> write(app, write, user)));
            awaitOneWaiting();
            deleting.commit();
            written.get(10, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = WRITES)
    void aDeletionWaitsForTheWritesThatItMeets(String write, String constraint) throws Exception {
        var user = Rows.user(app);
        try (var deleting = database.asApplication();
                var threads = Executors.newSingleThreadExecutor()) {
            app.begin();
            write(app, write, user);
            var deleted = threads.submit(() -> deleting.run("update users set deleted_at = now() where id = ?", user));
            awaitOneWaiting();
            app.commit();
            assertThat(deleted.get(10, TimeUnit.SECONDS)).as(constraint).isOne();
        }
    }

    @Test
    void whatADeletedUserWroteStaysDeleted() {
        var post = Rows.post(app, "Gone");
        var comment = Rows.comment(app, Rows.post(app, "Discussed"), null);
        for (var written : new String[] {"posts where id = '" + post + "'", "comments where id = '" + comment + "'"}) {
            var table = written.split(" ")[0];
            app.run("update " + written.replace(" where", " set deleted_at = now() where"));
            app.run("update users set deleted_at = now() where id = (select author_id from " + written + ")");

            Refusal.expect(
                    Refusal.FOREIGN_KEY,
                    table + "_author_id_fkey",
                    () -> app.run("update " + written.replace(" where", " set deleted_at = null where")));
        }
    }

    @Test
    void changingAUserKeepsNobodyWaiting() {
        var user = Rows.user(app);
        try (var changing = database.asApplication()) {
            changing.begin();
            changing.run("update users set bio = 'New' where id = ?", user);
            app.run("set statement_timeout = '5s'");
            app.run("insert into posts (title, content, author_id) values ('Meanwhile', 'Text', ?)", user);
            app.run("reset statement_timeout");
            changing.commit();
        }
    }

    private void write(Session session, String write, UUID user) {
        session.run(
                "with ids as (select ?::uuid as u, ?::uuid as p, ?::uuid as o) " + write, user, postOfAnother, another);
    }

    /// Until a session waits for a lock of another one.
    private void awaitOneWaiting() throws Exception {
        Eventually.holds(
                Duration.ofSeconds(10),
                () -> !owner.text("select count(*) from pg_locks where not granted")
                        .equals("0"));
    }
}
