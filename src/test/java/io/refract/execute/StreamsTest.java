package io.refract.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.sql.Cells;
import io.refract.testing.Eventually;
import io.refract.testing.RefractServers;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Rows that are held, that do not come, and that nobody wants any more.
class StreamsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofMillis(400);

    /// A connection on which nothing is heard for so long counts as dead.
    private static final Duration LAST_WORD = Duration.ofSeconds(1);

    private static final DatabaseConfig DATABASE =
            new TestDatabaseConfig(1, 4, Duration.ofMillis(500), Duration.ofSeconds(10), LAST_WORD);

    /// Each row fills what PostgreSQL gathers before it sends, which it does in pieces of 8 KiB.
    private static final String SLOW_ROWS = "select repeat('x', 9000), pg_sleep(0.01) from generate_series(1, 10000)";

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ReadClients clients = new ReadClients(
            vertx,
            DATABASE,
            registry,
            TestRoute.to(vertx, RefractServers.postgres().url()));
    private final Streams streams = streams(Duration.ofMinutes(1));

    private Streams streams(Duration duration) {
        return new Streams(
                vertx,
                DATABASE,
                new Bounds(duration),
                clients,
                new Admission(vertx, DATABASE, clients, new OneClient()),
                new ResultMemory(vertx, TestMemoryConfig.PLENTY, new SimpleMeterRegistry()),
                new DatabaseErrors((_, _, _, _) -> Optional.empty()),
                TestRoute.to(vertx, RefractServers.postgres().url()));
    }

    private record Bounds(Duration duration) implements StreamsConfig {
        @Override
        public int connections() {
            return 3;
        }

        @Override
        public Duration silence() {
            return SILENCE;
        }
    }

    private static final class OneClient extends NobodyPays {
        @Override
        public @Nullable Object current() {
            return "client";
        }
    }

    /// Counts rows, and asks to be held from some row on.
    private static class Counter implements StreamSink {
        final AtomicInteger rows = new AtomicInteger();
        final RowFlow flow;
        private final int holdAt;

        Counter(RowFlow flow, int holdAt) {
            this.flow = flow;
            this.holdAt = holdAt;
        }

        @Override
        public void add(Cells row) {
            if (rows.incrementAndGet() == holdAt) {
                flow.hold();
            }
        }

        @Override
        public void caughtUp() {}

        @Override
        public long bytes() {
            return 0;
        }
    }

    @AfterEach
    void close() {
        streams.close();
        clients.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static Statement statement(String sql) {
        return Statement.of("test", sql);
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(LONG);
    }

    private static Failure failure(Uni<?> answer) {
        return catchThrowableOfType(Failure.class, () -> await(answer));
    }

    @Test
    void heldRowsWaitOnTheServerAsLongAsItTakes() throws Exception {
        var made = new CompletableFuture<Counter>();
        var all = streams.run(statement("select repeat('x', 1000) from generate_series(1, 100000)"), flow -> {
                    var counter = new Counter(flow, 10);
                    made.complete(counter);
                    return counter;
                })
                .subscribeAsCompletionStage();
        var sink = made.join();
        Eventually.holds(LONG, () -> sink.rows.get() >= 10);

        assertThat(catchThrowableOfType(
                        TimeoutException.class, () -> all.get(2 * LAST_WORD.toMillis(), TimeUnit.MILLISECONDS)))
                .isNotNull();
        assertThat(sink.rows.get()).as("no more than was on its way").isLessThan(5_000);

        sink.flow.goOn();
        all.get(LONG.toSeconds(), TimeUnit.SECONDS);
        assertThat(sink.rows).hasValue(100_000);
    }

    @Test
    void aServerThatFindsNoRowForTooLongIsTooMuch() {
        var failure = failure(streams.run(statement("select pg_sleep(15)"), flow -> new Counter(flow, 0)));

        assertThat(failure).extracting(Failure::code).isEqualTo(ErrorCode.TOO_COMPLEX);
    }

    @Test
    void noneTakesLongerThanTheyMayInAll() {
        var brief = streams(Duration.ofMillis(900));
        var failure = failure(brief.run(statement(SLOW_ROWS), flow -> new Counter(flow, 0)));
        brief.close();

        assertThat(failure).extracting(Failure::code).isEqualTo(ErrorCode.TOO_COMPLEX);
    }

    @Test
    void whatTheSinkRefusesEndsTheStatementAndIsTold() {
        var failure = failure(streams.run(statement(SLOW_ROWS), flow -> new Counter(flow, 0) {
            @Override
            public void add(Cells row) {
                throw Failure.answerTooLarge();
            }
        }));

        assertThat(failure).hasMessageContaining("answer-size");
    }

    /// The statement ends its own connection for a while: before its only row, and for less time than attempts take.
    @Test
    void aConnectionThatIsLostBeforeTheFirstRowIsReplaced() {
        var dying = Instant.now().plusMillis(200);
        var made = new ArrayList<Counter>();

        await(streams.run(
                statement("select case when clock_timestamp() < '" + dying + "'"
                        + " then pg_terminate_backend(pg_backend_pid())::text || pg_sleep(1) else 'there' end"),
                flow -> {
                    made.add(new Counter(flow, 0));
                    return made.getLast();
                }));

        assertThat(made)
                .singleElement()
                .extracting(counter -> counter.rows.get())
                .isEqualTo(1);
    }

    @Test
    void oneClientHasTwoAndEachThatEndsMakesRoom() {
        var first = hold();
        var second = hold();

        var refused = failure(streams.run(statement("select 1"), flow -> new Counter(flow, 0)));
        assertThat(refused).extracting(Failure::code).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(refused.retryAfter()).isPresent();

        first.cancel(true);
        Eventually.holds(LONG, () -> failure(streams.run(statement("select 1"), flow -> new Counter(flow, 0))) == null);
        second.cancel(true);
    }

    /// A stream that stays where it is.
    private CompletableFuture<Void> hold() {
        var begun = new CompletableFuture<Boolean>();
        var stream = streams.run(
                        statement("select repeat('x', 1000) from generate_series(1, 100000)"),
                        flow -> new Counter(flow, 10) {
                            @Override
                            public void caughtUp() {
                                begun.complete(true);
                            }
                        })
                .subscribeAsCompletionStage();
        begun.join();
        return stream;
    }
}
