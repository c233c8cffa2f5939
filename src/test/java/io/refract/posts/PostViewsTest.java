package io.refract.posts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.refract.access.Caller;
import io.refract.testing.Authors;
import io.refract.testing.Together;
import io.refract.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostViewsTest {
    private static final int VIEWS = 3 * PostViews.BATCH + 17;

    @Inject
    Transactions transactions;

    @Inject
    PostViews views;

    @Test
    void podsThatMoveViewsAtOnceLoseNoneAndCountNoneTwice() {
        var first = post();
        var second = post();
        Authors.one("""
                insert into post_view_increments (post_id)
                select case when n % 2 = 0 then ?::uuid else ?::uuid end from generate_series(1, ?) n returning 1""", first, second, VIEWS);

        var deadline = System.nanoTime() + 20_000_000_000L;
        while (waiting(first) + waiting(second) > 0 && System.nanoTime() < deadline) {
            Together.run(3, pod -> move());
        }

        assertThat(counted(first)).isEqualTo(VIEWS / 2);
        assertThat(counted(second)).isEqualTo(VIEWS - VIEWS / 2);
        assertThat(Authors.one("select version from posts where id = ?", first)).isEqualTo(0);
    }

    @Test
    void aCountThatWouldOverflowStaysAtItsLimit() {
        var post = post();
        Authors.one("update posts set view_count = 2147483640 where id = ? returning 1", post);
        Authors.one("insert into post_view_increments (post_id, count) values (?, 100) returning 1", post);

        var deadline = System.nanoTime() + 20_000_000_000L;
        while (waiting(post) > 0 && System.nanoTime() < deadline) {
            move();
        }

        assertThat(counted(post)).isEqualTo(Integer.MAX_VALUE);
    }

    private Boolean move() {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> transactions.write(Caller.SYSTEM, "test", views::move));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID post() {
        return UUID.fromString(Authors.user().publishes("Seen").getString("id"));
    }

    private static long waiting(UUID post) {
        return (Long) Authors.one("select count(*) from post_view_increments where post_id = ?", post);
    }

    private static int counted(UUID post) {
        return (Integer) Authors.one("select view_count from posts where id = ?", post);
    }
}
