package io.refract.engine;

import io.refract.access.Access;
import io.refract.access.Caller;
import io.refract.access.Policy;
import io.refract.access.Role;
import io.refract.catalog.Catalog;
import io.refract.compile.Compiler;
import io.refract.compile.WriteCompiler;
import io.refract.database.Session;
import io.refract.database.TestDatabase;
import io.refract.execute.Statement;
import io.refract.execute.StatementRunner;
import io.refract.operations.SampleData;
import io.refract.plan.MutationPlanner;
import io.refract.plan.Planner;
import io.refract.sql.Cells;
import io.refract.testing.RefractServers;
import io.refract.transaction.Work;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A database of its own with the sample data, and engines that read it; remembers the statements that they
/// send.
public final class ReadWorld implements StatementRunner, AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(20);

    private final Catalog catalog;
    private final TestDatabase database;
    private final Session owner;
    private final SqlClient client;
    private final Vertx vertx;
    private final PgConnectOptions options;
    private final Clock clock;
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable SqlConnection held;

    public ReadWorld(Catalog catalog, Vertx vertx) throws SQLException {
        this.catalog = catalog;
        this.database = TestDatabase.migrated();
        this.owner = database.asOwner();
        SampleData.load(owner.connection(), 1, false, _ -> {});
        this.clock = Clock.fixed(Instant.parse(latestPost()), ZoneOffset.UTC);
        this.vertx = vertx;
        this.options = PgConnectOptions.fromUri(RefractServers.postgres().url())
                .setDatabase(owner.text("select current_database()"));
        this.client = PgBuilder.client()
                .with(new PoolOptions().setMaxSize(2))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    private String latestPost() {
        return owner.text("""
                select to_char(max(created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') from posts""");
    }

    public Engine engine(Policy... policies) {
        var access = new Access(catalog, List.of(policies));
        var compiler = new Compiler(clock, 8_000_000);
        var shapes = new Shapes(new Planner(catalog), access, compiler, 16 << 20);
        var writes = new WriteShapes(new MutationPlanner(catalog)::plan, access, new WriteCompiler(compiler), 16 << 20);
        return new Engine(
                shapes,
                writes,
                new Consequences(List.of(), List.of()),
                catalog,
                access.models(),
                this,
                (_, text) -> text);
    }

    /// The moment that the engines take for the present.
    public Instant now() {
        return clock.instant();
    }

    /// The database as its owner, to look at it and to change it past the engine.
    public Session owner() {
        return owner;
    }

    /// The user of that name.
    Caller user(String username) {
        return Caller.user(id("select id from users where username = '" + username + "'"), Role.USER);
    }

    /// The id that a query gives.
    UUID id(String sql) {
        return UUID.fromString(owner.text(sql));
    }

    /// The statements that were sent since this was last asked.
    public List<Statement> statements() {
        var sent = List.copyOf(statements);
        statements.clear();
        return sent;
    }

    @Override
    public Uni<List<Cells>> run(Statement statement) {
        statements.add(statement);
        return Uni.createFrom()
                .completionStage(() -> (held == null ? client : held)
                        .preparedQuery(statement.sql())
                        .execute(Tuple.wrap(statement.values()))
                        .map(rows -> {
                            var cells = new ArrayList<Cells>();
                            rows.forEach(row -> cells.add(row::getValue));
                            return (List<Cells>) cells;
                        })
                        .toCompletionStage());
    }

    /// What a write gives that is then undone, so that everybody else finds the sample data.
    public <T> T undone(Caller caller, Function<Work, Uni<T>> write) {
        var connection = done(PgConnection.connect(vertx, options));
        try {
            done(connection.query("begin").execute());
            return await(write.apply(new TriedWork(caller, connection, statements::add)));
        } finally {
            done(connection.close());
        }
    }

    /// Has everything that is read, written and run meanwhile done in one transaction, past all privileges, and
    /// undone.
    public void inOneTransaction(Runnable action) {
        var connection = done(PgConnection.connect(vertx, new PgConnectOptions(options).setUser("postgres")));
        try {
            done(connection.query("begin").execute());
            held = connection;
            action.run();
        } finally {
            held = null;
            done(connection.close());
        }
    }

    /// Runs a statement in that transaction.
    public void runInTransaction(String sql) {
        done(Objects.requireNonNull(held).query(sql).execute());
    }

    /// What a write gives in that transaction; whoever calls undoes it.
    public <T> T writeInTransaction(Caller caller, Function<Work, Uni<T>> write) {
        return await(write.apply(new TriedWork(caller, Objects.requireNonNull(held), statements::add)));
    }

    private static <T> T done(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    public static <T> T await(Uni<T> uni) {
        return uni.await().atMost(WAIT);
    }

    @Override
    public void close() {
        client.close().toCompletionStage().toCompletableFuture().join();
        owner.close();
        database.close();
    }
}
