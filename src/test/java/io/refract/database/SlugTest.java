package io.refract.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.refract.testing.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest extends OnMigratedDatabase {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello, World!        | hello-world
            Où est l'œuf de Noël | ou-est-l-oeuf-de-noel
            STRASSE und Straße   | strasse-und-strasse
            --- a  --  b ---     | a-b
            100 % C++            | 100-c
            """)
    void aSlugIsMadeOfTheLatinLettersAndDigitsOfTheTitle(String title, String slug) {
        assertThat(slugOf(Rows.post(app, title))).isEqualTo(slug);
    }

    @Test
    void aTitleWithoutAnyBecomesPost() {
        assertThat(slugOf(Rows.post(app, "こんにちは"))).isEqualTo("post");
        assertThat(slugOf(Rows.post(app, "!?"))).isEqualTo("post-2");
    }

    @Test
    void aLongTitleGivesAtMost80CharactersAndNoDashAtTheEnd() {
        assertThat(slugOf(Rows.post(app, "x".repeat(79) + " tail"))).isEqualTo("x".repeat(79));
    }

    @Test
    void equalTitlesAreNumberedEvenInOneStatementAndBeyondTwenty() {
        app.run(
                "insert into posts (title, content, author_id) select 'Numbered', 'Text', ? from generate_series(1, 30)",
                Rows.user(app));

        assertThat(app.column("select slug from posts where title = 'Numbered' order by length(slug), slug"))
                .hasSize(30)
                .startsWith("numbered", "numbered-2", "numbered-3")
                .endsWith("numbered-29", "numbered-30");
    }

    @Test
    void aSlugThatIsGivenIsKeptAndRefusedIfItIsTaken() {
        var author = Rows.user(app);
        var insert = "insert into posts (title, content, author_id, slug) values ('Given', 'Text', ?, 'my-own')";
        app.run(insert, author);

        Refusal.expect(Refusal.UNIQUE, "posts_slug_key", () -> app.run(insert, author));
    }

    @Test
    void aDeletedPostFreesItsSlug() {
        var first = Rows.post(app, "Once more");
        app.run("update posts set deleted_at = now() where id = ?", first);

        assertThat(slugOf(Rows.post(app, "Once more"))).isEqualTo("once-more");
    }

    @Test
    void changingTheTitleKeepsTheSlug() {
        var post = Rows.post(app, "Before");
        app.run("update posts set title = 'After' where id = ?", post);

        assertThat(slugOf(post)).isEqualTo("before");
    }

    @Test
    void categoriesAndTagsGetTheirsFromTheName() {
        app.run("insert into tags (name) values ('C++'), ('C#')");
        app.run("insert into categories (name) values ('Data & Storage')");

        assertThat(app.column("select slug from tags where name like 'C%' order by slug"))
                .containsExactly("c", "c-2");
        assertThat(app.value("select slug from categories where name like 'Data%'"))
                .isEqualTo("data-storage");
    }

    @Test
    void twoHundredEqualTitlesAtOnceGetAsManySlugs() throws Exception {
        var connections = 20;
        var each = 10;
        var author = Rows.user(app);
        var start = new CyclicBarrier(connections);
        Callable<Void> writer = () -> {
            try (var session = database.asApplication()) {
                start.await();
                for (int i = 0; i < each; i++) {
                    session.run(
                            "insert into posts (title, content, author_id) values ('All at once', 'Text', ?)", author);
                }
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var tasks = new ArrayList<Callable<Void>>();
            for (int i = 0; i < connections; i++) {
                tasks.add(writer);
            }
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }

        var slugs = app.column("select slug from posts where title = 'All at once'");
        assertThat(slugs).hasSize(200);
        assertThat(new HashSet<>(slugs)).hasSize(200).contains("all-at-once", "all-at-once-200");
    }

    @Test
    void numbersThatSomebodyChoseArePassedOverHoweverHighTheyAre() {
        var author = Rows.user(app);
        app.run("""
                insert into posts (title, content, author_id, slug)
                select 'Given', 'Text', ?, 'full' || suffix
                  from (select case n when 1 then '' else '-' || n end from generate_series(1, 22) n
                        union all values ('-24'), ('-99999999'), ('-100000000'), ('-007'), ('-2-3')) as s (suffix)""", author);

        for (var slug : new String[] {"full-23", "full-25", "full-26"}) {
            assertThat(slugOf(Rows.post(app, "Full"))).isEqualTo(slug);
        }
    }

    @Test
    void aSlugThatAnotherTransactionIsAboutToTakeIsPassedOver() throws Exception {
        var author = Rows.user(app);
        var edited = Rows.post(app, "Edited");
        var deleted = Rows.post(app, "Restored");
        app.run("update posts set deleted_at = now() where id = ?", deleted);

        assertThat(slugWhile(
                        "Chosen",
                        "insert into posts (title, content, author_id, slug) values ('A', 'B', ?, 'chosen')",
                        author))
                .isEqualTo("chosen-2");
        assertThat(slugWhile(
                        "Chosen",
                        "insert into posts (title, content, author_id, slug) values ('A', 'B', ?, 'chosen-3')",
                        author))
                .isEqualTo("chosen-4");
        assertThat(slugWhile("Renamed", "update posts set slug = 'renamed' where id = ?", edited))
                .isEqualTo("renamed-2");
        assertThat(slugWhile("Restored", "update posts set deleted_at = null where id = ?", deleted))
                .isEqualTo("restored-2");
    }

    @Test
    void whoeverChoosesSlugsOfOneBaseDoesNotWaitForAnother() throws Exception {
        var author = Rows.user(app);
        var insert = "insert into posts (title, content, author_id, slug) values ('Given', 'Text', ?, ?)";
        try (var other = database.asApplication()) {
            other.begin();
            other.run(insert, author, "shared-base-1");
            app.run("set lock_timeout = '100ms'");
            try {
                app.run(insert, author, "shared-base-2");
            } finally {
                app.run("reset lock_timeout");
            }
            other.commit();
        }
    }

    /// The slug of a post that is written while another transaction has written something and not yet committed it.
    private String slugWhile(String title, String write, UUID parameter) throws Exception {
        try (var other = database.asApplication();
                var threads = Executors.newSingleThreadExecutor()) {
            other.begin();
            other.run(write, parameter);
            var slug = threads.submit(() -> slugOf(Rows.post(app, title)));
            Eventually.holds(
                    Duration.ofSeconds(10),
                    () -> slug.isDone()
                            || !owner.text("select count(*) from pg_locks where not granted")
                                    .equals("0"));
            other.commit();
            return slug.get();
        }
    }

    private String slugOf(UUID post) {
        return app.text("select slug from posts where id = ?", post);
    }
}
