package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Stored;
import io.refract.testing.Together;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Batches that wait for one another in a circle: PostgreSQL ends one of them, which is done again.
@QuarkusTest
class DeadlocksTest {
    private final Author owner = Authors.user();
    private final UUID one = Stored.post(owner.id());
    private final UUID two = Stored.post(owner.id());

    private String body(UUID first, UUID second, String title) {
        var update = "post.update {'where':{'id':'%s'},'data':{'title':'%s'}}";
        return BatchBody.of(update.formatted(first, title), update.formatted(second, title));
    }

    /// The batch waits first, so PostgreSQL ends it and not the other: that one gets the post that the batch has
    /// changed already.
    @Test
    void whatADeadlockHasEndedIsDoneAgain() throws SQLException {
        try (var holder = Holder.of(two)) {
            var batch = CompletableFuture.supplyAsync(
                    () -> owner.calls().body(body(one, two, "Batch")).post(BatchBody.PATH));
            holder.isWaitedFor();
            holder.run("update posts set title = 'Holder' where id = ?", one);
            holder.commit();
            batch.join().then().statusCode(200).body("data.title", equalTo(List.of("Batch", "Batch")));
        }
        assertThat(Stored.count("posts where title = 'Batch' and id in (?, ?)", one, two))
                .isEqualTo(2);
    }

    @Test
    void batchesInOppositeOrdersAreAllDone() {
        var statuses = Together.run(
                8,
                i -> owner.calls()
                        .body(i % 2 == 0 ? body(one, two, "Title " + i) : body(two, one, "Title " + i))
                        .post(BatchBody.PATH)
                        .statusCode());
        assertThat(statuses).containsOnly(200);
        assertThat(Stored.count(
                        "posts where id in (?, ?) and title = (select title from posts where id = ?)", one, two, one))
                .isEqualTo(2);
    }

    /// A trigger stands for others who are always in the way.
    @Test
    void whatIsInTheWayAgainAndAgainIsToldAndNothingIsDone() throws SQLException {
        var title = Authors.unique("stuck");
        try (var holder = Holder.begin()) {
            holder.run("""
                    create function stuck() returns trigger language plpgsql as $$
                    begin raise exception 'in the way' using errcode = 'deadlock_detected'; end $$""");
            holder.run("create trigger stuck before update on posts for each row when (new.title = '" + title
                    + "') execute function stuck()");
            holder.commit();
        }
        try {
            var answer = owner.calls()
                    .body(BatchBody.of(
                            "post.create {'data':{'title':'" + title + " not','content':'c'}}",
                            "post.update {'where':{'id':'" + one + "'},'data':{'title':'" + title + "'}}"))
                    .post(BatchBody.PATH)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("P2034"))
                    .body("meta.index", equalTo(1));
            assertThat(answer.extract().header("Retry-After")).isNotNull();
            assertThat(Stored.count("posts where title like ?", title + "%")).isZero();
        } finally {
            try (var holder = Holder.begin()) {
                holder.run("drop trigger stuck on posts");
                holder.run("drop function stuck()");
                holder.commit();
            }
        }
    }
}
