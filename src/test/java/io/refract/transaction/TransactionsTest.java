package io.refract.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.refract.access.Caller;
import io.refract.access.Role;
import io.refract.execute.DatabaseConfig;
import io.refract.execute.Statement;
import io.refract.kernel.ErrorCode;
import io.refract.kernel.Failure;
import io.refract.kernel.RowKey;
import io.refract.taxonomy.Category;
import io.refract.testing.Eventually;
import io.refract.testing.RefractServers;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class TransactionsTest {
    private static final UUID USER = UUID.randomUUID();
    private static final Caller CALLER = Caller.user(USER, Role.USER);
    private static final int RETRIES = 6;

    @Inject
    Vertx vertx;

    @Inject
    SessionTransactions sessions;

    @Inject
    ConnectionTransactions connections;

    @Inject
    Attempts attempts;

    @Inject
    DatabaseConfig config;

    private final List<Set<RowKey>> told = new CopyOnWriteArrayList<>();
    private Transactions transactions;

    @BeforeEach
    void listen() {
        transactions = telling(rows -> {
            told.add(Set.copyOf(rows));
            return Uni.createFrom().voidItem();
        });
    }

    private Transactions telling(CommitListener listener) {
        return new Transactions(sessions, connections, attempts, new CommitListeners(List.of(listener)), config);
    }

    private <T> T write(Function<UnitOfWork, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> transactions.write(CALLER, "request", work));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private @Nullable Object read(String sql) {
        return write(unit -> value(unit, sql));
    }

    private <T> CompletableFuture<T> start(Function<UnitOfWork, Uni<T>> work) {
        return CompletableFuture.supplyAsync(
                () -> write(work), task -> Thread.ofVirtual().start(task));
    }

    private <T> Failure failure(Function<UnitOfWork, Uni<T>> work) {
        var failure = catchThrowableOfType(Failure.class, () -> write(work));
        assertThat(failure).as("it succeeded").isNotNull();
        return failure;
    }

    private static Uni<@Nullable Object> value(Work unit, String sql, @Nullable Object... values) {
        return unit.run(Statement.of("test", sql, values))
                .map(rows -> rows.getFirst().value(0));
    }

    private static Uni<?> insert(Work unit, String tag) {
        return unit.run(Statement.of("test", "insert into public.tags (name) values ($1)", tag));
    }

    private static Uni<?> refuse(Work unit, String state) {
        return unit.run(Statement.of("test", "do $$ begin raise exception using errcode = '" + state + "'; end $$"));
    }

    private static String name() {
        return "t-" + UUID.randomUUID();
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

    private static String tags(String name) {
        return sql("select count(*) from public.tags where name = '" + name + "'");
    }

    @Test
    void theDatabaseKnowsWhoActsAndHowLongToWait() {
        var settings = write(unit -> value(unit, """
                select concat_ws(' ', current_setting('app.user_id'), current_setting('app.request_id'),
                                 current_setting('statement_timeout'),
                                 current_setting('idle_in_transaction_session_timeout'))"""));

        assertThat(settings).isEqualTo(USER + " request 10s 10s");
    }

    @Test
    void changedRowsAreToldOnceAfterTheCommit() {
        var name = name();
        var seen = new ArrayList<String>();
        transactions = telling(rows -> Uni.createFrom()
                .item(() -> {
                    told.add(Set.copyOf(rows));
                    seen.add(tags(name));
                    return null;
                })
                .runSubscriptionOn(command -> new Thread(command).start())
                .replaceWithVoid());

        write(unit -> {
            unit.changed(new RowKey("tag", "1"), new RowKey("tag", "1"));
            unit.changed(new RowKey("tag", "2"));
            return insert(unit, name);
        });

        assertThat(told).containsExactly(Set.of(new RowKey("tag", "1"), new RowKey("tag", "2")));
        assertThat(seen).containsExactly("1");
    }

    @Test
    void aFailureOfTheWorkUndoesEverythingAndTellsNobody() {
        var name = name();

        var failure = failure(unit -> {
            unit.changed(new RowKey("tag", "1"));
            return insert(unit, name).chain(() -> Uni.createFrom().failure(Failure.notFound("post")));
        });

        assertThat(failure.code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(tags(name)).isEqualTo("0");
        assertThat(told).isEmpty();
    }

    @Test
    void anExceptionThrownByTheWorkUndoesEverything() {
        var name = name();
        Function<UnitOfWork, Uni<Object>> work = unit -> insert(unit, name).map(_ -> {
            throw new IllegalStateException("a mistake");
        });

        assertThat(catchThrowableOfType(IllegalStateException.class, () -> write(work)))
                .hasMessage("a mistake");
        assertThat(tags(name)).isEqualTo("0");
        assertThat(told).isEmpty();
    }

    @Test
    void aRefusalOfTheDatabaseIsToldInTheWordsOfTheModel() {
        var name = name();
        write(unit -> insert(unit, name));

        var failure = failure(unit -> insert(unit, name));

        assertThat(failure.code()).isEqualTo(ErrorCode.UNIQUE_CONSTRAINT);
        assertThat(failure.meta()).containsEntry("model", "tag").containsEntry("target", List.of("name"));
    }

    @Test
    void aRefusalThatComesWithTheLastFlushIsToldAsWell() {
        var name = name();
        write(unit -> unit.session().persist(new Category(name)));

        var failure = failure(unit -> unit.session().persist(new Category(name)));

        assertThat(failure.code()).isEqualTo(ErrorCode.UNIQUE_CONSTRAINT);
        assertThat(failure.meta()).containsEntry("model", "category");
    }

    @Test
    void whatAnEntityMakesStaleFollowsFromItsModel() {
        var root = new Category(name());
        var branch = new Category(name());
        branch.parent(root);

        write(unit -> unit.session().persist(root).chain(() -> unit.session().persist(branch)));

        assertThat(told)
                .singleElement(InstanceOfAssertFactories.set(RowKey.class))
                .contains(
                        RowKey.anyOf("category"),
                        RowKey.of("category", branch.id()),
                        RowKey.of("category.stats", root.id()),
                        new RowKey(
                                "category.slug",
                                sql("select slug from public.categories where id = '" + branch.id() + "'")));
    }

    @Test
    void workThatWasInAnothersWayIsTriedAgainAndToldOnce() {
        for (var state : List.of("40001", "40P01")) {
            told.clear();
            var name = name();
            var attempts = new AtomicInteger();

            write(unit -> {
                unit.changed(new RowKey("tag", name));
                return insert(unit, name)
                        .chain(() -> attempts.incrementAndGet() <= RETRIES
                                ? refuse(unit, state)
                                : Uni.createFrom().nullItem());
            });

            assertThat(attempts).hasValue(RETRIES + 1);
            assertThat(tags(name)).isEqualTo("1");
            assertThat(told).hasSize(1);
        }
    }

    @Test
    void afterSomeAttemptsTheCallerHearsOfTheConflict() {
        var attempts = new AtomicInteger();

        var failure = failure(unit -> {
            attempts.incrementAndGet();
            return refuse(unit, "40001");
        });

        assertThat(attempts).hasValue(RETRIES + 1);
        assertThat(failure.code()).isEqualTo(ErrorCode.WRITE_CONFLICT);
        assertThat(failure.retryAfter()).isPresent();
        assertThat(told).isEmpty();
    }

    @Test
    void aRefusalThatTheWorkPassesOverIsToldAllTheSame() {
        var name = name();

        var failure = failure(unit -> insert(unit, name)
                .chain(() -> unit.burst(List.of(
                                Statement.of("test", "insert into public.tags (name) values ($1)", name),
                                Statement.of("test", "select 1")))
                        .invoke(replies -> assertThat(replies).hasSize(2).allMatch(Reply.Refused.class::isInstance))));

        assertThat(failure.code()).isEqualTo(ErrorCode.UNIQUE_CONSTRAINT);
        assertThat(tags(name)).isEqualTo("0");
        assertThat(told).isEmpty();
    }

    @Test
    void otherRefusalsAreNotTriedAgain() {
        var attempts = new AtomicInteger();

        failure(unit -> {
            attempts.incrementAndGet();
            return refuse(unit, "23505");
        });

        assertThat(attempts).hasValue(1);
    }

    @Test
    void ofTwoThatWaitForEachOtherBothComeThrough() {
        var one = name();
        var other = name();
        write(unit -> insert(unit, one).chain(() -> insert(unit, other)));
        var both = new CyclicBarrier(2);

        var first = start(unit -> touch(unit, one).chain(() -> meet(both)).chain(() -> touch(unit, other)));
        var second = start(unit -> touch(unit, other).chain(() -> meet(both)).chain(() -> touch(unit, one)));

        first.orTimeout(30, TimeUnit.SECONDS).join();
        second.orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(sql("select count(*) from public.tags where color = 'xx' and name in ('" + one + "', '" + other
                        + "')"))
                .isEqualTo("2");
    }

    private static Uni<?> touch(Work unit, String tag) {
        return unit.run(
                Statement.of("test", "update public.tags set color = coalesce(color, '') || 'x' where name = $1", tag));
    }

    /// Waits for the other side once, off the event loop; whoever comes again does not wait.
    private static Uni<Void> meet(CyclicBarrier both) {
        return Uni.createFrom().emitter(emitter -> {
            var context = Objects.requireNonNull(Vertx.currentContext());
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
    void aRowThatChangedAfterItWasReadIsReadAgain() {
        var name = name();
        var id = write(unit -> {
            var category = new Category(name);
            return unit.session().persist(category).chain(unit.session()::flush).map(_ -> category.id());
        });
        var attempts = new AtomicInteger();

        write(unit -> unit.session().find(Category.class, id, LockMode.NONE).invoke(found -> {
            if (attempts.incrementAndGet() == 1) {
                sql("update public.categories set description = 'theirs' where id = '" + id + "'");
            }
            found.color("ours");
        }));

        assertThat(attempts).hasValue(2);
        assertThat(sql("select description || ' ' || color from public.categories where id = '" + id + "'"))
                .isEqualTo("theirs ours");
    }

    @Test
    void workThatIsCancelledRunsToItsEndAndIsTold() throws Exception {
        var name = name();
        var inside = new CompletableFuture<@Nullable Void>();
        var subscription = new CompletableFuture<Cancellable>();
        var context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(_ -> subscription.complete(transactions
                .write(CALLER, "request", unit -> {
                    unit.changed(new RowKey("tag", name));
                    return insert(unit, name)
                            .invoke(() -> inside.complete(null))
                            .chain(() -> value(unit, "select pg_sleep(0.2)"));
                })
                .subscribe()
                .with(_ -> {}, _ -> {})));
        inside.get(10, TimeUnit.SECONDS);

        subscription.get(10, TimeUnit.SECONDS).cancel();

        Eventually.holds(Duration.ofSeconds(5), () -> !told.isEmpty());
        assertThat(told).containsExactly(Set.of(new RowKey("tag", name)));
        assertThat(tags(name)).isEqualTo("1");
    }

    @Test
    void aMigrationUnderPreparedStatementsIsNotNoticed() {
        sql("""
                drop table if exists public.moving; create table public.moving as select 1::int4 as a;
                grant select on public.moving to refract_app""");
        for (var i = 0; i < 5; i++) {
            assertThat(read("select a from public.moving")).isEqualTo(1);
        }

        sql("alter table public.moving alter column a type int8");

        for (var i = 0; i < 5; i++) {
            assertThat(read("select a from public.moving")).isEqualTo(1L);
        }
        sql("drop table public.moving");
    }

    @Test
    void aStatementThatTakesTooLongIsEnded() {
        var failure = failure(unit -> value(unit, "select set_config('statement_timeout', '100', true)")
                .chain(() -> value(unit, "select pg_sleep(20)")));

        assertThat(failure.code()).isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void aServerThatIsAwayIsUnavailableAndWorksAgainWhenItIsBack() {
        write(unit -> value(unit, "select 1"));
        RefractServers.postgres().stop();
        try {
            for (var i = 0; i < 3; i++) {
                var failure = failure(unit -> value(unit, "select 1"));
                assertThat(failure.code()).isEqualTo(ErrorCode.UNAVAILABLE);
                assertThat(failure.retryAfter()).isPresent();
            }
        } finally {
            RefractServers.postgres().start();
        }

        assertThat(read("select 1")).isEqualTo(1);
    }
}
