package io.refract.posts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.database.CapturedStatement;
import io.refract.database.Session;
import io.refract.database.TestDatabase;
import io.refract.engine.Engine;
import io.refract.operations.SampleData;
import io.refract.query.Cursor;
import io.refract.query.Deleted;
import io.refract.query.FindMany;
import io.refract.query.Parameter;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// With thousands of posts, what the engine makes of the lists of posts is planned on indexes.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PostPlansTest {
    private static final int SCALE = 100;

    /// Before the first published post, where a list that reads and drops them would begin.
    private static final int NEWEST_DRAFTS = 2_000;

    /// They hold the same posts in the same order: which one is cheaper depends on how many drafts there are.
    private static final String PUBLISHED_BY_TIME = "posts_(shown|published)_created_at_id_idx";

    private static final Caller ADA = Caller.user(SampleData.ADMIN, Role.USER);

    @Inject
    Engine engine;

    private TestDatabase database;
    private Session app;

    @BeforeAll
    void fill() throws SQLException {
        database = TestDatabase.migrated();
        try (var owner = database.asOwner()) {
            SampleData.load(owner.connection(), SCALE, false, line -> {});
            owner.run(
                    "insert into posts (title, content, slug, author_id)"
                            + " select 'Draft', '', 'draft-' || number, ? from generate_series(1, ?) number",
                    SampleData.ADMIN,
                    NEWEST_DRAFTS);
            owner.run("analyze posts");
        }
        app = database.asApplication();
    }

    @AfterAll
    void drop() {
        app.close();
        database.close();
    }

    @Test
    void theNewestPostsComeFromTheirIndexOnTheFirstPageAndDeepInside() {
        for (var caller : List.of(Caller.ANONYMOUS, ADA, Caller.user(SampleData.ADMIN, Role.MODERATOR))) {
            var first = list(PostOrder.NEWEST).query(caller, 20);
            assertIndexed(first, caller, PUBLISHED_BY_TIME);
            assertIndexed(first.from(after()), caller, PUBLISHED_BY_TIME);
            assertIndexed(list(PostOrder.OLDEST).query(caller, 20), caller, PUBLISHED_BY_TIME);
        }
    }

    @Test
    void theMostReadPostsComeFromTheirIndex() {
        assertIndexed(list(PostOrder.POPULAR).query(Caller.ANONYMOUS, 20), Caller.ANONYMOUS, "posts_view_count_id_idx");
    }

    @Test
    void draftsAndPostsOfAnAuthorComeFromTheAuthorsIndex() {
        var drafts = new PostFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(false),
                Optional.empty(),
                Optional.empty(),
                PostOrder.NEWEST,
                Deleted.EXCLUDED);
        assertIndexed(drafts.query(ADA, 20), ADA, "posts_author_id");
        var byAuthor = PostFilter.ofAuthor(SampleData.ADMIN, Optional.empty(), Deleted.EXCLUDED);
        assertIndexed(byAuthor.query(Caller.ANONYMOUS, 20), Caller.ANONYMOUS, "posts_author_id");
    }

    private static PostFilter list(PostOrder order) {
        return new PostFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                order,
                Deleted.EXCLUDED);
    }

    private static Cursor after() {
        var place = List.of(new Parameter(OffsetDateTime.parse("2025-06-01T00:00:00Z")), new Parameter(new UUID(7, 7)));
        return new Cursor(Cursor.Side.AFTER, place);
    }

    private void assertIndexed(FindMany posts, Caller caller, String indexPattern) {
        var plans = CapturedStatement.of(runner -> engine.page(posts, null, caller, runner))
                .plans(app);
        assertThat(plans)
                .containsPattern(indexPattern)
                .doesNotContain("Seq Scan on posts", "Seq Scan on comments", "Seq Scan on likes", "Seq Scan on users");
    }
}
