package io.refract.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.refract.testing.Authors;
import io.refract.testing.Authors.Author;
import io.refract.testing.Stored;
import io.refract.testing.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A queue of jobs over HTTP: notifications that are not read yet. A worker takes the oldest that nobody else is about
/// to take, and marks it, in one batch.
@QuarkusTest
class WorkQueueTest {
    private static final int JOBS = 200;
    private static final int WORKERS = 8;

    private static final String FIND = "notification.findFirst {'where':{'read':false},'orderBy':{'createdAt':'asc'},"
            + "'lock':'updateSkipLocked','select':{'id':true}}";
    private static final String MARK =
            "notification.update {'where':{'id':{'$ref':'0.id'}},'data':{'read':true},'select':{'id':true}}";

    /// As when a worker finds that it cannot do the job after all.
    private static final String FAIL =
            "notification.update {'where':{'id':'00000000-0000-4000-8000-000000000000'},'data':{'read':true}}";

    private final Author owner = Authors.user();

    @BeforeEach
    void fill() {
        Authors.one("""
                with jobs as (insert into notifications (recipient_id, type, title, message)
                              select ?::uuid, 'SYSTEM', 'Job ' || i, 'To do' from generate_series(1, ?::int) i returning 1)
                select count(*) from jobs""", owner.id(), JOBS);
    }

    /// How a worker's batch ends.
    ///
    /// @param index of the call that failed, -1 if none did
    private record Taken(int index, String job) {}

    private Taken take(String... calls) {
        var answer = owner.calls().body(BatchBody.of(calls)).post(BatchBody.PATH);
        if (answer.statusCode() == 200) {
            return new Taken(-1, answer.path("data[1].id"));
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(404);
        return new Taken(answer.path("meta.index"), "");
    }

    @Test
    void eachJobIsTakenOnceAndNoneIsLostWithAWorkerThatFails() {
        var taken =
                Together.run(WORKERS, this::work).stream().flatMap(List::stream).toList();

        assertThat(taken).hasSize(JOBS).doesNotHaveDuplicates();
        assertThat(Stored.count("notifications where recipient_id = ? and read", owner.id()))
                .isEqualTo(JOBS);
    }

    /// Works until there is nothing left to do; one batch in five fails after the job has been marked.
    private List<String> work(int worker) {
        var done = new ArrayList<String>();
        for (var turn = worker; ; turn++) {
            var taken = turn % 5 == 0 ? take(FIND, MARK, FAIL) : take(FIND, MARK);
            if (taken.index() == 1) {
                return done;
            }
            if (taken.index() < 0) {
                done.add(taken.job());
            }
        }
    }

    @Test
    void aWorkerThatGotNoAnswerAsksAgainAndGetsTheSameJob() {
        var key = UUID.randomUUID().toString();
        var jobs = Together.run(2, _ -> {
            var calls = owner.calls().header("Idempotency-Key", key);
            return String.valueOf(
                    calls.body(BatchBody.of(FIND, MARK)).post(BatchBody.PATH).<Object>path("data[1].id"));
        });
        var again = owner.calls()
                .header("Idempotency-Key", key)
                .body(BatchBody.of(FIND, MARK))
                .post(BatchBody.PATH)
                .<String>path("data[1].id");
        assertThat(jobs).contains(again);
        assertThat(Stored.count("notifications where recipient_id = ? and read", owner.id()))
                .isOne();
    }
}
