package io.refract.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.engine.Engine;
import io.refract.kernel.Precondition;
import io.refract.query.Assignment;
import io.refract.query.Condition;
import io.refract.query.Create;
import io.refract.query.Mutation;
import io.refract.query.NamedRow;
import io.refract.query.Parameter;
import io.refract.query.Related;
import io.refract.query.RowData;
import io.refract.query.RowTable;
import io.refract.query.Selection;
import io.refract.query.Update;
import io.refract.testing.CountedWork;
import io.refract.testing.Stored;
import io.refract.transaction.Transactions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How often a write waits for the database before it commits.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class FlightsOfWritesTest {
    @Inject
    Engine engine;

    @Inject
    Transactions transactions;

    private UUID author;
    private UUID reader;
    private UUID post;

    @BeforeEach
    void aPublishedPost() {
        author = Stored.user();
        reader = Stored.user();
        post = Stored.post(author);
    }

    @Test
    void aCommentAndItsNoticeLeaveTogether() {
        var data = new RowData(
                List.of(
                        new Assignment.To("content", new Parameter("Indeed.")),
                        new Assignment.To("postId", new Parameter(post))),
                List.of());

        assertThat(flights(new Create("comment", data, Selection.of("id")))).isOne();
        assertTold();
    }

    @Test
    void aLikeItsNoticeAndTheirNumberLeaveTogether() {
        assertThat(flights(tied("post", post, "likes"))).isOne();
        assertTold();
    }

    @Test
    void aFollowItsNoticeAndTheirNumberLeaveTogether() {
        assertThat(flights(tied("user", author, "followers"))).isOne();
        assertTold();
    }

    private void assertTold() {
        assertThat(Stored.count("notifications where recipient_id = ? and sender_id = ?", author, reader))
                .isOne();
    }

    private static Update tied(String model, UUID id, String relation) {
        var one = new RowTable(new Parameter(1), List.of());
        return new Update(
                model,
                new NamedRow(Condition.field("id").equalTo(id), "id"),
                new RowData(List.of(), List.of(new Related.MakeMany(relation, one, true))),
                Selection.of().count(relation, Selection.Count.of(relation)));
    }

    private int flights(Mutation mutation) {
        var flights = new AtomicInteger();
        try {
            VertxContextSupport.subscribeAndAwait(() -> transactions.send(
                    Caller.user(reader, Role.USER),
                    "request",
                    work -> engine.write(mutation, new CountedWork(work, flights), false, Precondition.NONE)));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        return flights.get();
    }
}
