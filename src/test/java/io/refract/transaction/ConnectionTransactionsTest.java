package io.refract.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.execute.DatabaseErrors;
import io.refract.execute.Statement;
import io.refract.execute.StatementRunner;
import io.refract.execute.TestWriteConnections;
import io.refract.execute.Treatment;
import io.refract.execute.WriteConnection;
import io.refract.execute.WriteConnections;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.RowKey;
import io.refract.sql.Cells;
import io.refract.testing.AnswerGate;
import io.refract.testing.Eventually;
import io.refract.testing.RefractServers;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Transactions on connections that are counted, held up and cut off.
class ConnectionTransactionsTest {
    private static final String URL = RefractServers.postgres().url();

    /// The whole command: `begin isolation level read committed` has the word as well.
    private static final String COMMIT = "commit\0";

    private static final UUID USER = UUID.randomUUID();
    private static final Caller CALLER = Caller.user(USER, Role.USER);

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AnswerGate gate = AnswerGate.to(vertx, URL);
    private final WriteConnections asked = TestWriteConnections.to(vertx, new SimpleMeterRegistry(), URL, 1);
    private final List<RowKey> told = new CopyOnWriteArrayList<>();
    private final Transactions transactions = transactions(1, this::ask);

    private Transactions transactions(int connections, StatementRunner outcomes) {
        var settings = new Settings(TestWriteConnections.config());
        var pauses = new Pauses(vertx);
        var errors = new SessionErrors(TestWriteConnections.errors());
        return new Transactions(
                new SessionTransactions(
                        errors,
                        TestWriteConnections.metrics(registry),
                        settings,
                        (_, _) -> Uni.createFrom().voidItem()),
                new ConnectionTransactions(
                        TestWriteConnections.to(vertx, registry, gate.url(URL), connections),
                        settings,
                        new Outcomes(outcomes, pauses, registry)),
                new Attempts(pauses),
                new CommitListeners(List.of(rows -> {
                    told.addAll(rows);
                    return Uni.createFrom().voidItem();
                })),
                TestWriteConnections.config());
    }

    private Uni<List<Cells>> ask(Statement statement) {
        return asked.take()
                .chain(connection -> Uni.createFrom()
                        .completionStage(() -> connection.send(statement).toCompletionStage())
                        .onTermination()
                        .invoke(connection::giveBack));
    }

    @BeforeEach
    void prepare() {
        sql("""
                drop table if exists public.bursts;
                create table public.bursts (at serial primary key, name text not null, number int4,
                    constraint bursts_name_key unique (name) deferrable initially immediate);
                grant all on public.bursts, public.bursts_at_seq to refract_app""");
    }

    @AfterEach
    void close() {
        gate.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        sql("drop table public.bursts; drop function if exists public.slow_commit");
    }

    /// Past everything, as the superuser: the first value, or nothing.
    private static String sql(String sql) {
        try (var connection =
                        DriverManager.getConnection(RefractServers.postgres().superuserJdbcUrl());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var rows = statement.getResultSet();
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String names() {
        return sql("select coalesce(string_agg(name, ' ' order by at), '') from public.bursts");
    }

    private <T> CompletableFuture<T> start(Transactions within, Function<Work, Uni<T>> work) {
        return within.send(CALLER, "request", work).subscribeAsCompletionStage().orTimeout(30, TimeUnit.SECONDS);
    }

    private <T> T send(Function<Work, Uni<T>> work) {
        return start(transactions, work).join();
    }

    private <T> Throwable error(Transactions within, Function<Work, Uni<T>> work) {
        try {
            throw new AssertionError("it gave " + start(within, work).join());
        } catch (CompletionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }

    private <T> Failure failure(Function<Work, Uni<T>> work) {
        return (Failure) error(transactions, work);
    }

    private static Statement insert(String name) {
        return Statement.of("test.insert", "insert into public.bursts (name) values ($1)", name);
    }

    private static Statement numbered(Object number) {
        return Statement.of("test.number", "insert into public.bursts (name, number) values ('x', $1)", number);
    }

    private static Statement select(String sql) {
        return Statement.of("test: " + sql, sql);
    }

    private static Uni<@Nullable Object> value(Work work, String sql) {
        return work.run(select(sql)).map(rows -> rows.getFirst().value(0));
    }

    private @Nullable Object now(String sql) {
        return send(work -> value(work, sql));
    }

    private static Failure refusal(Reply reply) {
        return (Failure) ((Reply.Refused) reply).failure();
    }

    private static boolean isRefused(Reply reply) {
        return reply instanceof Reply.Refused;
    }

    /// So that the connection has everything prepared.
    private void warmUp() {
        send(work -> work.burst(List.of(insert("warm"), select("select 1"))));
        sql("delete from public.bursts");
    }

    @Test
    void aBurstIsAnsweredInOrder() {
        var replies = send(work -> work.burst(List.of(
                insert("a"),
                select("select count(*) from public.bursts"),
                insert("b"),
                select("select max(name) from public.bursts"))));

        assertThat(replies).hasSize(4).noneMatch(ConnectionTransactionsTest::isRefused);
        assertThat(((Reply.Rows) replies.get(1)).rows().getFirst().value(0)).isEqualTo(1L);
        assertThat(((Reply.Rows) replies.get(3)).rows().getFirst().value(0)).isEqualTo("b");
        assertThat(names()).isEqualTo("a b");
    }

    @Test
    void aBurstIsOneFlightWithTheBeginningAndCommitIsAnother() {
        warmUp();
        var before = gate.flights();

        send(work -> work.burst(List.of(insert("a"), select("select 1"), insert("b"))));

        assertThat(gate.flights() - before).isEqualTo(2);
        assertThat(names()).isEqualTo("a b");
    }

    @Test
    void nothingOfABurstWaitsForAnAnswerButCommit() {
        warmUp();
        var before = sql("select last_value from public.bursts_at_seq");
        gate.hold();

        var sent = start(transactions, work -> work.burst(List.of(insert("a"), insert("b"))));

        Eventually.holds(
                Duration.ofSeconds(10),
                () -> Long.parseLong(sql("select last_value from public.bursts_at_seq")) == Long.parseLong(before) + 2);
        assertThat(names()).isEmpty();
        assertThat(sent).isNotDone();
        gate.letGo();
        assertThat(sent.join()).hasSize(2);
        assertThat(names()).isEqualTo("a b");
    }

    @Test
    void workThatFailsBeforeItSendsAnythingCostsNothing() {
        warmUp();
        var before = gate.flights();

        var failure = failure(_ -> Uni.createFrom().failure(Failure.notFound("post")));
        send(_ -> Uni.createFrom().item("nothing"));

        assertThat(failure.code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(gate.flights()).isEqualTo(before);
        assertThat(now("select 1")).isEqualTo(1);
    }

    @Test
    void theDatabaseKnowsWhoActsAndHowLongToWait() {
        var settings = send(work -> value(work, """
                select concat_ws(' ', current_setting('app.user_id'), current_setting('app.request_id'),
                                 current_setting('statement_timeout'),
                                 current_setting('idle_in_transaction_session_timeout'))"""));

        assertThat(settings).isEqualTo(USER + " request 10s 10s");
    }

    @Test
    void changedRowsAreToldBeforeTheResultAndOnlyIfCommitted() {
        failure(work -> {
            work.changed(new RowKey("tag", "1"));
            return work.run(select("select 1 / 0")).onFailure().transform(_ -> Failure.notFound("post"));
        });
        assertThat(told).isEmpty();

        send(work -> {
            work.changed(new RowKey("tag", "2"));
            return work.run(insert("a"));
        });
        assertThat(told).containsExactly(new RowKey("tag", "2"));
    }

    @Test
    void aRefusedStatementLeavesNothingAndTheConnectionIsUsableAgain() {
        var before = now("select pg_backend_pid()");

        var failure = failure(work -> work.burst(List.of(insert("a"), insert("a"), insert("b")))
                .invoke(replies -> {
                    assertThat(replies)
                            .extracting(ConnectionTransactionsTest::isRefused)
                            .containsExactly(false, true, true);
                    assertThat(refusal(replies.get(1)).code()).isEqualTo(ErrorCode.UNIQUE_CONSTRAINT);
                }));

        assertThat(failure.code()).isEqualTo(ErrorCode.UNIQUE_CONSTRAINT);
        assertThat(names()).isEmpty();
        assertThat(now("select pg_backend_pid()")).isEqualTo(before);
    }

    @Test
    void whatFailsInTheClientLeavesNothing() {
        send(work -> work.burst(List.of(numbered(1))));
        sql("delete from public.bursts");

        var error = error(
                transactions,
                work -> work.burst(List.of(insert("a"), numbered(new StringBuilder()), insert("b")))
                        .invoke(replies -> assertThat(replies)
                                .extracting(ConnectionTransactionsTest::isRefused)
                                .containsExactly(false, true, false)));

        assertThat(error).hasMessageContaining("StringBuilder");
        assertThat(names()).isEmpty();
        assertThat(now("select 1")).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsTooLargeIsRefused() {
        var large = new Statement(
                "test.large", "select repeat('x', 400) from generate_series(1, 1000)", List.of(), false, 1_000);

        var failure = failure(work -> work.burst(List.of(insert("a"), large)));

        assertThat(failure.code()).isEqualTo(ErrorCode.TOO_COMPLEX);
        assertThat(names()).isEmpty();
    }

    @Test
    void whatIsAskedForOnceIsNotKeptPrepared() {
        var kept = send(work -> work.run(select("select 41 + 1").treated(Treatment.PLAIN.once()))
                .chain(() -> value(work, "select count(*) from pg_prepared_statements where statement like '%41%'")));

        assertThat(kept).isEqualTo(1L);
    }

    @Test
    void aRefusalOfCommitIsToldAndTheConnectionIsUsableAgain() {
        var failure = failure(work -> work.burst(
                List.of(select("set constraints public.bursts_name_key deferred"), insert("a"), insert("a"))));

        assertThat(failure.code()).isEqualTo(ErrorCode.UNIQUE_CONSTRAINT);
        assertThat(names()).isEmpty();
        assertThat(now("select 1")).isEqualTo(1);
    }

    @Test
    void aConnectionThatIsKilledBeforeCommitIsReplaced() {
        var attempts = new AtomicInteger();

        send(work -> work.run(insert("a"))
                .chain(() -> value(work, "select pg_backend_pid()"))
                .invoke(process -> {
                    if (attempts.incrementAndGet() == 1) {
                        sql("select pg_terminate_backend(" + process + ")");
                    }
                })
                .chain(() -> work.run(insert("b"))));

        assertThat(attempts).hasValue(2);
        assertThat(names()).isEqualTo("a b");
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatEndsWithTheBurstIsReplaced(AnswerGate.Fate fate) {
        warmUp();
        gate.end("begin", fate);
        var attempts = new AtomicInteger();

        send(work -> {
            attempts.incrementAndGet();
            return work.burst(List.of(insert("a"), insert("b")));
        });

        assertThat(attempts).hasValue(2);
        assertThat(names()).isEqualTo("a b");
    }

    private double outcomes(String outcome) {
        return registry.counter("refract.transactions.outcomes", "outcome", outcome)
                .count();
    }

    @Test
    void aCommitWhoseAnswerIsLostIsASuccess() {
        warmUp();
        gate.end(COMMIT, AnswerGate.Fate.SWALLOWED);
        var attempts = new AtomicInteger();

        send(work -> {
            attempts.incrementAndGet();
            work.changed(new RowKey("tag", "1"));
            return work.burst(List.of(insert("a"), insert("b")));
        });

        assertThat(attempts).hasValue(1);
        assertThat(names()).isEqualTo("a b");
        assertThat(told).containsExactly(new RowKey("tag", "1"));
        assertThat(outcomes("committed")).isEqualTo(1);
    }

    @Test
    void aCommitThatTakesLongerThanItsConnectionIsWaitedFor() {
        sql("""
                create function public.slow_commit() returns trigger language plpgsql as
                $$ begin perform pg_sleep(0.5); return null; end $$;
                create constraint trigger slow after insert on public.bursts
                deferrable initially deferred for each row execute function public.slow_commit()""");
        warmUp();
        gate.end(COMMIT, AnswerGate.Fate.UNANSWERED);

        send(work -> work.run(insert("a")));

        assertThat(names()).isEqualTo("a");
        assertThat(outcomes("committed")).isEqualTo(1);
    }

    @Test
    void aCommitThatDidNotArriveIsTriedAgain() {
        warmUp();
        gate.end(COMMIT, AnswerGate.Fate.UNHEARD);
        var attempts = new AtomicInteger();

        send(work -> {
            attempts.incrementAndGet();
            return work.burst(List.of(insert("a"), insert("b")));
        });

        assertThat(attempts).hasValue(2);
        assertThat(names()).isEqualTo("a b");
        assertThat(outcomes("aborted")).isEqualTo(1);
    }

    @Test
    void anOutcomeThatNobodyKnowsIsToldAsSuch() {
        var asks = transactions(1, _ -> Uni.createFrom().item(List.of(_ -> null)));
        var attempts = new AtomicInteger();
        start(asks, work -> work.run(insert("warm"))).join();
        gate.end(COMMIT, AnswerGate.Fate.SWALLOWED);

        var failure = (Failure) error(asks, work -> {
            attempts.incrementAndGet();
            return work.run(insert("a"));
        });

        assertThat(failure.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(failure.detail()).contains("not known");
        assertThat(attempts).hasValue(1);
        assertThat(outcomes("unknown")).isEqualTo(1);
    }

    @Test
    void ofTwoThatWaitForEachOtherBothComeThrough() {
        send(work -> work.burst(List.of(insert("a"), insert("b"))));
        var both = new CyclicBarrier(2);
        var two = transactions(2, this::ask);

        var first = start(two, work -> touch(work, "a").chain(() -> meet(both)).chain(() -> touch(work, "b")));
        var second = start(two, work -> touch(work, "b").chain(() -> meet(both)).chain(() -> touch(work, "a")));

        first.join();
        second.join();
        assertThat(sql("select string_agg(number::text, ' ') from public.bursts"))
                .isEqualTo("2 2");
    }

    private static Uni<?> touch(Work work, String name) {
        return work.run(Statement.of(
                "test.touch", "update public.bursts set number = coalesce(number, 0) + 1 where name = $1", name));
    }

    /// Waits for the other side once, off the event loop; whoever comes again does not wait.
    private Uni<Void> meet(CyclicBarrier both) {
        return Uni.createFrom().emitter(emitter -> {
            var context = vertx.getOrCreateContext();
            Thread.ofVirtual().start(() -> {
                try {
                    both.await(1, TimeUnit.SECONDS);
                } catch (Exception e) {
                    both.reset();
                }
                context.runOnContext(_ -> emitter.complete(null));
            });
        });
    }

    @Test
    void whoFindsNoConnectionInTimeIsToldSo() {
        var inside = new CompletableFuture<@Nullable Void>();
        var end = new CompletableFuture<String>();
        var first = start(transactions, _ -> {
            inside.complete(null);
            return Uni.createFrom().completionStage(end);
        });
        inside.join();

        var failure = failure(work -> work.run(insert("a")));

        assertThat(failure.code()).isEqualTo(ErrorCode.POOL_TIMEOUT);
        end.complete("over");
        assertThat(first.join()).isEqualTo("over");
        assertThat(now("select 1")).isEqualTo(1);
    }

    @Test
    void aConnectionInDoubtIsClosed() {
        var connections = TestWriteConnections.to(vertx, registry, URL, 1);
        var doubtful = connections.take().await().atMost(Duration.ofSeconds(10));
        var first = process(doubtful);

        doubtful.close();

        var next = connections.take().await().atMost(Duration.ofSeconds(10));
        assertThat(process(next)).isNotEqualTo(first);
        next.giveBack();
        var again = connections.take().await().atMost(Duration.ofSeconds(10));
        assertThat(process(again)).isEqualTo(process(next));
    }

    private static @Nullable Object process(WriteConnection connection) {
        return connection
                .send(select("select pg_backend_pid()"))
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .getFirst()
                .value(0);
    }

    @Test
    void afterSomeAttemptsTheCallerHearsOfTheConflict() {
        var attempts = new AtomicInteger();

        var failure = failure(work -> {
            attempts.incrementAndGet();
            return work.run(select("do $$ begin raise exception using errcode = '40001'; end $$"));
        });

        assertThat(failure.code()).isEqualTo(ErrorCode.WRITE_CONFLICT);
        assertThat(attempts).hasValue(7);
        assertThat(DatabaseErrors.isLost(failure)).isFalse();
    }
}
