package io.refract.engine;

import io.refract.access.Caller;
import io.refract.cache.Loaded;
import io.refract.catalog.Catalog;
import io.refract.compile.CompiledRead;
import io.refract.compile.JsonBytes;
import io.refract.compile.Shown;
import io.refract.execute.Statement;
import io.refract.execute.StatementRunner;
import io.refract.execute.TakenRows;
import io.refract.execute.Treatment;
import io.refract.kernel.Document;
import io.refract.kernel.Precondition;
import io.refract.kernel.RowKey;
import io.refract.query.Cursor;
import io.refract.query.FindMany;
import io.refract.query.FindOne;
import io.refract.query.Mutation;
import io.refract.query.Parameters;
import io.refract.query.Query;
import io.refract.query.Total;
import io.refract.sql.Cells;
import io.refract.transaction.HeldCall;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads: one query is one statement, whose rows become JSON bytes without anything in between. And writes: a
/// mutation is a few statements that do not wait for one another.
///
/// All methods fail with a [io.refract.kernel.Failure]: `VALIDATION` for names and values that do not fit the
/// model, `FORBIDDEN` for what the caller may not ask, `TOO_COMPLEX` for what takes too long or makes too
/// large an answer, `UNAVAILABLE` and `P2024` when the database cannot answer.
public final class Engine {
    static final int EXPECTED_ROW_BYTES = 1_024;

    private final Shapes shapes;
    private final Catalog catalog;
    private final Catalog served;
    private final Fingerprint fingerprints = new Fingerprint();
    private final StatementRunner database;
    private final WriteShapes writes;
    private final Writers writers;

    /// @param served the names of the models that have a policy
    /// @param consequences what follows from writes
    /// @param encryption of a text for a place
    Engine(
            Shapes shapes,
            WriteShapes writes,
            Consequences consequences,
            Catalog catalog,
            Set<String> served,
            StatementRunner database,
            BinaryOperator<String> encryption) {
        this.shapes = shapes;
        this.writes = writes;
        this.writers = new Writers(writes, consequences, catalog, encryption);
        this.catalog = catalog;
        this.served = catalog.limitedTo(served);
        this.database = database;
    }

    /// The models that are served to clients, and their relations among one another. Hidden fields are
    /// flagged.
    public Catalog served() {
        return served;
    }

    /// Fails with `FORBIDDEN` if the caller calls by a key that has no scope for a query, which is not run: to be asked
    /// before the answer is taken from elsewhere.
    ///
    /// @param query asked for only where there is a key
    public void admit(Supplier<? extends Query> query, Caller caller) {
        if (caller.calledBy().isPresent()) {
            shapes.of(query.get(), caller);
        }
    }

    /// The same for a mutation, by whoever tells its failures in words of their own.
    ///
    /// @param writer by whose rules it is about to be written
    public void admit(Mutation mutation, Caller writer, Caller caller) {
        writes.admit(mutation, writer.kind(), caller);
    }

    /// The row as a document; empty if there is none that the caller may see.
    public Uni<Optional<Document>> find(FindOne query, Caller caller) {
        return find(query, caller, database);
    }

    /// The row as a transaction sees it.
    public Uni<Optional<Document>> find(FindOne query, Caller caller, StatementRunner within) {
        return Uni.createFrom().deferred(() -> {
            var shape = shapes.of(query, caller);
            return within.run(statement(shape, query, caller))
                    .map(rows -> rows.isEmpty() ? Optional.empty() : Optional.of(document(shape, rows.getFirst())));
        });
    }

    /// The row together with the names of all rows that it shows, as the cache needs them.
    ///
    /// @param also what else the document depends on
    public Uni<Optional<Loaded>> load(FindOne query, Caller caller, RowKey... also) {
        return Uni.createFrom().deferred(() -> {
            var shape = shapes.of(query, caller);
            return database.run(statement(shape, query, caller))
                    .map(rows -> rows.isEmpty() ? Optional.empty() : Optional.of(loaded(shape, rows.getFirst(), also)));
        });
    }

    /// The answer to a query.
    ///
    /// @param typed whether it has types
    public Uni<Result> read(Query query, Caller caller, boolean typed) {
        return Uni.createFrom().deferred(() -> {
            var ready = readyRead(query, caller, typed);
            if (ready.isWriting()) {
                HeldCall.current().ifPresent(HeldCall::beginWriting);
            }
            return database.run(ready.statement()).map(ready::result);
        });
    }

    /// Fails as [#read] does before anything is sent: with what is wrong with the query, or with what the caller
    /// may not ask.
    public void check(Query query, Caller caller) {
        statement(shapes.of(query, caller), query, caller);
    }

    /// Makes a query ready to be sent with other calls. Fails as [#check] does.
    ///
    /// @param typed whether its answer has types
    public Ready ready(Query query, Caller caller, boolean typed) {
        return readyRead(query, caller, typed);
    }

    ReadyRead readyRead(Query query, Caller caller, boolean typed) {
        var shape = shapes.of(query, caller);
        return new ReadyRead(query, shape, statement(shape, query, caller), typed);
    }

    /// The same for a mutation; fails with what the caller may never write.
    public Ready ready(Mutation mutation, Caller caller, boolean typed) {
        return ready(mutation, caller, typed, Precondition.NONE);
    }

    /// The same.
    ///
    /// @param precondition on the version of the row that is written
    public Ready ready(Mutation mutation, Caller caller, boolean typed, Precondition precondition) {
        return writers.ready(mutation, caller, caller, typed, precondition);
    }

    /// Sends one call as part of some work. Fails as [#write] does.
    ///
    /// @param time is told how long the server took, in nanoseconds: see [#admitted]
    public Uni<Result> send(Ready call, Work work, LongConsumer time) {
        return Writers.send(call, work, time);
    }

    /// Sends calls as part of some work, in one flight: none of them may need the answer to another, or what follows
    /// from its changes.
    ///
    /// Fails as [#write] does, behind the results of those before the one that fails.
    ///
    /// @return the results in order
    public Multi<Result> send(List<Ready> calls, Work work) {
        var statements =
                calls.stream().flatMap(call -> call.statements().stream()).toList();
        return work.burst(statements).onItem().transformToMulti(replies -> {
            var rest = replies.iterator();
            return Multi.createFrom()
                    .iterable(calls)
                    .onItem()
                    .transformToUniAndConcatenate(
                            call -> call.answer(next(rest, call.statements().size()), work));
        });
    }

    private static <T> List<T> next(Iterator<T> rest, int count) {
        return Stream.generate(rest::next).limit(count).toList();
    }

    /// Has calls done once there is room for them: those that may cost much, among them mutations that look for any
    /// number of rows, at whatever depth, take the place of the costliest.
    ///
    /// Fails with `TOO_COMPLEX` if one costs too much, and with `RATE_LIMITED`.
    ///
    /// @param done is told where to say how many nanoseconds the server took, each time
    public <T> Uni<T> admitted(List<Ready> calls, Function<LongConsumer, Uni<T>> done) {
        var costs = calls.stream().flatMap(call -> call.costs().stream()).toList();
        return costs.isEmpty() ? done.apply(_ -> {}) : database.admitted(costs, done);
    }

    /// Writes as part of some work, and tells the work what is stale once it is committed.
    ///
    /// Fails also with the codes of the database's constraints, with `P2025` and its like for rows that are
    /// not there, and with `PRECONDITION_FAILED`. Whoever calls rolls back then.
    ///
    /// @param typed whether the answer has types
    /// @param precondition on the version of the row that is written
    /// @return what was written, as the mutation's selection asks for it, or how many rows it was
    public Uni<Result> write(Mutation mutation, Work work, boolean typed, Precondition precondition) {
        return write(mutation, work, work.caller(), typed, precondition);
    }

    /// The same by the rules of another caller than the one who acts: by none for [Caller#SYSTEM], where
    /// whoever calls has seen to it that this may be done.
    ///
    /// What a key may be used for is asked all the same.
    public Uni<Result> write(Mutation mutation, Work work, Caller writer, boolean typed, Precondition precondition) {
        return Uni.createFrom()
                .deferred(
                        () -> send(writers.ready(mutation, writer, work.caller(), typed, precondition), work, _ -> {}));
    }

    /// The same by no rules, as the program itself writes: whoever calls has seen to it that this may be done, by a
    /// key as well.
    public Uni<Result> writeTrusted(Mutation mutation, Work work) {
        return writers.writeTrusted(mutation, work);
    }

    /// Sees to what follows from changes, one after the other.
    Uni<Void> follow(Set<WriteOutcome.Touched> touched, Work work) {
        return writers.follow(touched, work);
    }

    /// Writes past all models as part of some work, by a statement that tells what is stale in the first two
    /// columns of its rows: the two parts of a [RowKey], as texts.
    public Uni<List<Cells>> write(Statement statement, Work work) {
        return Consequences.told(statement, work);
    }

    /// A name for the answer to a query, equal only for queries that have the same answer at any moment: it
    /// is made of the query's shape, of the statement, which holds what the caller may see, and of the bound
    /// values.
    public String nameOfAnswer(Query query, Caller caller) {
        return ResultName.of(query, statement(shapes.of(query, caller), query, caller));
    }

    /// The models whose rows the answer to a query depends on: each as [RowKey#anyOf].
    public Set<RowKey> models(Query query, Caller caller) {
        return shapes.of(query, caller).read().tables().stream()
                .flatMap(table -> catalog.ofTable(table).stream())
                .map(model -> RowKey.anyOf(model.name()))
                .collect(Collectors.toSet());
    }

    /// How PostgreSQL would run a query, which is not run, as JSON: the `statement`, the `plan` and its
    /// total `cost` in PostgreSQL's units.
    public Uni<byte[]> explain(Query query, Caller caller) {
        return Uni.createFrom().deferred(() -> {
            var statement = statement(shapes.of(query, caller), query, caller);
            return database.run(explained("explain", statement))
                    .map(rows -> Explanation.json(statement.sql(), rows.getFirst()));
        });
    }

    private static Statement explained(String label, Statement statement) {
        return Statement.of(
                        label,
                        "explain (format json) " + statement.sql(),
                        statement.values().toArray())
                .treated(Treatment.PLAIN.once());
    }

    /// About how many rows a count or a page is about, of those that the caller may see; they are not
    /// counted. Two digits tell something, the others are 0; and there is never less than one.
    public Uni<Long> estimate(Query query, Caller caller) {
        return estimate(query, caller, database);
    }

    private Uni<Long> estimate(Query query, Caller caller, StatementRunner within) {
        return Uni.createFrom().deferred(() -> {
            shapes.of(query, caller);
            var asking = caller instanceof Caller.SignedIn user ? user.withoutKey() : caller;
            var rows = RowEstimate.rows(query, catalog);
            var statement = statement(shapes.of(rows, asking), rows, asking);
            return within.run(explained("count", statement)).map(plan -> RowEstimate.of(plan.getFirst()));
        });
    }

    private static Loaded loaded(Shape shape, Cells row, RowKey... also) {
        var read = shape.read();
        return new Loaded(
                document(shape, row),
                () -> {
                    var shown = new HashSet<>(Arrays.asList(also));
                    read.shown(row, shown::add);
                    return shown;
                },
                () -> until(read, row));
    }

    private static Instant until(CompiledRead read, Cells row) {
        var shown = new Shown() {
            private Instant first = Instant.MAX;

            @Override
            public void row(RowKey row) {}

            @Override
            public void until(Instant moment) {
                first = moment.isBefore(first) ? moment : first;
            }
        };
        read.shown(row, shown);
        return shown.first;
    }

    private static Document document(Shape shape, Cells row) {
        var read = shape.read();
        var out = new JsonBytes(shape.bufferBytes());
        read.write(row, out);
        var version = read.layout().version();
        return Document.of(
                version >= 0 && row.value(version) instanceof Integer number ? number : 0,
                shape.learn(out.toByteArray()));
    }

    /// A page of rows.
    ///
    /// @param query without a cursor
    /// @param cursor as it was given out with another page of the same query; null for the first page
    public Uni<Page> page(FindMany query, @Nullable String cursor, Caller caller) {
        return page(query, cursor, caller, database);
    }

    /// A page as a transaction sees it.
    public Uni<Page> page(FindMany query, @Nullable String cursor, Caller caller, StatementRunner within) {
        return Uni.createFrom().deferred(() -> {
            var fingerprint = fingerprints.of(query);
            var rows = query.total() == Total.ESTIMATED ? query.total(Total.NONE) : query;
            var placed = cursor == null ? rows : rows.from(decode(rows, cursor, fingerprint, caller));
            var shape = shapes.of(placed, caller);
            Supplier<PageRows> sinks = () -> new PageRows(shape.read(), placed, fingerprint, shape.bufferBytes());
            var page = within.run(statement(shape, placed, caller).into(sinks))
                    .map(found -> page(shape, TakenRows.sink(found, sinks)));
            return query.total() == Total.ESTIMATED
                    ? page.chain(found -> estimate(query, caller, within).map(found::estimated))
                    : page;
        });
    }

    private static Page page(Shape shape, PageRows rows) {
        var page = rows.page();
        shape.learn(page.data());
        return page;
    }

    private Cursor decode(FindMany query, String cursor, int fingerprint, Caller caller) {
        var types = shapes.of(query, caller).read().layout().sortTypes();
        return Cursors.decode(cursor, fingerprint, types);
    }

    private static Statement statement(Shape shape, Query query, Caller caller) {
        var read = shape.read();
        var values = new Binder(Parameters.of(query), caller).bind(read.binds());
        var sql = EndlessPast.restoredIn(read.sql(), values);
        return new Statement(
                read.label(), sql, values, read.heavy(), read.mostBytes(), read.experience(), shape.treatment());
    }
}
