package io.refract.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.testing.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The number of live published posts of each tag, as it is kept and as it is counted by hand.
class TagPostsTest extends OnMigratedDatabase {
    private static final int TAGS = 6;
    private static final int POSTS = 40;

    /// Every way in which a row that counts is written; `%1$s` is a random post, `%2$s` and `%3$s` are random tags.
    private static final List<String> WRITES = List.of(
            "update posts set published = true where id = %1$s",
            "update posts set published = not published where id = %1$s",
            "update posts set deleted_at = now() where id = %1$s",
            "update posts set deleted_at = null where id = %1$s",
            "update posts set deleted_at = case when deleted_at is null then now() end, published = not published where id = %1$s",
            "update posts set view_count = view_count + 1, title = title || '.' where id = %1$s",
            "update posts set published = not published where author_id = (select author_id from posts where id = %1$s)",
            "insert into post_tags select %1$s, %2$s where exists (select from posts where id = %1$s) on conflict do nothing",
            "delete from post_tags where post_id = %1$s",
            "delete from post_tags where post_id = %1$s and tag_id = %2$s",
            """
            with removed as (delete from post_tags where post_id = %1$s and tag_id not in (%2$s, %3$s))
            insert into post_tags select p.id, t.id from posts p, tags t where p.id = %1$s and t.id in (%2$s, %3$s)
                on conflict do nothing""",
            "update tags set name = left(md5(random()::text) || name, 100) where id = %2$s",
            """
            with written as (
                insert into posts (title, content, author_id, published)
                select 'Another', 'Text', author_id, true from posts order by random() limit 2 returning id)
            select count(*) from written""",
            """
            insert into post_tags select p.id, %2$s from posts p
             where not exists (select from post_tags where post_id = p.id) on conflict do nothing""");

    /// What only the owner may do.
    private static final List<String> OWNERS_WRITES = List.of(
            "delete from posts where id = %1$s",
            "delete from users where id = (select author_id from posts where id = %1$s)",
            "delete from post_tags where post_id = %1$s",
            "update post_tags set tag_id = %2$s where post_id = %1$s and tag_id = %3$s"
                    + " and not exists (select from post_tags where post_id = %1$s and tag_id = %2$s)",
            "with new as (insert into tags (name) values (md5(random()::text)) returning id) select count(*) from new");

    @BeforeEach
    void empty() {
        owner.run("truncate posts, tags, users cascade");
        IntStream.range(0, TAGS).forEach(n -> owner.run("insert into tags (name) values (?)", "Tag " + n));
        owner.run("insert into users (email) select n || '@example.com' from generate_series(1, 8) n");
        owner.run("""
                insert into posts (title, content, author_id, published)
                select 'Post', 'Text', (select id from users where email = n %% 8 + 1 || '@example.com'), n %% 2 = 0
                  from generate_series(1, ?) n""".replace("%%", "%"), POSTS);
        owner.run("insert into post_tags select p.id, t.id from posts p, tags t where random() < 0.3");
    }

    @Test
    void afterFoldingItIsWhatIsCountedByHandWhoeverWroteWhatAtOnce() throws Exception {
        var seed = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(7)) {
            var running = IntStream.range(0, 6)
                    .mapToObj(n -> threads.submit(() -> writeAtRandom(new Random(seed + n), n == 0)))
                    .toList();
            var folding = threads.submit(() -> {
                try (var job = database.asApplication()) {
                    while (!running.stream().allMatch(done -> done.isDone())) {
                        job.run("select fold_tag_post_changes(7)");
                    }
                }
                return true;
            });
            for (var each : running) {
                each.get(60, TimeUnit.SECONDS);
            }
            assertThat(folding.get(60, TimeUnit.SECONDS)).isTrue();
        }
        // Chance may have left no post.
        owner.run("insert into users (email) values ('last@example.com')");
        owner.run("""
                insert into posts (title, content, author_id, published)
                select 'Last', 'Text', id, true from users where email = 'last@example.com'""");
        owner.run("insert into post_tags select p.id, t.id from posts p, tags t where p.title = 'Last'");
        assertCounted("seed " + seed);
        assertThat(owner.text("select sum(posts) from tag_post_counts")).isNotEqualTo("0");
    }

    @Test
    void aTagGivenWhileItsPostIsPublishedIsCountedOnce() throws Exception {
        var post = owner.text("select id from posts where not published limit 1");
        for (var first : List.of("tag", "publication")) {
            owner.run("delete from post_tags where post_id = ?", UUID.fromString(post));
            owner.run("update posts set published = false where id = ?", UUID.fromString(post));
            var tagging = "insert into post_tags select '%s', id from tags".formatted(post);
            var publishing = "update posts set published = true where id = '%s'".formatted(post);
            meet(first.equals("tag") ? tagging : publishing, first.equals("tag") ? publishing : tagging);
            assertCounted(first + " first");
        }
    }

    @Test
    void aTagGivenWhileItsPostIsDeletedIsNotCounted() throws Exception {
        var post = owner.text("select id from posts where published limit 1");
        owner.run("delete from post_tags where post_id = ?", UUID.fromString(post));

        meet(
                "insert into post_tags select '%s', id from tags".formatted(post),
                "delete from posts where id = '" + post + "'");

        assertThat(owner.value("select count(*) from posts where id = ?", UUID.fromString(post)))
                .isEqualTo("0");
        assertCounted("deleted");
    }

    @Test
    void loadsAndReplicasCountThoughTheyLeaveTriggersOut() {
        try (var loading = database.asSuperuser()) {
            loading.run("set session_replication_role = replica");
            loading.run("insert into tags (name, slug) values ('Loaded', 'loaded')");
            loading.run("insert into post_tags select p.id, t.id from posts p, tags t where t.slug = 'loaded'");
            loading.run("""
                    with gone as (delete from posts where id in (select id from posts where published limit 3) returning id)
                    delete from post_tags using gone where post_id = gone.id""");
            loading.run(
                    "update posts set published = false where id in (select id from posts where published limit 2)");
        }
        assertThat(owner.value("select count(*) from posts where version > 0"))
                .isEqualTo(
                        owner.value(
                                "select count(*) from posts p where exists (select from post_tags t, tags g where t.post_id = p.id and g.id = t.tag_id and g.slug <> 'loaded') and version > 0"));
        assertCounted("loaded");
    }

    @Test
    void whatIsEmptiedCountsNothing() {
        fold();
        owner.run("update posts set published = not published");
        owner.run("truncate posts cascade");

        assertThat(owner.column("select distinct posts from tag_post_counts")).containsExactly("0");
        assertThat(owner.value("select count(*) from tag_post_changes")).isEqualTo("0");
    }

    @Test
    void whatWasWrittenWithoutAnyTriggerIsCountedOnDemand() {
        owner.run("alter table posts disable trigger user");
        owner.run("update posts set published = not published");
        owner.run("insert into tag_post_changes (tag_id, change) select id, 5 from tags");
        owner.run("delete from tag_post_counts where name = 'Tag 3'");
        owner.run("alter table posts enable trigger user");
        owner.run(
                "alter table posts enable always trigger posts_count_tags_on_update, enable always trigger posts_count_tags_on_delete");

        owner.run("select recount_tag_posts()");

        assertCounted("counted anew");
    }

    @Test
    void foldingWaitsForNobodyAndLeavesTheChangesOfATagThatIsBeingRenamed() {
        fold();
        owner.run("update posts set published = true");
        try (var renaming = database.asApplication()) {
            renaming.begin();
            renaming.run("update tags set name = 'Renamed' where name = 'Tag 1'");

            app.run("set lock_timeout = '2s'");
            fold();
            assertThat(app.column(
                            "select distinct c.name from tag_post_changes x join tag_post_counts c using (tag_id)"))
                    .containsExactly("Tag 1");
            renaming.commit();
        }
        assertCounted("renamed");
    }

    /// The second statement begins while the first is not committed.
    private void meet(String first, String second) throws Exception {
        try (var one = database.asOwner();
                var other = database.asOwner();
                var threads = Executors.newSingleThreadExecutor()) {
            one.begin();
            one.run(first);
            var met = threads.submit(() -> other.run(second));
            awaitOneWaiting();
            one.commit();
            met.get(10, TimeUnit.SECONDS);
        }
    }

    private void awaitOneWaiting() {
        Eventually.holds(
                Duration.ofSeconds(10),
                () -> !"0".equals(owner.value("select count(*) from pg_locks where not granted")));
    }

    private boolean writeAtRandom(Random random, boolean asOwner) {
        try (var session = asOwner ? database.asOwner() : database.asApplication()) {
            for (var i = 0; i < 60; i++) {
                var writes = new ArrayList<>(WRITES);
                if (asOwner) {
                    writes.addAll(OWNERS_WRITES);
                }
                var together = random.nextInt(3) == 0 ? 3 : 1;
                session.begin();
                try {
                    for (var n = 0; n < together; n++) {
                        session.run(statement(session, writes.get(random.nextInt(writes.size())), random));
                    }
                    if (random.nextInt(8) == 0) {
                        session.rollback();
                    } else {
                        session.commit();
                    }
                } catch (Session.Refused refused) {
                    session.rollback();
                }
            }
        }
        return true;
    }

    private static String statement(Session session, String write, Random random) {
        return write.formatted(
                one(session, "posts", random), one(session, "tags", random), one(session, "tags", random));
    }

    private static String one(Session session, String table, Random random) {
        var ids = session.column("select id from " + table + " order by id");
        return ids.isEmpty() ? "uuid_v7()" : "'" + ids.get(random.nextInt(ids.size())) + "'::uuid";
    }

    private void fold() {
        app.run("select fold_tag_post_changes(100000)");
    }

    private void assertCounted(String how) {
        fold();
        assertThat(owner.value("select count(*) from tag_post_changes")).as(how).isEqualTo("0");
        assertThat(owner.column("select name || ' ' || posts from tag_post_counts order by 1"))
                .as(how)
                .isEqualTo(owner.column("""
                        select t.name || ' ' || (
                                   select count(*) from post_tags pt join posts p on p.id = pt.post_id
                                    where pt.tag_id = t.id and p.published and p.deleted_at is null)
                          from tags t order by 1"""));
    }
}
