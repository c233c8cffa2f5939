package io.refract.engine;

import static io.refract.query.Condition.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.refract.access.Caller;
import io.refract.query.Condition;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.Order;
import io.refract.query.Selection;
import io.refract.query.Total;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Each call is one statement, as the meter that operators watch counts them.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class StatementCountTest {
    private static final Selection AUTHOR = Selection.of("id", "name");
    private static final Selection EVERYTHING = Selection.of("id", "title")
            .one("author", AUTHOR)
            .many("tags", List.of(Order.ascending("name")), 50, Selection.of("id", "name"))
            .many(
                    "comments",
                    List.of(Order.ascending("createdAt")),
                    5,
                    Selection.of("id").one("author", AUTHOR))
            .counts(Selection.Count.of("comments"), Selection.Count.of("likes"));

    @Inject
    Engine engine;

    @Inject
    MeterRegistry meters;

    private long counted(String statement) {
        return meters.find("refract.statements").tag("statement", statement).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    @Test
    void aRowWithAllThatBelongsToItIsOneStatement() {
        var before = counted("post.findOne");
        var query = FindOne.of("post", field("id").equalTo(UUID.randomUUID()), EVERYTHING);

        assertThat(ReadWorld.await(engine.find(query, Caller.SYSTEM))).isEmpty();
        assertThat(ReadWorld.await(engine.load(query, Caller.SYSTEM))).isEmpty();

        assertThat(counted("post.findOne") - before).isEqualTo(2);
    }

    @Test
    void aPageWithAllThatBelongsToItsRowsAndTheTotalIsOneStatement() {
        var before = counted("post.page");
        var query = FindMany.of("post", Condition.TRUE, List.of(Order.descending("createdAt")), 20, EVERYTHING)
                .total(Total.EXACT);

        assertThat(ReadWorld.await(engine.page(query, null, Caller.SYSTEM)).total())
                .isPresent();

        assertThat(counted("post.page") - before).isEqualTo(1);
    }
}
